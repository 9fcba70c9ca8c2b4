package reverie.model.mixture;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Swaps;
import reverie.model.train.Measurement;
import reverie.model.trained.ExactLikelihood;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;

/** Features are responsibilities; filters are the components' pixel probabilities. */
public record TrainedMixture(Mixture mixture)
        implements
            Features,
            Filters,
            Reconstructor,
            Sampler,
            Completer,
            ExactLikelihood {

    private static final int MATRICES = 2;

    @Override
    public ValueNeeds needs() {
        return ValueNeeds.PROBABILITIES;
    }

    @Override
    public int values() {
        return mixture.visible();
    }

    @Override
    public int features() {
        return mixture.components();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return mixture.theta();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return mixture.encode(examples, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return mixture.reconstruct(examples, workers);
    }

    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Memory.check("count", count, values(), MATRICES);
        return new Samples(new MixtureDraws(mixture, count, seed).means(), Swaps.NONE);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return new MixtureCompletion(mixture, chains, workers);
    }

    @Override
    public double[] logLikelihoods(DataSet data, long seed, Chosen chosen, Workers workers) {
        return mixture.logLikelihoods(data.examples(), workers);
    }

    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        MixtureScores scores = MixtureScores.of(mixture, data, workers);
        return Measurement.of(entry("meanLogLikelihood", scores.meanLogLikelihood()),
                entry("reconstructionError", scores.reconstructionError()));
    }
}
