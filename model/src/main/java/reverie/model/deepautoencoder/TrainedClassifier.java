package reverie.model.deepautoencoder;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.TrainedModel;

/** Features are the probabilities of the labels; there is no way back to an example. */
record TrainedClassifier(Classifier model) implements TrainedModel, Features, Filters {

    @Override
    public int values() {
        return model.visible();
    }

    @Override
    public int features() {
        return model.names().size();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return model.filters();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.probabilities(examples, workers);
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = model.scores(data, workers);
        return Measurement.of(entry("loss", scores.loss()), entry("errorRate", scores.errorRate()));
    }
}
