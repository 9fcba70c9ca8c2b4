package reverie.model.sparse;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A dictionary as a model file: {@code Phi} [D, K], and of the preprocessing {@code mean} [D] and {@code whitener}
 * [D, D]. λ is a hyperparameter.
 */
public final class SparseCodingFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "sparse-coding";

    private static final String LAMBDA = "lambda";

    private SparseCodingFile() {
    }

    /** The file of a dictionary as it now stands. */
    public static ModelFile of(SparseCoding model, Provenance provenance) {
        return new ModelFile(provenance, tensors(model));
    }

    /** The tensors of a dictionary, in a map that takes more. */
    public static SequencedMap<String, Tensor> tensors(SparseCoding model) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("Phi", Tensor.of(model.phi()));
        PreprocessingFile.add(model.preprocessing(), tensors);
        return tensors;
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors do not fit together or it does not say what λ is
     */
    public static SparseCoding sparseCoding(ModelFile file) {
        R032Store phi = file.tensor("Phi", ModelFile.ANY, ModelFile.ANY).matrix();
        int d = phi.getRowDim();
        Preprocessing preprocessing = PreprocessingFile.required(file, d);
        Object lambda = file.provenance().hyperparameters().get(LAMBDA);
        if (!(lambda instanceof Number number)) {
            throw new BadInput(LAMBDA, String.valueOf(lambda), "a number of 0 or more in the model's provenance");
        }
        return new SparseCoding(phi, preprocessing, number.doubleValue());
    }
}
