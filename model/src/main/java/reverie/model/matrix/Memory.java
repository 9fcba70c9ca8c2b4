package reverie.model.matrix;

import reverie.model.BadInput;

/** Refuses what would not fit, before any of it is allocated. */
public final class Memory {

    private static final long MEGABYTE = 1 << 20;
    /** Java's longest array, rounded down to whole tiles of any kernel. */
    private static final long LONGEST = Integer.MAX_VALUE - 1023;

    private Memory() {
    }

    /**
     * @param what   the parameter that decides the size, such as {@code hidden}
     * @param value  what was given for it, such as F
     * @param each   floats that one of these takes in one array, such as D
     * @param copies how many such arrays there are at a time
     * @throws BadInput where they would fill more memory than the program may use, or one more than an array holds
     */
    public static void check(String what, long value, long each, int copies) {
        long memory = Runtime.getRuntime().maxMemory();
        long most = Math.min(LONGEST, memory / Float.BYTES / copies) / each;
        if (value > most) {
            throw new BadInput(what, Long.toString(value),
                    "at most " + most + " in " + memory / MEGABYTE + " MB of memory");
        }
    }

    /**
     * The same for something that is as long as it is wide.
     *
     * @param value  rows, and columns
     * @param copies how many such arrays there are at a time
     * @throws BadInput as in {@link #check}
     */
    public static void checkSquare(String what, long value, int copies) {
        long memory = Runtime.getRuntime().maxMemory();
        long most = (long) Math.sqrt(Math.min(LONGEST, memory / Float.BYTES / copies));
        if (value > most) {
            throw new BadInput(what, Long.toString(value),
                    "at most " + most + " in " + memory / MEGABYTE + " MB of memory");
        }
    }
}
