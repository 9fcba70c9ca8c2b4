package reverie.model.data.file.raw;

/** What the type of numbers in a file says of their meaning. */
public enum Meaning {
    /** Unsigned bytes in a format for pictures: 255 is white. */
    GREY_BYTES,
    /** Unsigned bytes in a format for anything: truth values where all are 0 or 1, else as {@link #GREY_BYTES}. */
    BYTES,
    /** Text, or integers of another type: they may be greys, as their values show, or any numbers. */
    UNTYPED,
    /** Floating point: they are what they are, but for whole numbers that plainly are greys. */
    REAL;

    public static Meaning of(ElementType type) {
        return type == ElementType.UNSIGNED_BYTE ? BYTES : type.isWhole() ? UNTYPED : REAL;
    }
}
