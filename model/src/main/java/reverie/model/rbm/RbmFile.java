package reverie.model.rbm;

import java.util.LinkedHashMap;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** An RBM as a model file: {@code W} [visible, hidden], {@code b} [visible], {@code a} [hidden]. */
public final class RbmFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "rbm";

    private RbmFile() {
    }

    /**
     * The file of a model as it now stands.
     *
     * @throws IllegalArgumentException where units are not binary, which such a file could not say
     */
    public static ModelFile of(Rbm rbm, Provenance provenance) {
        if (rbm.hiddenUnits() != HiddenUnits.BINARY) {
            throw new IllegalArgumentException("hidden units: " + rbm.hiddenUnits());
        }
        if (rbm.sigma().length > 0) {
            throw new IllegalArgumentException("visible units: " + rbm.visibleUnits().name());
        }
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("W", Tensor.of(rbm.w()));
        tensors.put("b", Tensor.of(rbm.b().clone()));
        tensors.put("a", Tensor.of(rbm.a().clone()));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where it holds another kind of model or its tensors do not fit together
     */
    public static Rbm rbm(ModelFile file) {
        String kind = file.provenance().model();
        if (!kind.equals(MODEL)) {
            throw new BadInput("model", kind, MODEL);
        }
        var w = file.tensor("W", ModelFile.ANY, ModelFile.ANY).matrix();
        return Rbm.bernoulli(w, file.tensor("b", w.getRowDim()).values(), file.tensor("a", w.getColDim()).values());
    }
}
