package reverie.model.dbn;

import java.util.List;
import reverie.model.BadInput;
import reverie.model.rbm.LayerSizes;
import reverie.model.data.DataSet;

/**
 * What a deep belief net is made with; other values need a new start.
 *
 * @param layers         units of every layer from the pixels up, such as 784, 500, 500, 2000; at least two
 * @param labels         whether the top RBM learns the labels of the data too
 * @param transposeStart whether each layer from the second on begins as the one below turned upside down, W² = W¹ᵀ with
 *                       the biases swapped; a layer that is larger than need be has small random weights in addition
 * @param layerEpochs    passes over the data for each layer alone, 1 or more
 * @param after          what follows when the last layer has had its passes
 * @param batch          examples in a mini-batch, 1 or more
 * @param seed           of the first weights, the order of examples and every draw
 */
public record DbnSettings(List<Integer> layers, boolean labels, boolean transposeStart, int layerEpochs, After after,
        int batch, long seed) {

    /** What is learned after the layers. */
    public enum After {
        /** The last layer goes on. */
        LAST_LAYER,
        /** All layers together, by the contrastive up-down method. */
        UP_DOWN
    }

    public DbnSettings {
        layers = List.copyOf(layers);
        LayerSizes.check(layers, 2, "two");
        if (layerEpochs < 1) {
            throw new BadInput("epochs", Integer.toString(layerEpochs), "1 or more for each layer");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
        for (int l = 2; transposeStart && l < layers.size(); l++) {
            if (layers.get(l) < layers.get(l - 2)) {
                throw new BadInput("transpose-start", layers.get(l) + " units in layer " + l + " of "
                        + LayerSizes.written(layers), "at least the " + layers.get(l - 2) + " of two layers below");
            }
        }
        if (transposeStart && layers.size() < 3) {
            throw new BadInput("transpose-start", LayerSizes.written(layers), "three sizes or more");
        }
    }

    /** Layers of weights. */
    public int depth() {
        return layers.size() - 1;
    }

    /** @throws BadInput where the net cannot learn from these data */
    void check(DataSet data) {
        LayerSizes.check(layers, data);
        if (labels && data.labels().isEmpty()) {
            throw new BadInput("labels", "none in " + data.name(), "labelled examples");
        }
    }
}
