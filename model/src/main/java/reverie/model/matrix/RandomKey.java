package reverie.model.matrix;

/** Names a stream of random numbers: one for each seed, step and purpose. */
public final class RandomKey {

    private RandomKey() {
    }

    /** 64 bits in which every bit of the three takes part (the finaliser of Steele, Lea and Flood 2014). */
    public static long of(long seed, long step, Purpose purpose) {
        return mix(mix(mix(seed + 0x9E3779B97F4A7C15L) + step) + purpose.number());
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) + 0x9E3779B97F4A7C15L;
    }
}
