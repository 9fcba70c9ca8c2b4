package reverie.model.matrix;

/**
 * The block cipher without secrets that makes the random numbers: Threefry-2×32 with 20 rounds (Salmon, Moraes, Dror
 * and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). A function of key and counter, so any number can be
 * had without those before it. This is the plain form; {@link Draws} has the same for vectors.
 */
final class Threefry {

    static final int PARITY = 0x1BD11BDA;
    private static final int[] ROTATIONS = {13, 15, 26, 6, 17, 29, 16, 24};
    private static final int ROUNDS = 20;

    private Threefry() {
    }

    /**
     * Both words for one counter.
     *
     * @param key     two words, the first in the low half
     * @param counter two words, the first in the low half
     * @return two words, the first in the low half
     */
    static long block(long key, long counter) {
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        int x0 = (int) counter + k0;
        int x1 = (int) (counter >>> 32) + k1;
        for (int round = 0; round < ROUNDS; round++) {
            x0 += x1;
            x1 = Integer.rotateLeft(x1, ROTATIONS[round % 8]) ^ x0;
            if (round % 4 == 3) {
                int injection = round / 4 + 1;
                x0 += subkey(k0, k1, injection);
                x1 += subkey(k0, k1, injection + 1) + injection;
            }
        }
        return x0 & 0xFFFF_FFFFL | (long) x1 << 32;
    }

    /** Word {@code i} modulo 3 of the extended key. */
    static int subkey(int k0, int k1, int i) {
        return switch (i % 3) {
            case 0 -> k0;
            case 1 -> k1;
            default -> PARITY ^ k0 ^ k1;
        };
    }
}
