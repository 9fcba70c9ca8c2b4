package reverie.model.projection;

import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * k-means as it goes: every step gives the next examples to their nearest centres, and at the end of an epoch all centres
 * move, so that after N epochs they stand where {@link KMeans#of} has them after N iterations. There is nothing to change
 * while it learns.
 */
public final class KMeansLearner implements Learner<Object, KMeansSnapshot> {

    private static final int EXAMPLES = 250;

    private final Lloyd lloyd;
    private final int examples;
    private final int batch;
    private final Workers workers;
    private final DataSet unseen;

    /**
     * Centres chosen by k-means++.
     *
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param clusters K, 1 to N
     * @param batch    examples of a step, 1 or more
     * @param seed     of the first centres
     * @param workers  share every step; not closed here
     * @throws BadInput where there are fewer examples than centres
     */
    public KMeansLearner(Splits splits, int clusters, int batch, long seed, Workers workers) {
        DataSet data = splits.train();
        lloyd = KMeans.start(data, clusters, seed, workers);
        examples = data.size();
        this.batch = Math.min(batch, examples);
        this.workers = workers;
        unseen = splits.shown().atMost(EXAMPLES);
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public KMeans model() {
        return new KMeans(lloyd.centres());
    }

    @Override
    public int batchesPerEpoch() {
        return Math.ceilDiv(examples, batch);
    }

    @Override
    public int examplesPerEpoch() {
        return examples;
    }

    @Override
    public void learn(long step, Object live) {
        int from = (int) (step % batchesPerEpoch()) * batch;
        int to = Math.min(from + batch, examples);
        lloyd.assign(from, to);
        if (to == examples) {
            lloyd.move();
        }
    }

    @Override
    public Measurement measure() {
        return Measurement.of(Map.entry("reconstructionError", model().reconstructionError(unseen, workers)));
    }

    /** Means of examples cannot run away. */
    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public Cost cost() {
        double each = lloyd.centres().data.length;
        return new Cost(each * batch, 0, each * unseen.size());
    }

    @Override
    public State state() {
        return lloyd.state();
    }

    @Override
    public KMeansSnapshot snapshot() {
        R032Store centres = lloyd.centres();
        return new KMeansSnapshot(new KMeans(R032Store.wrap(centres.data.clone(), centres.getRowDim())),
                lloyd.shares());
    }
}
