package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/**
 * Passes over the random words of a column that make normal draws of them. They are called through a table because the
 * compiler cannot inline such calls: all in one method they are more than it takes, and it would keep vectors as objects.
 */
enum NormalPass {
    /** Turns each first word into √(−2 log u), as bits. */
    RADII {
        @Override
        void run(RandomWords words, float[] mean, float sigma, float[] out, int at, int count) {
            int[] first = words.first();
            for (int i = 0; i < count; i += Lanes.COUNT) {
                Functions.log(Draws.unit(first, i).add(Draws.TO_UNIT)).mul(-2).sqrt().reinterpretAsInts()
                        .intoArray(first, i);
            }
        }
    },
    /** Turns each second word into cos 2πt, as bits. */
    COSINES {
        @Override
        void run(RandomWords words, float[] mean, float sigma, float[] out, int at, int count) {
            int[] second = words.second();
            for (int i = 0; i < count; i += Lanes.COUNT) {
                Functions.cosOfTurn(Draws.unit(second, i)).reinterpretAsInts().intoArray(second, i);
            }
        }
    },
    /** Adds σ times the product of the two to the mean. */
    SUM {
        @Override
        void run(RandomWords words, float[] mean, float sigma, float[] out, int at, int count) {
            for (int i = 0; i < count; i += Lanes.COUNT) {
                VectorMask<Float> inside = Lanes.FLOATS.indexInRange(i, count);
                FloatVector radius = IntVector.fromArray(Lanes.INTS, words.first(), i).reinterpretAsFloats();
                FloatVector cosine = IntVector.fromArray(Lanes.INTS, words.second(), i).reinterpretAsFloats();
                FloatVector.fromArray(Lanes.FLOATS, mean, at + i, inside).add(radius.mul(cosine).mul(sigma))
                        .intoArray(out, at + i, inside);
            }
        }
    };

    /** In the order in which they are made. */
    static final NormalPass[] ALL = values();

    /**
     * @param words of the column
     * @param mean  means, of the column from {@code at} on
     * @param sigma standard deviation
     * @param out   receives the draws, likewise; may be the means
     * @param count rows
     */
    abstract void run(RandomWords words, float[] mean, float sigma, float[] out, int at, int count);
}
