package reverie.model.matrix;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The words of {@link Threefry} for counters 0, 1, 2 … of one column, made by vectors. One for each thread. */
final class RandomWords {

    private static final ThreadLocal<RandomWords> OF_THREAD = ThreadLocal.withInitial(RandomWords::new);
    private static final IntVector COUNTING = IntVector.zero(Lanes.INTS).addIndex(1);
    private static final int GROUPS = 5;

    private int[] first = new int[0];
    private int[] second = new int[0];

    private RandomWords() {
    }

    /** The calling thread's, valid until its next call. */
    static RandomWords of(long key, int column, int count) {
        RandomWords words = OF_THREAD.get();
        words.fill(key, column, count);
        return words;
    }

    /** The first word of each counter, and beyond them room to the next whole vector. */
    int[] first() {
        return first;
    }

    /** The second word of each counter. */
    int[] second() {
        return second;
    }

    private void fill(long key, int column, int count) {
        if (first.length < count + Lanes.COUNT) {
            first = new int[count + Lanes.COUNT];
            second = new int[count + Lanes.COUNT];
        }
        for (int counter = 0; counter < count; counter += Lanes.COUNT) {
            encipher((int) key, (int) (key >>> 32), counter, column);
        }
    }

    private void encipher(int k0, int k1, int counter, int column) {
        IntVector x0 = COUNTING.add(counter + k0);
        IntVector x1 = Lanes.ints(column + k1);
        for (int group = 1; group <= GROUPS; group++) {
            boolean odd = group % 2 == 1;
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, odd ? 13 : 17).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, odd ? 15 : 29).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, odd ? 26 : 16).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, odd ? 6 : 24).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(Threefry.subkey(k0, k1, group));
            x1 = x1.add(Threefry.subkey(k0, k1, group + 1) + group);
        }
        x0.intoArray(first, counter);
        x1.intoArray(second, counter);
    }
}
