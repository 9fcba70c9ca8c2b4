package reverie.model.dbn;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.StageSequence;
import reverie.model.train.StagedLearner;
import reverie.model.train.Measurement;
import reverie.model.train.Stages;

/**
 * Learns a deep belief net greedily (Hinton, Osindero and Teh 2006): layer after layer as an RBM, each frozen before the
 * next, each from what those below it recognise in the data; afterwards, where that is asked for, all together. The step
 * alone decides which stage it belongs to, so steps follow one another without gaps. What is measured and shown is at any
 * time the net as far as it then goes.
 */
public final class DbnLearner implements StagedLearner<DbnRates, DbnSnapshot> {

    /** What the variational bound is called while all layers learn together. */
    public static final String BOUND_UP_DOWN = "boundUpDown";

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 12;
    private static final int FEATURES = 200;

    private final DbnSettings settings;
    private final Workers workers;
    private final DbnStack stack;
    private final int perEpoch;
    private final DataSet train;
    private final DataSet judged;
    private final R032Store images;
    private FantasyLabel wish = new FantasyLabel.Anything();

    private final StageSequence<DbnRates, WatchedStage> stages;

    /**
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, kinds and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where settings do not suit the data
     */
    public DbnLearner(Splits splits, DbnSettings settings, Workers workers) {
        settings.check(splits.train());
        this.settings = settings;
        this.workers = workers;
        train = splits.train();
        judged = splits.shown().atMost(EXAMPLES);
        images = judged.atMost(IMAGES).examples();
        perEpoch = Math.ceilDiv(train.size(), settings.batch());
        int count = settings.after() == DbnSettings.After.UP_DOWN ? settings.depth() + 1 : settings.depth();
        stack = new DbnStack(train, settings, workers);
        stages = new StageSequence<>(Stages.equal(count, (long) settings.layerEpochs() * perEpoch), new Layers());
    }

    /** Layer after layer, then all together. */
    private final class Layers implements StageSequence.Maker<WatchedStage> {

        private Optional<Dbn> whole = Optional.empty();

        @Override
        public WatchedStage begin(int index) {
            NetStage stage = index < settings.depth() ? stack.next()
                    : new UpDownStage(whole.orElseThrow(), train, settings, workers);
            var watched = new WatchedStage(stage, judged, settings.seed(), workers);
            tell(watched.chains());
            return watched;
        }

        @Override
        public void finish(WatchedStage stage) {
            Dbn net = stage.stage().net();
            if (net.depth() < settings.depth()) {
                stack.add(net.top());
            } else {
                whole = Optional.of(net);
            }
        }

        @Override
        public void reset() {
            stack.reset();
        }
    }

    private void tell(DbnChains chains) {
        int labels = chains.labelCount();
        for (int n = 0; n < chains.count(); n++) {
            chains.clampLabel(n, wish.of(n, labels));
        }
    }

    /** The net as far as it goes. To be read only, and only between two batches. */
    public Dbn net() {
        return stages.current().stage().net();
    }

    /** What is being learned. */
    public DbnStage now() {
        return stages.current().stage().stage();
    }

    @Override
    public StageSequence<DbnRates, ?> stages() {
        return stages;
    }

    @Override
    public int batchesPerEpoch() {
        return perEpoch;
    }

    @Override
    public int examplesPerEpoch() {
        return train.size();
    }

    @Override
    public void learn(long step, DbnRates live) {
        if (!live.fantasyLabel().equals(wish)) {
            wish = live.fantasyLabel();
            tell(stages.current().chains());
        }
        StagedLearner.super.learn(step, live);
    }

    @Override
    public void walkChains() {
        stages.current().chains().walk(WatchedStage.FANTASY_STEPS);
    }

    @Override
    public Measurement measure() {
        var figures = Measurement
                .of(entry("reconstructionError", stages.current().scores().reconstructionError(judged)));
        if (!net().labels().isEmpty() && judged.labels().isPresent()) {
            figures = figures.and("errorRate", stages.current().scores().errorRate(judged));
        }
        R032Store atTheTop = stages.current().scores().joined(judged.examples());
        double logZ = stages.current().annealing().logZ(net().top(), atTheTop, workers).logZ();
        return figures.and(now() instanceof DbnStage.OneLayer one ? bound(one.layer()) : BOUND_UP_DOWN,
                stages.current().bound().meanPlusLogZ(judged) - logZ);
    }

    /** What the variational bound is called while a layer is learned, from 1, so that each has a curve of its own. */
    public static String bound(int layer) {
        return "bound" + layer;
    }

    @Override
    public DbnSnapshot snapshot() {
        Dbn net = net();
        var features = new ArrayList<float[]>();
        for (int layer = 1; layer <= net.depth(); layer++) {
            features.add(net.inPixels(layer, FEATURES, workers).data);
        }
        DbnChains chains = stages.current().chains();
        return new DbnSnapshot(now(), settings.layers(), net.labels(), List.copyOf(features),
                chains.images().data.clone(), chains.labels(), chains.steps(), images.data,
                stages.current().scores().reconstruct(images).data);
    }
}
