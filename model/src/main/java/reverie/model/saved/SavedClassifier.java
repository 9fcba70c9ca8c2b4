package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.deepautoencoder.Classifier;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Features are the probabilities of the labels; there is no way back to an example. */
record SavedClassifier(Classifier model) implements SavedModel {

    @Override
    public int values() {
        return model.visible();
    }

    @Override
    public int features() {
        return model.names().size();
    }

    @Override
    public R032Store filters() {
        return model.filters();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.probabilities(examples, workers);
    }

    /** @throws BadInput always */
    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        throw new BadInput("model", "a classifier", "one that reconstructs examples");
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = model.scores(data, workers);
        return Measurement.of(entry("loss", scores.loss()), entry("errorRate", scores.errorRate()));
    }
}
