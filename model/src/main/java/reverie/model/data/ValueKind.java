package reverie.model.data;

/** What the numbers of a data set are, which decides the visible units that can model them. */
public enum ValueKind {
    /** 0 or 1. */
    BINARY,
    /** From 0 to 1: grey values, or the probabilities of being 1. */
    UNIT_INTERVAL,
    /** Any finite numbers. */
    REAL,
    /** Whole numbers from 0: how often each word occurs. */
    COUNTS,
    /** Whole numbers from 1, and 0 where a rating is missing. */
    RATINGS;

    /** The narrowest of {@link #BINARY}, {@link #UNIT_INTERVAL} and {@link #REAL} that all the values belong to. */
    public static ValueKind narrowest(float[] values) {
        boolean binary = true;
        for (float value : values) {
            if (!(value >= 0 && value <= 1)) {
                return REAL;
            }
            binary &= value == 0 || value == 1;
        }
        return binary ? BINARY : UNIT_INTERVAL;
    }

    /** The narrowest kind that numbers of this kind and of another belong to; both are {@link #narrowest} ones. */
    public ValueKind with(ValueKind other) {
        return ordinal() < other.ordinal() ? other : this;
    }

    /** Whether every number lies between 0 and 1, so that it can be taken as a probability. */
    public boolean isProbability() {
        return this == BINARY || this == UNIT_INTERVAL;
    }
}
