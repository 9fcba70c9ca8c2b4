package reverie.model.projection;

import java.util.LinkedHashMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** Principal components as a model file: {@code mean} [D], {@code components} [D, K], {@code variances} [K]. */
public final class PcaFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "pca";

    private PcaFile() {
    }

    /** The file of a model. */
    public static ModelFile of(Pca pca, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("mean", Tensor.of(pca.mean().clone()));
        tensors.put("components", Tensor.of(pca.components()));
        tensors.put("variances", Tensor.of(pca.variances().clone()));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors do not fit together
     */
    public static Pca pca(ModelFile file) {
        R032Store components = file.tensor("components", ModelFile.ANY, ModelFile.ANY).matrix();
        return new Pca(file.tensor("mean", components.getRowDim()).values(), components,
                file.tensor("variances", components.getColDim()).values());
    }
}
