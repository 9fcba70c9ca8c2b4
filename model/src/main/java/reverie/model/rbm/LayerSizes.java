package reverie.model.rbm;

import java.util.List;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;

/** What is asked of the sizes of a deep model's layers, from the pixels up. */
public final class LayerSizes {

    private LayerSizes() {
    }

    /** @throws BadInput where there are fewer than {@code least}, or a layer has no units; {@code words} say so */
    public static void check(List<Integer> layers, int least, String words) {
        if (layers.size() < least || layers.stream().anyMatch(size -> size < 1)) {
            throw new BadInput("layers", written(layers), words + " sizes or more, each 1 or more");
        }
    }

    /** @throws BadInput where such layers cannot learn from these data as probabilities */
    public static void check(List<Integer> layers, DataSet data) {
        if (layers.getFirst() != data.values()) {
            throw new BadInput("layers", written(layers), data.values() + " first, as values in " + data.name());
        }
        ValueNeeds.PROBABILITIES.check(data, ValueNeeds.MAKE_PROBABILITIES);
    }

    /** As on the command line. */
    public static String written(List<Integer> layers) {
        return layers.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
