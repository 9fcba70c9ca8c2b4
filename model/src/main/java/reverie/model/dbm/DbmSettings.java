package reverie.model.dbm;

import java.util.List;
import reverie.model.BadInput;
import reverie.model.rbm.LayerSizes;
import reverie.model.data.DataSet;

/**
 * What a deep Boltzmann machine is made with; other values need a new start.
 *
 * @param layers      units of every layer from the pixels up, such as 784, 500, 1000; at least three
 * @param layerEpochs passes over the data for each layer alone, before all learn together, 1 or more
 * @param batch       examples in a mini-batch, 1 or more; as many persistent chains
 * @param sweeps      of the mean field for each mini-batch, 1 or more
 * @param seed        of the first weights, the order of examples and every draw
 */
public record DbmSettings(List<Integer> layers, int layerEpochs, int batch, int sweeps, long seed) {

    public DbmSettings {
        layers = List.copyOf(layers);
        LayerSizes.check(layers, 3, "three");
        atLeastOne("pretrain", layerEpochs);
        atLeastOne("batch", batch);
        atLeastOne("mean-field", sweeps);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new BadInput(name, Integer.toString(value), "1 or more");
        }
    }

    /** Layers of weights. */
    public int depth() {
        return layers.size() - 1;
    }

    /** @throws BadInput where the machine cannot learn from these data */
    void check(DataSet data) {
        LayerSizes.check(layers, data);
    }
}
