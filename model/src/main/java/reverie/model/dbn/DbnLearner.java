package reverie.model.dbn;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.Stages;

/**
 * Learns a deep belief net greedily (Hinton, Osindero and Teh 2006): layer after layer as an RBM, each frozen before the
 * next, each from what those below it recognise in the data; afterwards, where that is asked for, all together. The step
 * alone decides which stage it belongs to, so steps follow one another without gaps. What is measured and shown is at any
 * time the net as far as it then goes.
 */
public final class DbnLearner implements Learner<DbnRates, DbnSnapshot> {

    /** What the variational bound is called while all layers learn together. */
    public static final String BOUND_UP_DOWN = "boundUpDown";

    private static final int EXAMPLES = 500;
    private static final int IMAGES = 12;
    private static final int CHAINS = 40;
    private static final int FEATURES = 200;
    private static final int FANTASY_STEPS = 2;
    /** Chains and temperatures of the log Z behind the curve of the bound: quick, and too hopeful, by 15 nats for 784-500-784. */
    private static final int ANNEALED = 16;
    private static final int TEMPERATURES = 300;

    private final DbnSettings settings;
    private final Workers workers;
    private final DbnStack stack;
    private final int perEpoch;
    private final Stages stages;
    private final DataSet train;
    private final DataSet judged;
    private final R032Store images;
    private FantasyLabel wish = new FantasyLabel.Anything();

    private Running current;
    private Running good;

    /** A stage, where it stands among the others, and what is done with its net. */
    private record Running(int index, NetStage stage, DbnChains chains, DbnScores scores,
            DbnBound bound, AnnealedImportance annealing) {}

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
        stages = Stages.equal(count, (long) settings.layerEpochs() * perEpoch);
        stack = new DbnStack(train, settings, workers);
        current = running(0, stack.next());
        good = current;
    }

    private Running running(int index, NetStage stage) {
        Dbn net = stage.net();
        var chains = new DbnChains(net, CHAINS, settings.seed(), workers);
        tell(chains);
        return new Running(index, stage, chains, new DbnScores(net, workers),
                new DbnBound(net, 1, settings.seed(), workers),
                new AnnealedImportance(TEMPERATURES, ANNEALED, settings.seed()));
    }

    private void tell(DbnChains chains) {
        int labels = chains.labelCount();
        for (int n = 0; n < chains.count(); n++) {
            chains.clampLabel(n, wish.of(n, labels));
        }
    }

    /** The net as far as it goes. To be read only, and only between two batches. */
    public Dbn net() {
        return current.stage().net();
    }

    /** What is being learned. */
    public DbnStage now() {
        return current.stage().stage();
    }

    @Override
    public Optional<String> stage() {
        return Optional.of(now().toString());
    }

    @Override
    public boolean endsStage(long steps) {
        return stages.end(steps);
    }

    @Override
    public int batchesPerEpoch() {
        return perEpoch;
    }

    @Override
    public int examplesPerEpoch() {
        return train.size();
    }

    /** As in {@link Learner#learn}, but that the first step of a stage makes room for all of it. */
    @Override
    public void learn(long step, DbnRates live) {
        int index = stages.of(step);
        if (index > current.index()) {
            NetStage finished = current.stage();
            if (index < settings.depth()) {
                stack.add(finished.net().top());
                current = running(index, stack.next());
            } else {
                current = running(index, new UpDownStage(finished.net(), train, settings, workers));
            }
        }
        if (!live.fantasyLabel().equals(wish)) {
            wish = live.fantasyLabel();
            tell(current.chains());
        }
        current.stage().learn(step - stages.before(index), live);
    }

    @Override
    public void walkChains() {
        current.chains().walk(FANTASY_STEPS);
    }

    @Override
    public Measurement measure() {
        var figures = Measurement.of(entry("reconstructionError", current.scores().reconstructionError(judged)));
        if (!net().labels().isEmpty() && judged.labels().isPresent()) {
            figures = figures.and("errorRate", current.scores().errorRate(judged));
        }
        R032Store atTheTop = current.scores().joined(judged.examples());
        double logZ = current.annealing().logZ(net().top(), atTheTop, workers).logZ();
        return figures.and(now() instanceof DbnStage.OneLayer one ? bound(one.layer()) : BOUND_UP_DOWN,
                current.bound().meanPlusLogZ(judged) - logZ);
    }

    /** What the variational bound is called while a layer is learned, from 1, so that each has a curve of its own. */
    public static String bound(int layer) {
        return "bound" + layer;
    }

    @Override
    public Optional<String> trouble() {
        return current.stage().trouble();
    }

    @Override
    public void keep() {
        current.stage().keep();
        good = current;
    }

    @Override
    public void recover() {
        stack.cutTo(Math.min(good.index(), settings.depth() - 1));
        current = good;
        current.stage().recover();
    }

    @Override
    public DbnSnapshot snapshot() {
        Dbn net = net();
        var features = new ArrayList<float[]>();
        for (int layer = 1; layer <= net.depth(); layer++) {
            features.add(net.inPixels(layer, FEATURES, workers).data);
        }
        DbnChains chains = current.chains();
        return new DbnSnapshot(now(), settings.layers(), net.labels(), List.copyOf(features),
                chains.images().data.clone(), chains.labels(), chains.steps(), images.data,
                current.scores().reconstruct(images).data);
    }
}
