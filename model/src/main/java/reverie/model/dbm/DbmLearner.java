package reverie.model.dbm;

import static java.util.Map.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.RbmLearner;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.Stages;

/**
 * Learns a deep Boltzmann machine (Salakhutdinov and Hinton 2009): layer after layer alone with doubled inputs, then all together.
 * The step alone decides which stage it belongs to.
 */
public final class DbmLearner implements Learner<DbmRates, DbmSnapshot> {

    /** The bound on the mean log-likelihood, while all layers learn together. */
    public static final String BOUND = "bound";

    private static final int EXAMPLES = 500;
    /** Chains and temperatures of the log Z behind the curve of the bound: quick, and too hopeful. */
    private static final int ANNEALED = 16;
    private static final int TEMPERATURES = 300;
    private static final int IMAGES = 12;
    private static final int CHAINS = 40;
    private static final int FEATURES = 200;
    private static final int FANTASY_STEPS = 2;

    private final DbmSettings settings;
    private final Workers workers;
    private final DataSet train;
    private final DataSet judged;
    private final R032Store images;
    private final DbmChains chains;
    private final LayerwisePretraining pretraining;
    private final int perEpoch;
    private final Stages stages;
    private Stage current;
    private Stage good;

    /** What learns: a single layer, or all of them. */
    private sealed interface Stage {
        int index();

        record OneLayer(int index, RbmLearner learner) implements Stage {}

        record All(int index, JointTraining together) implements Stage {}
    }

    /**
     * @param splits   what to learn from; the test part, where there is one, is only measured
     * @param settings sizes and seed
     * @param workers  share every step; not closed here
     * @throws reverie.model.BadInput where settings do not suit the data
     */
    public DbmLearner(Splits splits, DbmSettings settings, Workers workers) {
        settings.check(splits.train());
        this.settings = settings;
        this.workers = workers;
        train = splits.train();
        judged = splits.shown().atMost(EXAMPLES);
        pretraining = new LayerwisePretraining(train, settings, workers);
        perEpoch = Math.ceilDiv(train.size(), settings.batch());
        stages = Stages.equal(settings.depth() + 1, (long) settings.layerEpochs() * perEpoch);
        current = new Stage.OneLayer(0, pretraining.next());
        good = current;
        images = judged.atMost(IMAGES).examples();
        chains = new DbmChains(machine(), CHAINS, settings.seed(), workers);
    }

    /** The machine as far as it goes. To be read only, and only between two batches. */
    public Dbm machine() {
        return switch (current) {
            case Stage.OneLayer(_, var learner) -> pretraining.with(learner.rbm());
            case Stage.All(_, var together) -> together.machine();
        };
    }

    @Override
    public Optional<String> stage() {
        return Optional.of(switch (current) {
            case Stage.OneLayer(int index, var learner) -> "layer " + (index + 1) + " of " + settings.depth() + " ("
                    + learner.rbm().visible() + "-" + learner.rbm().hidden() + ")";
            case Stage.All _ -> "all layers";
        });
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
    public void learn(long step, DbmRates live) {
        int index = stages.of(step);
        if (index > current.index() && current instanceof Stage.OneLayer(_, var finished)) {
            if (index < settings.depth()) {
                pretraining.add(finished.rbm());
                current = new Stage.OneLayer(index, pretraining.next());
            } else {
                current = new Stage.All(index,
                        new JointTraining(pretraining.composed(finished.rbm()), train, settings, workers));
            }
        }
        long own = step - stages.before(index);
        switch (current) {
            case Stage.OneLayer(_, var learner) -> learner.learn(own, live.layer());
            case Stage.All(_, var together) -> together.learn(own, live.together());
        }
    }

    /** While layers learn alone, how well the lowest ones reconstruct examples; then the bound, too. */
    @Override
    public Measurement measure() {
        Dbm machine = machine();
        var mean = new DbmBound(machine, settings.sweeps(), workers);
        R032Store again = mean.reconstruct(judged.examples());
        var figures = Measurement.of(entry("reconstructionError",
                Elementwise.squaredDistance(judged.examples(), again) / judged.size()));
        if (current instanceof Stage.OneLayer) {
            return figures;
        }
        double logZ = new AnnealedImportance(TEMPERATURES, ANNEALED, settings.seed())
                .logZ(machine.asRbm(), mean.joined(judged.examples()), workers).logZ();
        return figures.and(BOUND, mean.meanPlusLogZ(judged) - logZ);
    }

    @Override
    public Optional<String> trouble() {
        return switch (current) {
            case Stage.OneLayer(_, var learner) -> learner.trouble();
            case Stage.All(_, var together) -> together.trouble();
        };
    }

    @Override
    public void keep() {
        switch (current) {
            case Stage.OneLayer(_, var learner) -> learner.keep();
            case Stage.All(_, var together) -> together.keep();
        }
        good = current;
    }

    @Override
    public void recover() {
        pretraining.cutTo(Math.min(good.index(), settings.depth() - 1));
        current = good;
        switch (current) {
            case Stage.OneLayer(_, var learner) -> learner.recover();
            case Stage.All(_, var together) -> together.recover();
        }
    }

    @Override
    public void walkChains() {
        chains.walk(machine(), FANTASY_STEPS);
    }

    @Override
    public DbmSnapshot snapshot() {
        Dbm machine = machine();
        List<float[]> features = IntStream.rangeClosed(1, machine.depth())
                .mapToObj(l -> machine.inPixels(l, FEATURES, workers).data).toList();
        return new DbmSnapshot(current instanceof Stage.All, settings.layers(), features,
                chains.images().data.clone(), chains.steps(), images.data,
                new DbmBound(machine, settings.sweeps(), IMAGES, workers).reconstruct(images).data);
    }
}
