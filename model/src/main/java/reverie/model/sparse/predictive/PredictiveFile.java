package reverie.model.sparse.predictive;

import java.util.SequencedMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseCodingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** A model file that holds what a {@link SparseCodingFile} does and the predictor: {@code W1} [D, K], {@code c1} and {@code gain} [K]. */
public final class PredictiveFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "psd";

    private PredictiveFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(PredictiveModel model, Provenance provenance) {
        SequencedMap<String, Tensor> tensors = SparseCodingFile.tensors(model.coding());
        CodePredictor predictor = model.predictor();
        tensors.put("W1", Tensor.of(predictor.weights().matrix()));
        tensors.put("c1", Tensor.of(predictor.c().data.clone()));
        tensors.put("gain", Tensor.of(predictor.gain().data.clone()));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws reverie.model.BadInput where its tensors do not fit together or it does not say what λ is
     */
    public static PredictiveModel model(ModelFile file) {
        SparseCoding coding = SparseCodingFile.sparseCoding(file);
        int k = coding.phi().getColDim();
        R032Store w = file.tensor("W1", coding.phi().getRowDim(), k).matrix();
        return new PredictiveModel(coding, new CodePredictor(new Weights(w),
                R032Store.wrap(file.tensor("c1", k).values(), 1), R032Store.wrap(file.tensor("gain", k).values(), 1)));
    }
}
