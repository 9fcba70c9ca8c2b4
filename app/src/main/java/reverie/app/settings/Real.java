package reverie.app.settings;

import reverie.model.BadInput;

/**
 * A number from a range.
 *
 * @param low          the slider's left end
 * @param high         the slider's right end
 * @param scale        how the slider's way is divided
 * @param initialValue from {@code least} to {@code most}
 * @param least        smallest value that may be typed
 * @param most         largest value that may be typed
 */
public record Real(About about, double low, double high, Scale scale, double initialValue, double least,
        double most) implements Parameter<Double> {

    private static final int SLIDER_DIGITS = 2;

    /** With no other values than the slider's. */
    public Real(About about, double low, double high, Scale scale, double initialValue) {
        this(about, low, high, scale, initialValue, low, high);
    }

    /** @throws IllegalArgumentException if a range is empty or does not hold the initial value */
    public Real {
        if (!(low < high && least <= low && high <= most && least <= initialValue && initialValue <= most)) {
            throw new IllegalArgumentException(
                    about.id() + " from " + low + " to " + high + ", at first " + initialValue);
        }
    }

    /** The same with a wider range of values that may be typed. */
    public Real accepting(double lowest, double highest) {
        return new Real(about, low, high, scale, initialValue, lowest, highest);
    }

    @Override
    public Double initial() {
        return initialValue;
    }

    @Override
    public Double check(Double value) {
        if (!(value >= least && value <= most)) {
            throw new BadInput(about.id(), text(value), Numbers.range(least, most));
        }
        return value;
    }

    @Override
    public String show(Double value) {
        return Numbers.brief(value);
    }

    @Override
    public String text(Double value) {
        return Double.toString(value);
    }

    @Override
    public Object plain(Double value) {
        return value;
    }

    @Override
    public Double parse(String text) {
        return check(Numbers.real(about, text));
    }

    /** The value at a slider's position from 0 to 1, rounded to what can be read beside it. */
    public double at(double position) {
        double value = scale.value(position, low, high);
        return Math.clamp(Numbers.rounded(value, SLIDER_DIGITS), low, high);
    }

    /** Where the slider stands for a value, from 0 to 1; at an end for one beyond it. */
    public double positionOf(double value) {
        return scale.position(Math.clamp(value, low, high), low, high);
    }
}
