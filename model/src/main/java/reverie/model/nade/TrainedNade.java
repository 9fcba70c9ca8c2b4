package reverie.model.nade;

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
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;

/** Features are hidden units once all pixels are seen; filters are what they look for. */
record TrainedNade(Nade nade) implements Features, Filters, Sampler, Completer, ExactLikelihood {

    /** Of how many orderings an orderless model is the mean. */
    static final ModelOption<Integer> ORDERINGS = ModelOption.whole("orderings", "K", 0, 0,
            "Random orderings whose mean an orderless NADE is taken for, by --seed; 0 for those of its file");

    private static final int MATRICES = 4;

    @Override
    public ValueNeeds needs() {
        return ValueNeeds.PROBABILITIES;
    }

    @Override
    public int values() {
        return nade.pixels();
    }

    @Override
    public int features() {
        return nade.conditionals().units();
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        return nade.conditionals().filters();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return nade.conditionals().encode(examples, workers);
    }

    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Memory.check("count", count, Math.max(values(), features()), MATRICES);
        return new Samples(new NadeDraws(nade, count, seed, workers).means(), Swaps.NONE);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        Memory.check("chains", chains, Math.max(values(), features()), 2 * MATRICES);
        return nade.isOrderless() ? new OrderlessCompletion(nade, chains, workers)
                : new OrderedCompletion(nade.orderings().getFirst(), nade.conditionals().walk(chains), chains,
                        workers);
    }

    /** Of another ensemble than the file's, where another is chosen. */
    @Override
    public LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
        Measurement own = evaluate(data, workers);
        return LikelihoodEstimate.of(chosen.of(ORDERINGS) == 0 ? own
                : own.and("meanLogLikelihoodOfEnsemble", ensemble(seed, chosen)
                        .likelihoods(Nade.drawn(data).examples(), workers).meanOfEnsemble()));
    }

    @Override
    public double[] logLikelihoods(DataSet data, long seed, Chosen chosen, Workers workers) {
        return ensemble(seed, chosen).logLikelihoods(Nade.drawn(data).examples(), workers);
    }

    private Nade ensemble(long seed, Chosen chosen) {
        int count = chosen.of(ORDERINGS);
        return count == 0 ? nade : nade.ensemble(count, seed);
    }

    /** Of grey pixels once drawn as black or white. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        Nade.Likelihoods all = nade.likelihoods(Nade.drawn(data).examples(), workers);
        var exact = Measurement.of(entry("meanLogLikelihood", all.meanOfEnsemble()));
        return nade.orderings().size() == 1 ? exact
                : exact.and("meanLogLikelihoodOfOneOrdering", all.meanOfOne());
    }
}
