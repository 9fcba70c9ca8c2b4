package reverie.model.autoencoder;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.TrainedModel;

/** Features are the code; the filters are those of the first layer. */
record TrainedAutoencoder(Autoencoder model) implements TrainedModel, Features, Filters, Reconstructor {

    @Override
    public int values() {
        return model.visible();
    }

    @Override
    public ValueNeeds needs() {
        return model.loss().needs();
    }

    @Override
    public int features() {
        return model.code();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return model.layers().getFirst().w();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        ForwardPass pass = pass(examples);
        workers.split(examples.getColDim(), Packed.TILE_COLUMNS, pass::encode);
        return pass.code();
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        ForwardPass pass = pass(examples);
        workers.split(examples.getColDim(), Packed.TILE_COLUMNS, (from, to) -> {
            pass.encode(from, to);
            pass.decode(from, to);
        });
        return pass.reconstruction();
    }

    private ForwardPass pass(R032Store examples) {
        var pass = new ForwardPass(model, examples.getColDim());
        System.arraycopy(examples.data, 0, pass.input().data, 0, pass.input().data.length);
        return pass;
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = new AutoencoderScores(model, workers).of(data);
        return Measurement.of(entry("loss", scores.loss()),
                entry("reconstructionError", scores.reconstructionError()));
    }
}
