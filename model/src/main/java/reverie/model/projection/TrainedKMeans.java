package reverie.model.projection;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.TrainedModel;

/** Features tell by how much a centre is nearer than centres are on average; an example is drawn as its nearest centre. */
record TrainedKMeans(KMeans model) implements TrainedModel, Features, Filters, Reconstructor {

    @Override
    public int values() {
        return model.centres().getRowDim();
    }

    @Override
    public int features() {
        return model.centres().getColDim();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return model.centres();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.encode(examples, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return model.reconstruct(examples, workers);
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        return Measurement.of(entry("reconstructionError", model.reconstructionError(data, workers)));
    }
}
