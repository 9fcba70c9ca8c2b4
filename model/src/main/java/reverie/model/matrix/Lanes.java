package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors of this machine, at most 512 bits wide. Constants, since the compiler needs to know them;
 * {@code -Dreverie.vectorBits=128|256|512} chooses another width, for tests.
 */
final class Lanes {

    private static final int BITS = Integer.getInteger("reverie.vectorBits",
            Math.min(512, FloatVector.SPECIES_PREFERRED.vectorBitSize()));

    /** Floats. */
    static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, VectorShape.forBitSize(BITS));
    /** Half as many doubles. */
    static final VectorSpecies<Double> DOUBLES = VectorSpecies.of(double.class, VectorShape.forBitSize(BITS));
    /** As many ints. */
    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorShape.forBitSize(BITS));
    /** How many of either. */
    static final int COUNT = FLOATS.length();
    /**
     * How many vectors the processor holds in registers: 32 with 512 bits on Intel's and AMD's, and on ARM's, else 16.
     * {@code -Dreverie.vectorRegisters=16|32} chooses, for tests.
     */
    static final int REGISTERS = Integer.getInteger("reverie.vectorRegisters",
            BITS == 512 || System.getProperty("os.arch").equals("aarch64") ? 32 : 16);

    private Lanes() {
    }

    /** {@code value} in every lane, for the ints' own constants. */
    static IntVector ints(int value) {
        return IntVector.broadcast(INTS, value);
    }
}
