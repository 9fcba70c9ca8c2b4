package reverie.app.settings;

import java.util.OptionalDouble;

/**
 * A number from a range above 0, or off. The slider's left end is off.
 *
 * @param when    the number where it is on
 * @param startOn whether it is on at first, at {@code when}'s initial value
 */
public record OptionalReal(Real when, boolean startOn) implements Parameter<OptionalDouble> {

    /** How it is written where there is no number. */
    public static final String OFF = "off";
    /** The share of the slider's way that means off. */
    private static final double OFF_END = 0.04;

    @Override
    public About about() {
        return when.about();
    }

    @Override
    public OptionalDouble initial() {
        return startOn ? OptionalDouble.of(when.initialValue()) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble check(OptionalDouble value) {
        value.ifPresent(when::check);
        return value;
    }

    @Override
    public String show(OptionalDouble value) {
        return value.isPresent() ? when.show(value.getAsDouble()) : OFF;
    }

    @Override
    public String text(OptionalDouble value) {
        return value.isPresent() ? when.text(value.getAsDouble()) : OFF;
    }

    @Override
    public Object plain(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : OFF;
    }

    @Override
    public OptionalDouble parse(String text) {
        String given = text.strip();
        return given.equalsIgnoreCase(OFF) || isZero(given)
                ? OptionalDouble.empty()
                : OptionalDouble.of(when.parse(given));
    }

    private static boolean isZero(String text) {
        return text.matches("0+(\\.0*)?");
    }

    /** The value at a slider's position from 0 to 1. */
    public OptionalDouble at(double position) {
        return position < OFF_END ? OptionalDouble.empty()
                : OptionalDouble.of(when.at((position - OFF_END) / (1 - OFF_END)));
    }

    /** Where the slider stands for a value, from 0 to 1. */
    public double positionOf(OptionalDouble value) {
        return value.isPresent() ? OFF_END + (1 - OFF_END) * when.positionOf(value.getAsDouble()) : 0;
    }
}
