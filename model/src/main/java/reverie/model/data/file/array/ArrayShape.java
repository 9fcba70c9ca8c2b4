package reverie.model.data.file.array;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import reverie.model.BadInput;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.ReadingProgress;

/**
 * What the dimensions of an array mean. The first counts examples. Of the others, those of size 1 are channels or rows that other
 * programs want to be there, and are dropped; one of 3, at the end or before height and width, are colours, of which the luma is taken.
 */
public final class ArrayShape {

    private static final int COLOURS = 3;
    /** Numbers between two looks at whether anybody still waits for them. */
    private static final int CHECKED = 1 << 16;
    /** Of red, green and blue (ITU-R BT.709), as pictures are made grey. */
    private static final float[] LUMA = {0.2126f, 0.7152f, 0.0722f};
    private static final String EXPECTED = "examples × values, or examples × height × width";

    private ArrayShape() {
    }

    /**
     * Examples of an array in C order, as N×D or N×H×W.
     *
     * @param values of all; kept, and changed where there are colours
     * @throws BadInput where there are fewer dimensions, or more
     */
    public static RawExamples arranged(ByteSource source, NumberArray array, float[] values, Meaning meaning) {
        long[] shape = shape(source.name(), array);
        if (shape.length == 2 || shape.length == 3) {
            List<String> notes = shape.length == array.shape().length ? List.of()
                    : List.of("dimensions of size 1 were dropped: " + text(array.shape()) + " is " + text(shape));
            return RawExamples.of(source, array.shaped(shape), values, meaning, notes);
        }
        boolean last = shape[3] == COLOURS;
        long[] grey = last ? new long[]{shape[0], shape[1], shape[2]} : new long[]{shape[0], shape[2], shape[3]};
        return RawExamples.of(source, array.shaped(grey), luma(values, last ? 1 : (int) (grey[1] * grey[2]), meaning),
                meaning,
                List.of("colours were made grey: " + text(array.shape()) + " is " + text(grey)));
    }

    /**
     * The sizes that examples have, to be asked for before they are read.
     *
     * @return two or three of them, or four of which one are colours
     * @throws BadInput where there are fewer dimensions, or more
     */
    public static long[] shape(String source, NumberArray array) {
        long[] shape = withoutOnes(array.shape());
        boolean colours = shape.length == 4 && (shape[3] == COLOURS || shape[1] == COLOURS);
        if (shape.length != 2 && shape.length != 3 && !colours) {
            throw new BadInput(source, "an array of shape (" + LongStream.of(array.shape()).mapToObj(Long::toString)
                    .collect(Collectors.joining(", ")) + (array.shape().length == 1 ? ",)" : ")"), EXPECTED);
        }
        return shape;
    }

    private static long[] withoutOnes(long[] shape) {
        if (shape.length <= 2) {
            return shape;
        }
        long[] others = Arrays.stream(shape).skip(1).filter(it -> it != 1).toArray();
        return LongStream.concat(LongStream.of(shape[0]), others.length == 0 ? LongStream.of(1) : LongStream.of(others))
                .toArray();
    }

    public static String text(long... shape) {
        return LongStream.of(shape).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }

    /** @param apart how far the colours of a pixel are from each other: 1, or as many as an image has pixels */
    private static float[] luma(float[] values, int apart, Meaning meaning) {
        float[] grey = new float[values.length / COLOURS];
        for (int i = 0; i < grey.length; i++) {
            int at = i / apart * COLOURS * apart + i % apart;
            float sum = 0;
            for (int colour = 0; colour < COLOURS; colour++) {
                sum += LUMA[colour] * values[at + colour * apart];
            }
            grey[i] = meaning == Meaning.REAL ? sum : Math.round(sum);
        }
        return grey;
    }

    /** Numbers whose first index ran fastest, so that the last does. */
    public static float[] cOrder(long[] shape, float[] values) {
        int dimensions = shape.length;
        int[] stride = new int[dimensions];
        int[] index = new int[dimensions];
        for (int d = 0, step = 1; d < dimensions; step *= (int) shape[d++]) {
            stride[d] = step;
        }
        float[] ordered = new float[values.length];
        int from = 0;
        for (int i = 0; i < ordered.length; i++) {
            if (i % CHECKED == 0) {
                ReadingProgress.check();
            }
            ordered[i] = values[from];
            int d = dimensions - 1;
            while (d >= 0 && index[d] == shape[d] - 1) {
                from -= index[d] * stride[d];
                index[d--] = 0;
            }
            if (d >= 0) {
                index[d]++;
                from += stride[d];
            }
        }
        return ordered;
    }
}
