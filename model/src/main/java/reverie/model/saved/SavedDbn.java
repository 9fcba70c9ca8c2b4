package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.dbn.DbnBound;
import reverie.model.dbn.DbnChains;
import reverie.model.dbn.Dbn;
import reverie.model.dbn.DbnScores;
import reverie.model.completion.DbnCompletion;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.RbmCompletion;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.ExactPartition;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Features are the probabilities of the highest hidden units; an image is reconstructed from these on the way down. */
record SavedDbn(Dbn net) implements SavedModel {

    private static final int DRAWS = 10;
    private static final long SEED = 1;

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int features() {
        return net.top().hidden();
    }

    @Override
    public R032Store filters() {
        return net.firstFilters();
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
    public Samples sample(Sampling asked, Workers workers) {
        int wanted = asked.labelAmong(net.labels()).orElse(DbnChains.ANYTHING);
        asked.check(net.sizes().stream().mapToLong(Integer::longValue).sum());
        var chains = new DbnChains(net, asked.ladder(), asked.count(), asked.seed(), workers);
        for (int n = 0; n < asked.count(); n++) {
            chains.clampLabel(n, wanted);
        }
        chains.walk(asked.steps());
        return new Samples(chains.images(), chains.swaps());
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

    /** The bound takes the forward estimate of the top RBM's log Z, as published figures do. */
    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        R032Store examples = new DbnScores(net, workers).joined(data.examples());
        AnnealedImportance.Both logZ = annealing.estimate(net.top(), examples, workers);
        double plusLogZ = new DbnBound(net, DRAWS, SEED, workers).meanPlusLogZ(data);
        return Annealed.figures(logZ).and("meanLowerBound", plusLogZ - logZ.forward().logZ())
                .and("meanLowerBoundByReverse", plusLogZ - logZ.reverse().logZ());
    }

    @Override
    public ConditionalSampler completing(int chains, Workers workers) {
        return net.depth() == 1 && net.labels().isEmpty()
                ? new RbmCompletion(net.top(), chains, workers)
                : new DbnCompletion(net, chains, workers);
    }
}
