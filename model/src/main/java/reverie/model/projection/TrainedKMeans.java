package reverie.model.projection;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.DrawnColumns;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Swaps;
import reverie.model.train.Measurement;
import reverie.model.trained.Chosen;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/**
 * Features tell by how much a centre is nearer than centres are on average; an example is drawn as its nearest centre. All that it can
 * make up are its centres: a sample is one of them, any as likely as another.
 *
 * @param model the centres
 */
public record TrainedKMeans(KMeans model) implements TrainedModel, Features, Filters, Reconstructor, Sampler {

    private static final Purpose CENTRE = Purpose.of("kmeans.centre");

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
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Memory.check("count", count, values(), 1);
        return new Samples(DrawnColumns.of(model.centres(), count, RandomKey.of(seed, 0, CENTRE)), Swaps.NONE);
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        return Measurement.of(entry("reconstructionError", model.reconstructionError(data, workers)));
    }
}
