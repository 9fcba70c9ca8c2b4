package reverie.model.data.file.array;

import java.util.ArrayList;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.file.raw.NumberArray;

/**
 * Labels as numbers in an array: one for each example, or a row for each, in which a single 1 stands at the place of the label
 * (one-hot), or of which the first number is the label, as QMNIST has it.
 */
public final class LabelArray {

    /** Numbers that QMNIST tells of a digit: what it is, and who wrote it. */
    private static final int QMNIST = 8;
    private static final float LARGEST = 1 << 24;

    private LabelArray() {
    }

    /**
     * The labels as they are written.
     *
     * @param array  of one or two dimensions
     * @param values in C order
     * @throws BadInput where they are not whole numbers, or there are several for an example
     */
    public static List<String> of(String source, NumberArray array, float[] values) {
        int examples = (int) array.shape()[0];
        int each = values.length / Math.max(1, examples);
        if (each > 1 && isOneHot(values, each)) {
            return places(values, each);
        } else if (each != 1 && each != QMNIST && examples != 1) {
            throw new BadInput(source, "labels in " + array.title(), "one for each example, or one 1 in each row");
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i += examples == 1 ? 1 : each) {
            if (!(Math.abs(values[i]) <= LARGEST && values[i] == (int) values[i])) {
                throw new BadInput(source, "the label " + values[i] + " at " + i, "a whole number");
            }
            labels.add(Integer.toString((int) values[i]));
        }
        return labels;
    }

    private static boolean isOneHot(float[] values, int each) {
        for (int start = 0; start < values.length; start += each) {
            int ones = 0;
            for (int i = start; i < start + each; i++) {
                if (values[i] != 0 && values[i] != 1) {
                    return false;
                }
                ones += (int) values[i];
            }
            if (ones != 1) {
                return false;
            }
        }
        return true;
    }

    private static List<String> places(float[] values, int each) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 1) {
                labels.add(Integer.toString(i % each));
            }
        }
        return labels;
    }
}
