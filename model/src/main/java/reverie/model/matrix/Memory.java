package reverie.model.matrix;

import reverie.model.BadInput;

/** Refuses what would not fit, before any of it is allocated. */
public final class Memory {

    private static final long MEGABYTE = 1 << 20;

    private Memory() {
    }

    /**
     * @param what   the parameter that decides the size
     * @param value  what was given for it
     * @param floats how many floats that would take
     * @throws BadInput where they would fill more memory than the program may use
     */
    public static void check(String what, long value, long floats) {
        long most = Runtime.getRuntime().maxMemory() / Float.BYTES;
        if (floats < 0 || floats > most) {
            throw new BadInput(what, Long.toString(value), "what fits into " + most * Float.BYTES / MEGABYTE
                    + " MB of memory");
        }
    }
}
