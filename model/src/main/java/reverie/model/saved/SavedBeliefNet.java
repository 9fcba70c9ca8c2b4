package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.boltzmann.belief.BeliefBound;
import reverie.model.boltzmann.belief.BeliefNet;
import reverie.model.boltzmann.belief.BeliefScores;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.LogPartition;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Features are the probabilities of the highest hidden units; an image is drawn again from these on the way down. */
record SavedBeliefNet(BeliefNet net) implements SavedModel {

    private static final int DRAWS = 10;
    private static final long SEED = 1;
    private static final int CHAINS = 100;
    private static final int TEMPERATURES = 2000;

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
        return new BeliefScores(net, workers).encode(examples);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return new BeliefScores(net, workers).reconstruct(examples);
    }

    /** The variational bound, in nats, with the log Z of the top RBM from annealing where it cannot be summed. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = new BeliefScores(net, workers);
        var figures = Measurement.of(entry("reconstructionError", scores.reconstructionError(data)));
        if (!net.labels().isEmpty() && data.labels().isPresent()) {
            figures = figures.and("errorRate", scores.errorRate(data));
        }
        double plusLogZ = new BeliefBound(net, DRAWS, SEED, workers).meanPlusLogZ(data);
        LogPartition logZ = new AnnealedImportance(TEMPERATURES, CHAINS, SEED).logZ(net.top(), workers);
        return figures.and("logZ", logZ.logZ()).and("logZStandardError", logZ.standardError())
                .and("meanLowerBound", plusLogZ - logZ.logZ());
    }

    /** The bound takes the forward estimate of the top RBM's log Z, as published figures do. */
    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        R032Store examples = new BeliefScores(net, workers).joined(data.examples());
        AnnealedImportance.Both logZ = annealing.estimate(net.top(), examples, workers);
        double plusLogZ = new BeliefBound(net, DRAWS, SEED, workers).meanPlusLogZ(data);
        return Annealed.figures(logZ).and("meanLowerBound", plusLogZ - logZ.forward().logZ())
                .and("meanLowerBoundByReverse", plusLogZ - logZ.reverse().logZ());
    }
}
