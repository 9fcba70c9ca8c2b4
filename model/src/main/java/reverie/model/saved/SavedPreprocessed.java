package reverie.model.saved;

import java.util.LinkedHashMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.InversePreprocessing;
import reverie.model.train.Measurement;

/**
 * A model of preprocessed examples. Features are those of x = W(v − m), and an example v is reconstructed as v − W⁺(x − y),
 * where y is what the model makes of x: what the preprocessing took from it, it keeps.
 */
final class SavedPreprocessed implements SavedModel {

    private static final String ERROR = "reconstructionError";

    private final SavedModel model;
    private final Preprocessing preprocessing;
    private final InversePreprocessing restoration;

    SavedPreprocessed(SavedModel model, Preprocessing preprocessing) {
        this.model = model;
        this.preprocessing = preprocessing;
        restoration = new InversePreprocessing(preprocessing);
    }

    @Override
    public int values() {
        return model.values();
    }

    @Override
    public int features() {
        return model.features();
    }

    /** What units look for in preprocessed examples. */
    @Override
    public R032Store filters() {
        return model.filters();
    }

    @Override
    public int layers() {
        return model.layers();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return model.filters(layer, workers);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.encode(preprocessing.apply(examples, workers), workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store residuals = preprocessing.apply(examples, workers);
        R032Store again = model.reconstruct(residuals, workers);
        for (int i = 0; i < residuals.data.length; i++) {
            residuals.data[i] -= again.data[i];
        }
        return restoration.apply(examples, residuals, workers);
    }

    /**
     * The model's own figures are of the preprocessed examples, the squared error among them by the name of
     * {@code squaredError}; {@code reconstructionError} is of the examples as they are.
     */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var figures = new LinkedHashMap<String, Double>();
        model.evaluate(preprocessing.apply(data, workers), workers).values()
                .forEach((name, value) -> figures.put(name.equals(ERROR) ? "squaredError" : name, value));
        R032Store again = reconstruct(data.examples(), workers);
        figures.put(ERROR, Elementwise.squaredDistance(data.examples(), again) / data.size());
        return new Measurement(figures);
    }

    /** Of preprocessed examples, in nats. */
    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        return model.likelihood(preprocessing.apply(data, workers), annealing, workers);
    }

    /** What the model draws, brought back to values of examples. */
    @Override
    public Samples sample(Sampling asked, Workers workers) {
        Samples samples = model.sample(asked, workers);
        return new Samples(restoration.of(samples.images(), workers), samples.swaps());
    }
}
