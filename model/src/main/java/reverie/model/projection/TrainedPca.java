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

/** Features are the coordinates along the principal components. */
record TrainedPca(Pca pca) implements TrainedModel, Features, Filters, Reconstructor {

    @Override
    public int values() {
        return pca.components().getRowDim();
    }

    @Override
    public int features() {
        return pca.components().getColDim();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return pca.components();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return pca.encode(examples, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return pca.decode(pca.encode(examples, workers), workers);
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        return Measurement.of(entry("reconstructionError", pca.reconstructionError(data, workers)));
    }
}
