package reverie.model.projection;

import java.util.Map;
import java.util.Optional;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

/** The tensors of a preprocessing in a model file: {@code mean} [D] and {@code whitener} [D, D]. */
public final class PreprocessingFile {

    private static final String MEAN = "mean";
    private static final String WHITENER = "whitener";

    private PreprocessingFile() {
    }

    /** Puts the tensors beside those of a model. */
    public static void add(Preprocessing preprocessing, Map<String, Tensor> tensors) {
        tensors.put(MEAN, Tensor.of(preprocessing.mean().clone()));
        tensors.put(WHITENER, Tensor.of(preprocessing.whitener()));
    }

    /**
     * The preprocessing that a file holds; empty where its model takes examples as they are.
     *
     * @param values D
     * @throws reverie.model.BadInput where a tensor is missing or of another size
     */
    public static Optional<Preprocessing> preprocessing(ModelFile file, int values) {
        return file.tensors().containsKey(WHITENER) ? Optional.of(required(file, values)) : Optional.empty();
    }

    /**
     * The preprocessing of a file that must have one.
     *
     * @param values D
     * @throws reverie.model.BadInput where a tensor is missing or of another size
     */
    public static Preprocessing required(ModelFile file, int values) {
        return new Preprocessing(file.tensor(MEAN, values).values(), file.tensor(WHITENER, values, values).matrix());
    }
}
