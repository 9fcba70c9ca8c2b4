package reverie.app.settings;

import reverie.model.BadInput;

/**
 * A whole number from a range.
 *
 * @param low     smallest value, and the slider's left end
 * @param high    largest value, and the slider's right end
 * @param scale   how the slider's way is divided
 * @param initialValue within the range
 */
public record Whole(About about, int low, int high, Scale scale, int initialValue) implements Parameter<Integer> {

    private static final int SLIDER_DIGITS = 2;

    /** @throws IllegalArgumentException if the range is empty or does not hold the initial value */
    public Whole {
        if (!(low < high && low <= initialValue && initialValue <= high)) {
            throw new IllegalArgumentException(
                    about.id() + " from " + low + " to " + high + ", at first " + initialValue);
        }
    }

    @Override
    public Integer initial() {
        return initialValue;
    }

    @Override
    public Integer check(Integer value) {
        if (value < low || value > high) {
            throw new BadInput(about.id(), text(value), "from " + low + " to " + high);
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
    public Integer parse(String text) {
        long value = Numbers.whole(about, text);
        if (value != (int) value) {
            throw new BadInput(about.id(), text.strip(), "from " + low + " to " + high);
        }
        return check((int) value);
    }

    /** The value at a slider's position from 0 to 1; above 100 in round numbers. */
    public int at(double position) {
        double value = scale.value(position, low, high);
        return Math.clamp(Math.round(Numbers.rounded(value, SLIDER_DIGITS)), low, high);
    }

    /** Where the slider stands for a value, from 0 to 1. */
    public double positionOf(int value) {
        return scale.position(value, low, high);
    }
}
