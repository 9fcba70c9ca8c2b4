package reverie.model.mixture;

import java.util.LinkedHashMap;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** A mixture as a model file: {@code pi} [components], {@code theta} [pixels, components]. */
public final class MixtureFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "mixture";

    private MixtureFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(Mixture mixture, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("pi", Tensor.of(mixture.pi().clone()));
        tensors.put("theta", Tensor.of(mixture.theta()));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where tensors are missing, do not fit together or are no probabilities
     */
    public static Mixture mixture(ModelFile file) {
        var theta = file.tensor("theta", ModelFile.ANY, ModelFile.ANY).matrix();
        return new Mixture(file.tensor("pi", theta.getColDim()).values().clone(), theta);
    }
}
