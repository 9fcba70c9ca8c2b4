package reverie.model.dbn;

import static java.util.Map.entry;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Workers;
import reverie.model.rbm.partition.BothWays;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.rbm.trained.AnnealedLikelihood;
import reverie.model.rbm.trained.RbmCompletion;
import reverie.model.train.Measurement;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/** Features are the probabilities of the highest hidden units; an image is reconstructed from these on the way down. */
record TrainedDbn(Dbn net) implements TrainedModel, Features, Filters, Reconstructor, Sampler, Completer, Likelihood {

    /** What chains are to show. */
    static final ModelOption<Optional<String>> LABEL = ModelOption.words("label", "L",
            "What all chains are to sample, where the model knows labels; by default each samples what it likes");

    private static final int DRAWS = 10;
    private static final long SEED = 1;

    @Override
    public ValueNeeds needs() {
        return ValueNeeds.PROBABILITIES;
    }

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int features() {
        return net.top().hidden();
    }

    @Override
    public int layers() {
        return net.depth();
    }

    /** Of a layer above the first, what its units stand for in pixels. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return net.inPixels(layer, Integer.MAX_VALUE, workers);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return new DbnScores(net, workers).encode(examples);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return new DbnScores(net, workers).reconstruct(examples);
    }

    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        int wanted = chosen.of(LABEL).map(this::numberOf).orElse(DbnChains.ANYTHING);
        var walk = ChainWalk.of(count, seed, chosen);
        walk.check(net.sizes().stream().mapToLong(Integer::longValue).sum());
        var chains = new DbnChains(net, walk.ladder(), count, seed, workers);
        for (int n = 0; n < count; n++) {
            chains.clampLabel(n, wanted);
        }
        chains.walk(walk.steps());
        return new Samples(chains.images(), chains.swaps());
    }

    private int numberOf(String label) {
        if (net.labels().isEmpty()) {
            throw new BadInput(LABEL.name(), label + " of a model without labels", "one trained with --labels");
        }
        int number = net.labels().indexOf(label);
        if (number < 0) {
            throw new BadInput(LABEL.name(), "'" + label + "'", "one of " + String.join(", ", net.labels()));
        }
        return number;
    }

    /** The variational bound, in nats, up to log Z of the top RBM, which is there only where it can be summed exactly. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = new DbnScores(net, workers);
        var figures = Measurement.of(entry("reconstructionError", scores.reconstructionError(data)));
        if (!net.labels().isEmpty() && data.labels().isPresent()) {
            figures = figures.and("errorRate", scores.errorRate(data));
        }
        double plusLogZ = new DbnBound(net, DRAWS, SEED, workers).meanPlusLogZ(data);
        figures = figures.and("meanLowerBoundPlusLogZ", plusLogZ);
        if (!ExactPartition.isPossible(net.top())) {
            return figures;
        }
        double logZ = ExactPartition.logZ(net.top(), workers);
        return figures.and("logZ", logZ).and("meanLowerBound", plusLogZ - logZ);
    }

    @Override
    public Kind kind() {
        return Kind.ESTIMATED_BOUND;
    }

    /** The bound takes the forward estimate of the top RBM's log Z, as published figures do. */
    @Override
    public LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
        R032Store examples = new DbnScores(net, workers).joined(data.examples());
        BothWays logZ = AnnealedLikelihood.of(seed, chosen).estimate(net.top(), examples, workers);
        return AnnealedLikelihood.told(logZ, "meanLowerBound",
                new DbnBound(net, DRAWS, SEED, workers).meanPlusLogZ(data));
    }

    @Override
    public LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers) {
        return AnnealedLikelihood.bracket(Kind.BOUND, Kind.ESTIMATED_BOUND,
                new DbnBound(net, DRAWS, SEED, workers).plusLogZ(data), net.top(),
                () -> new DbnScores(net, workers).joined(data.examples()), AnnealedLikelihood.of(seed, chosen),
                workers);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> net.depth() == 1 && net.labels().isEmpty()
                        ? new RbmCompletion(net.top(), count, workers)
                        : new DbnCompletion(net, count, workers));
    }
}
