package reverie.model.rnade;

import static java.util.Map.entry;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.nade.OrderedCompletion;
import reverie.model.nade.Walk;
import reverie.model.tempering.Swaps;
import reverie.model.train.Measurement;
import reverie.model.trained.ExactLikelihood;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;

/**
 * Features are hidden units once all values are seen; filters are what they look for.
 *
 * @param volume log |det W| of the preprocessing, by which densities become those of examples as they were; 0 where there is none
 */
record TrainedRnade(Rnade model, double volume)
        implements
            Features,
            Filters,
            Sampler,
            Completer,
            ExactLikelihood {

    private static final Purpose VALUES = Purpose.of("rnade.sample");
    /** Examples that are drawn at a time. */
    private static final int GRAIN = 8;
    private static final int MATRICES = 4;

    @Override
    public int values() {
        return model.values();
    }

    @Override
    public int features() {
        return model.hidden();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return model.filters();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return model.encode(examples, workers);
    }

    /** D×N, with the same random numbers for the same seed. */
    R032Store draw(int count, long seed, Workers workers) {
        R032Store means = R032Store.FACTORY.make(values(), count);
        R032Store drawn = R032Store.FACTORY.make(values(), count);
        Walk walk = model.walk(count);
        long key = RandomKey.of(seed, 0, VALUES);
        workers.split(count, GRAIN, (from, to) -> walk.draw(model.ordering(), key, means, drawn, from, to));
        return drawn;
    }

    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Memory.check("count", count, room(), MATRICES);
        return new Samples(draw(count, seed, workers), Swaps.NONE);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        Memory.check("chains", chains, room(), 2 * MATRICES);
        return new OrderedCompletion(model.ordering(), model.walk(chains), chains, workers);
    }

    private int room() {
        return Math.max(values(), features());
    }

    private double[] logLikelihoods(DataSet data, Workers workers) {
        return Arrays.stream(model.logDensities(data.examples(), workers)).map(each -> each + volume).toArray();
    }

    @Override
    public double[] logLikelihoods(DataSet data, long seed, Chosen chosen, Workers workers) {
        return logLikelihoods(data, workers);
    }

    /** In nats an example, and a value of it. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        double mean = Arrays.stream(logLikelihoods(data, workers)).average().orElseThrow();
        return Measurement.of(entry("meanLogLikelihood", mean), entry("meanLogLikelihoodPerPixel", mean / values()));
    }
}
