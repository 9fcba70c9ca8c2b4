package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.train.Measurement;

/** Features are the coordinates along the principal components. */
record SavedPca(Pca pca) implements SavedModel {

    @Override
    public int values() {
        return pca.components().getRowDim();
    }

    @Override
    public int features() {
        return pca.components().getColDim();
    }

    @Override
    public R032Store filters() {
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
