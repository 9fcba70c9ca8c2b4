package reverie.app.settings;

import reverie.model.BadInput;

/**
 * A whole number from a range.
 *
 * @param low          the slider's left end
 * @param high         the slider's right end
 * @param scale        how the slider's way is divided
 * @param initialValue from {@code least} to {@code most}
 * @param least        smallest value that may be typed
 * @param most         largest value that may be typed
 */
public record Whole(About about, int low, int high, Scale scale, int initialValue, int least,
        int most) implements Parameter<Integer> {

    private static final int SLIDER_DIGITS = 2;

    /** With no other values than the slider's. */
    public Whole(About about, int low, int high, Scale scale, int initialValue) {
        this(about, low, high, scale, initialValue, low, high);
    }

    /** @throws IllegalArgumentException if a range is empty or does not hold the initial value */
    public Whole {
        if (!(low < high && least <= low && high <= most && least <= initialValue && initialValue <= most)) {
            throw new IllegalArgumentException(
                    about.id() + " from " + low + " to " + high + ", at first " + initialValue);
        }
    }

    /** The same with a wider range of values that may be typed. */
    public Whole accepting(int lowest, int highest) {
        return new Whole(about, low, high, scale, initialValue, lowest, highest);
    }

    @Override
    public Integer initial() {
        return initialValue;
    }

    @Override
    public Integer check(Integer value) {
        if (value < least || value > most) {
            throw new BadInput(about.id(), text(value), Numbers.range(least, most));
        }
        return value;
    }

    @Override
    public String show(Integer value) {
        return Numbers.grouped(value);
    }

    @Override
    public String text(Integer value) {
        return Integer.toString(value);
    }

    @Override
    public Object plain(Integer value) {
        return value;
    }

    @Override
    public Integer parse(String text) {
        long value = Numbers.whole(about, text);
        if (value != (int) value) {
            throw new BadInput(about.id(), text.strip(), Numbers.range(least, most));
        }
        return check((int) value);
    }

    /** The value at a slider's position from 0 to 1; above 100 in round numbers. */
    public int at(double position) {
        double value = scale.value(position, low, high);
        return Math.clamp(Math.round(Numbers.rounded(value, SLIDER_DIGITS)), low, high);
    }

    /** Where the slider stands for a value, from 0 to 1; at an end for one beyond it. */
    public double positionOf(int value) {
        return scale.position(Math.clamp(value, low, high), low, high);
    }
}
