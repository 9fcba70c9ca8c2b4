package reverie.model.nade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

/** The tensor {@code ordering} [orderings, pixels] of a model file: the pixels of each ordering, the first told first. */
public final class OrderingTensor {

    private static final String ORDERING = "ordering";

    private OrderingTensor() {
    }

    /** Puts one or more orderings beside the tensors of a model. */
    public static void add(List<Ordering> orderings, Map<String, Tensor> tensors) {
        int d = orderings.getFirst().size();
        float[] pixels = new float[orderings.size() * d];
        for (int k = 0; k < orderings.size(); k++) {
            for (int t = 0; t < d; t++) {
                pixels[k * d + t] = orderings.get(k).pixels()[t];
            }
        }
        tensors.put(ORDERING, new Tensor(new int[]{orderings.size(), d}, pixels));
    }

    /**
     * Those that a file holds, one or more.
     *
     * @param pixels D
     * @throws BadInput where there are none, or one is no ordering of so many pixels
     */
    public static List<Ordering> orderings(ModelFile file, int pixels) {
        Tensor tensor = file.tensor(ORDERING, ModelFile.ANY, pixels);
        var orderings = new ArrayList<Ordering>();
        for (int k = 0; k < tensor.shape()[0]; k++) {
            int[] order = new int[pixels];
            for (int t = 0; t < pixels; t++) {
                float value = tensor.values()[k * pixels + t];
                order[t] = (int) value;
                if (order[t] != value) {
                    throw new BadInput(ORDERING, "pixel " + value, "whole numbers");
                }
            }
            orderings.add(new Ordering(order));
        }
        if (orderings.isEmpty()) {
            throw new BadInput(ORDERING, "none", "one or more");
        }
        return orderings;
    }
}
