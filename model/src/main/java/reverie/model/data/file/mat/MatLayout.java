package reverie.model.data.file.mat;

import java.nio.ByteOrder;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.file.array.NamedArray;
import reverie.model.data.file.raw.ElementType;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.ReadingProgress;

/**
 * Where the numbers of examples stand in an array of MATLAB's, whose first index runs fastest.
 *
 * @param array   as it becomes, examples first
 * @param example numbers from one example to the next
 * @param row     from one row of a picture to the next
 * @param column  from one number of a row to the next
 * @param colour  from one colour of a pixel to the next; 0 where it is grey
 * @param note    what was taken for what, and why; may be empty
 */
record MatLayout(NumberArray array, int example, int row, int column, int colour, String note) {

    private static final int COLOURS = 3;
    private static final float[] LUMA = {0.2126f, 0.7152f, 0.0722f};

    /**
     * @param transposed columns are examples, as a person says
     * @param labels     how many labels there are; 0 where there are none
     * @throws BadInput where there are not two dimensions, three, or four of which the third are colours or 1
     */
    static MatLayout of(String file, NamedArray variable, boolean transposed, double labels) {
        long[] sizes = variable.sizes();
        boolean tooMany = variable.count() > NumberArray.LONGEST;
        if (sizes.length == 2) {
            boolean byLabels = !transposed && labels > 1 && sizes[0] != labels && sizes[1] == labels;
            if (transposed || byLabels) {
                return new MatLayout(array(sizes[1], sizes[0]), tooMany ? 0 : (int) sizes[0], 0, 1, 0,
                        byLabels ? "columns of " + variable.title() + " are the examples: there are as many labels"
                                : "");
            }
            return new MatLayout(array(sizes[0], sizes[1]), 1, 0, tooMany ? 0 : (int) sizes[0], 0,
                    variable.isVector() ? ""
                            : "rows of " + variable.title() + " are the examples; with ' behind its name, columns are");
        }
        boolean colours = sizes.length == 4 && (sizes[2] == COLOURS || sizes[2] == 1);
        if (sizes.length != 3 && !colours || transposed) {
            throw new BadInput(file, variable.title() + (transposed ? " transposed" : ""),
                    "two dimensions" + (transposed ? "" : ", or three"));
        }
        int first = (int) sizes[0];
        int second = (int) sizes[1];
        if (colours) {
            int pixels = tooMany ? 0 : first * second;
            return new MatLayout(array(sizes[3], first, second), pixels * (int) sizes[2], 1, first,
                    sizes[2] == 1 ? 0 : pixels, "the last index of " + variable.title() + " counts images"
                            + (sizes[2] == 1 ? "" : ", whose colours were made grey"));
        }
        boolean examplesFirst = labels > 1 && sizes[0] == labels && sizes[2] != labels
                || (labels <= 1 || sizes[2] != labels) && sizes[0] != sizes[1] && sizes[1] == sizes[2];
        return examplesFirst
                ? new MatLayout(array(first, second, sizes[2]), 1, first, tooMany ? 0 : first * second, 0,
                        "the first index of " + variable.title() + " counts images")
                : new MatLayout(array(sizes[2], first, second), tooMany ? 0 : first * second, 1, first, 0,
                        "the last index of " + variable.title() + " counts images");
    }

    private static NumberArray array(long... shape) {
        return new NumberArray(ElementType.DOUBLE, ByteOrder.nativeOrder(), shape);
    }

    /** The numbers one example after the other, each row by row. */
    float[] inOrder(float[] numbers) {
        int examples = (int) array.shape()[0];
        int height = array.shape().length == 3 ? (int) array.shape()[1] : 1;
        int width = array.valuesOfOne() / height;
        float[] values = new float[examples * height * width];
        int next = 0;
        for (int n = 0; n < examples; n++) {
            ReadingProgress.check();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    values[next++] = at(numbers, n * example + y * row + x * column);
                }
            }
        }
        return values;
    }

    private float at(float[] numbers, int place) {
        return colour == 0 ? numbers[place]
                : LUMA[0] * numbers[place] + LUMA[1] * numbers[place + colour] + LUMA[2] * numbers[place + 2 * colour];
    }

    List<String> notes() {
        return note.isEmpty() ? List.of() : List.of(note);
    }
}
