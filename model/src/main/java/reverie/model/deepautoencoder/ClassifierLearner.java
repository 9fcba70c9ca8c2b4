package reverie.model.deepautoencoder;

import static java.util.Map.entry;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.network.NetworkDescent;
import reverie.model.network.Optimizer;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Fine-tunes a classifier on labels by back-propagation of −log P(label | x), all layers together (Hinton and
 * Salakhutdinov 2006). A batch is two passes over the worker threads, as in an autoencoder.
 */
public final class ClassifierLearner implements Learner<ClassifierRates, Classifier.Scores> {

    private static final float EXPLODED = 1000;
    private static final int EXAMPLES = 2000;
    /** There, back, and the gradients. */
    private static final int PRODUCTS_OF_A_STEP = 3;
    private static final int EXAMPLES_IN_SNAPSHOT = 100;

    private final Classifier model;
    private final MiniBatches batches;
    private final MiniBatches targets;
    private final Workers workers;
    private final DataSet train;
    private final Optional<DataSet> test;
    private final R032Store wanted;
    private final NetworkDescent descent;
    private final State state;
    private final Workers.RangeTask thereAndBack = this::thereAndBack;

    /**
     * @param model     learns; kept, not copied
     * @param splits    with labels; the test part, where there is one, is only measured
     * @param optimizer how parameters follow their gradient
     * @param batch     examples in a mini-batch, 1 or more
     * @param seed      of the order of examples
     * @param workers   share every step; not closed here
     * @throws reverie.model.BadInput where labels are missing
     */
    public ClassifierLearner(Classifier model, Splits splits, Optimizer optimizer, int batch, long seed,
            Workers workers) {
        this.model = model;
        this.workers = workers;
        train = splits.train();
        test = splits.test().filter(it -> it.labels().isPresent());
        int most = Math.min(batch, train.size());
        batches = new MiniBatches(train, most, seed);
        // Of the same size and seed, so in the same order.
        targets = new MiniBatches(model.labels(train).oneHot(), most, seed);
        wanted = R032Store.FACTORY.make(model.names().size(), most);
        descent = new NetworkDescent(model.network(), most, optimizer);
        state = State.builder().all("", model.network().state()).all("", descent.state()).build();
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public Classifier model() {
        return model;
    }

    @Override
    public int batchesPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return train.size();
    }

    @Override
    public void learn(long step, ClassifierRates live) {
        int examples = batches.load(step, descent.examples());
        targets.load(step, wanted);
        workers.split(examples, Packed.TILE_COLUMNS, thereAndBack);
        double epoch = step / (double) batches.perEpoch();
        descent.step(live.rate().at(epoch), epoch, live.weightDecay(), examples, workers);
    }

    /** The loss's derivative by a score is the probability less 1 where the label is the right one. */
    private void thereAndBack(int from, int to) {
        descent.up(from, to);
        R032Store scores = descent.outputs();
        Classifier.softmax(scores, from, to);
        int k = wanted.getRowDim();
        for (int i = from * k; i < to * k; i++) {
            scores.data[i] -= wanted.data[i];
        }
        descent.back(from, to);
    }

    @Override
    public Measurement measure() {
        var seen = model.scores(train.atMost(EXAMPLES), workers);
        var common = Measurement.of(entry("lossTrain", seen.loss()), entry("errorTrain", 100 * seen.errorRate()));
        return test.map(set -> {
            var unseen = model.scores(set, workers);
            return common.and("lossTest", unseen.loss()).and("errorTest", 100 * unseen.errorRate());
        }).orElse(common);
    }

    @Override
    public Optional<String> trouble() {
        return Divergence.of(model.network().parameters(), EXPLODED);
    }

    @Override
    public Cost cost() {
        double weights = model.network().parameters().stream().mapToDouble(it -> it.data.length).sum();
        int measured = train.atMost(EXAMPLES).size() + test.map(DataSet::size).orElse(0);
        return new Cost(PRODUCTS_OF_A_STEP * weights * batches.batchSize(), 0, weights * measured);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        model.network().changed();
    }

    /** Of a few examples of the training part. */
    @Override
    public Classifier.Scores snapshot() {
        return model.scores(train.atMost(EXAMPLES_IN_SNAPSHOT), workers);
    }
}
