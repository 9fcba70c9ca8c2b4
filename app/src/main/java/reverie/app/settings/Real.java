package reverie.app.settings;

import reverie.model.BadInput;

/**
 * A number from a range.
 *
 * @param low     smallest value, and the slider's left end
 * @param high    largest value, and the slider's right end
 * @param scale   how the slider's way is divided
 * @param initialValue within the range
 */
public record Real(About about, double low, double high, Scale scale,
        double initialValue) implements Parameter<Double> {

    private static final int SLIDER_DIGITS = 2;

    /** @throws IllegalArgumentException if the range is empty or does not hold the initial value */
    public Real {
        if (!(low < high && low <= initialValue && initialValue <= high)) {
            throw new IllegalArgumentException(
                    about.id() + " from " + low + " to " + high + ", at first " + initialValue);
        }
    }

    @Override
    public Double initial() {
        return initialValue;
    }

    @Override
    public Double check(Double value) {
        if (!(value >= low && value <= high)) {
            throw new BadInput(about.id(), text(value), "from " + text(low) + " to " + text(high));
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
    public Double parse(String text) {
        return check(Numbers.real(about, text));
    }

    /** The value at a slider's position from 0 to 1, rounded to what can be read beside it. */
    public double at(double position) {
        double value = scale.value(position, low, high);
        return Math.clamp(Numbers.rounded(value, SLIDER_DIGITS), low, high);
    }

    /** Where the slider stands for a value, from 0 to 1. */
    public double positionOf(double value) {
        return scale.position(value, low, high);
    }
}
