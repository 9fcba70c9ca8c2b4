package reverie.model.data.file.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import reverie.model.BadInput;

/**
 * The header of an array in a file, and the reading of its numbers.
 *
 * @param type    of its numbers
 * @param order   of the bytes of a number
 * @param fortran whether the first index runs fastest, rather than the last
 * @param shape   sizes of the dimensions, the first of which counts examples
 */
public record NumberArray(ElementType type, ByteOrder order, boolean fortran, long... shape) {

    /** No array of Java's is longer. */
    public static final int LONGEST = Integer.MAX_VALUE - 8;
    /** Up to here bytes are counted exactly. */
    private static final double LARGEST_CLAIM = 1L << 50;
    private static final int BLOCK = 1 << 16;
    private static final int FIRST_GUESS = 1 << 18;

    /** In C order. */
    public NumberArray(ElementType type, ByteOrder order, long... shape) {
        this(type, order, false, shape);
    }

    /** The same after its numbers were put into C order. */
    public NumberArray inCOrder() {
        return shaped(shape);
    }

    /** The same numbers with other sizes, in C order. */
    public NumberArray shaped(long... sizes) {
        return new NumberArray(type, order, false, sizes);
    }

    /** How many numbers one example has. */
    public int valuesOfOne() {
        return (int) (count() / shape[0]);
    }

    /** Sizes as in {@code 60000×28×28}. */
    public String title() {
        return LongStream.of(shape).mapToObj(Long::toString).collect(Collectors.joining("×", "an array of ", ""));
    }

    /**
     * Reads all numbers, which must be the rest of the source.
     *
     * @return in the order of the file
     * @throws BadInput if the source is too short or too long, before memory is taken for it; if a dimension is zero; if
     *                  there are more numbers than fit into memory
     */
    public float[] read(ByteSource source) {
        refuseEmpty(source);
        if (count() <= LARGEST_CLAIM) {
            source.refuseOtherThan((long) count() * type.bytes(), title());
        }
        refuseTooMany(source);
        float[] values = decode(source, (int) count());
        source.refuseMore(title());
        return values;
    }

    private float[] decode(ByteSource source, int count) {
        float[] values = new float[source.hasKnownLength() ? count : Math.min(count, FIRST_GUESS)];
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(order);
        int perBlock = BLOCK / type.bytes();
        int from = 0;
        while (from < count) {
            int some = Math.min(perBlock, count - from);
            source.read(block.array(), some * type.bytes(), title());
            if (some > values.length - from) {
                values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
            }
            type.decode(block, values, from, some);
            from += some;
        }
        return values;
    }

    /** Refuses an array that is empty, or has more numbers than fit into memory. */
    public void refuseEmptyOrTooMany(ByteSource source) {
        refuseEmpty(source);
        refuseTooMany(source);
    }

    private void refuseEmpty(ByteSource source) {
        if (LongStream.of(shape).anyMatch(size -> size < 1)) {
            throw new BadInput(source.name(), title(), "every dimension to be 1 or more");
        }
    }

    /** Refuses more numbers than fit into memory. */
    public void refuseTooMany(ByteSource source) {
        long memory = Runtime.getRuntime().maxMemory();
        double bytes = count() * Float.BYTES;
        if (count() > LONGEST || bytes > memory) {
            throw new BadInput(source.name(), title() + ", which takes " + gigabytes(bytes),
                    "at most " + gigabytes(Math.min(memory, (double) LONGEST * Float.BYTES)));
        }
    }

    /** As a double, since what headers claim may be beyond all integers. */
    private double count() {
        return LongStream.of(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.4g GB", bytes / 1e9);
    }
}
