package reverie.model.projection;

import java.util.LinkedHashMap;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** The centres of k-means as a model file: {@code centres} [D, K]. */
public final class KMeansFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "kmeans";

    private KMeansFile() {
    }

    /** The file of a model. */
    public static ModelFile of(KMeans model, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("centres", Tensor.of(model.centres()));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where it lacks the tensor
     */
    public static KMeans kMeans(ModelFile file) {
        return new KMeans(file.tensor("centres", ModelFile.ANY, ModelFile.ANY).matrix());
    }
}
