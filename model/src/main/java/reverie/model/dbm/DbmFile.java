package reverie.model.dbm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import reverie.model.matrix.Weights;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A deep Boltzmann machine as a model file: {@code W<l>} [lower, upper] of each layer of weights, from 1 at the pixels, and
 * {@code c<l>} [units] of each layer of units, from 0 at the pixels.
 */
public final class DbmFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "dbm";

    private DbmFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(Dbm machine, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("c0", Tensor.of(machine.bias(0).clone()));
        for (int l = 1; l <= machine.depth(); l++) {
            tensors.put("W" + l, Tensor.of(machine.weights(l).matrix()));
            tensors.put("c" + l, Tensor.of(machine.bias(l).clone()));
        }
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws reverie.model.BadInput where its tensors do not fit together
     */
    public static Dbm machine(ModelFile file) {
        var weights = new ArrayList<Weights>();
        var biases = new ArrayList<float[]>();
        biases.add(file.tensor("c0", ModelFile.ANY).values());
        int l = 1;
        do {
            var w = new Weights(file.tensor("W" + l, biases.getLast().length, ModelFile.ANY).matrix());
            weights.add(w);
            biases.add(file.tensor("c" + l, w.hidden()).values());
            l++;
        } while (file.tensors().containsKey("W" + l));
        return new Dbm(weights, biases);
    }
}
