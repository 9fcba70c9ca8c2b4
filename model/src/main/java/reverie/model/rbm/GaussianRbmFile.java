package reverie.model.rbm;

import java.util.LinkedHashMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * An RBM with real visible units as a model file: {@code W} [visible, hidden], {@code b} and {@code sigma} [visible],
 * {@code a} [hidden], and of the preprocessing {@code mean} [visible] and {@code whitener} [visible, visible].
 */
public final class GaussianRbmFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "gaussian-rbm";

    private GaussianRbmFile() {
    }

    /** The file of a model with real visible units as it now stands. */
    public static ModelFile of(Rbm rbm, Preprocessing preprocessing, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("W", Tensor.of(rbm.w()));
        tensors.put("b", Tensor.of(rbm.b().clone()));
        tensors.put("a", Tensor.of(rbm.a().clone()));
        tensors.put("sigma", Tensor.of(rbm.sigma().clone()));
        PreprocessingFile.add(preprocessing, tensors);
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors do not fit together or σ is not above 0
     */
    public static Rbm rbm(ModelFile file) {
        R032Store w = file.tensor("W", ModelFile.ANY, ModelFile.ANY).matrix();
        float[] sigma = file.tensor("sigma", w.getRowDim()).values();
        for (float each : sigma) {
            if (!(each > 0)) {
                throw new BadInput("sigma", Float.toString(each), "standard deviations above 0");
            }
        }
        return Rbm.gaussian(w, file.tensor("b", w.getRowDim()).values(), file.tensor("a", w.getColDim()).values(),
                sigma, false);
    }

    /**
     * What is done to examples before the model sees them.
     *
     * @throws BadInput where its tensors do not fit together
     */
    public static Preprocessing preprocessing(ModelFile file) {
        return PreprocessingFile.required(file, file.tensor("W", ModelFile.ANY, ModelFile.ANY).matrix().getRowDim());
    }
}
