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
        start((int) key, (int) (key >>> 32), count, column);
        for (int group = 1; group <= GROUPS; group++) {
            int inject0 = Threefry.subkey((int) key, (int) (key >>> 32), group);
            int inject1 = Threefry.subkey((int) key, (int) (key >>> 32), group + 1) + group;
            if (group % 2 == 1) {
                oddRounds(count, inject0, inject1);
            } else {
                evenRounds(count, inject0, inject1);
            }
        }
    }

    private void start(int k0, int k1, int count, int column) {
        for (int counter = 0; counter < count; counter += Lanes.COUNT) {
            COUNTING.add(counter + k0).intoArray(first, counter);
            Lanes.ints(column + k1).intoArray(second, counter);
        }
    }

    // Four rounds each over all counters: in one method all twenty are more than the compiler inlines, and by loops rotations
    // would not be by constants.

    private void oddRounds(int count, int inject0, int inject1) {
        for (int i = 0; i < count; i += Lanes.COUNT) {
            IntVector x0 = IntVector.fromArray(Lanes.INTS, first, i);
            IntVector x1 = IntVector.fromArray(Lanes.INTS, second, i);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 13).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 15).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 26).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 6).lanewise(VectorOperators.XOR, x0);
            x0.add(inject0).intoArray(first, i);
            x1.add(inject1).intoArray(second, i);
        }
    }

    private void evenRounds(int count, int inject0, int inject1) {
        for (int i = 0; i < count; i += Lanes.COUNT) {
            IntVector x0 = IntVector.fromArray(Lanes.INTS, first, i);
            IntVector x1 = IntVector.fromArray(Lanes.INTS, second, i);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 17).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 29).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 16).lanewise(VectorOperators.XOR, x0);
            x0 = x0.add(x1);
            x1 = x1.lanewise(VectorOperators.ROL, 24).lanewise(VectorOperators.XOR, x0);
            x0.add(inject0).intoArray(first, i);
            x1.add(inject1).intoArray(second, i);
        }
    }
}
