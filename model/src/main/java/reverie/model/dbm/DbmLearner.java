package reverie.model.dbm;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.train.Cost;
import reverie.model.train.lockstep.JoinedState;
import reverie.model.train.Measurement;
import reverie.model.train.StageSequence;
import reverie.model.train.StagedLearner;
import reverie.model.train.Stages;
import reverie.model.train.State;

/**
 * Learns a deep Boltzmann machine (Salakhutdinov and Hinton 2009): layer after layer alone with doubled inputs, then all together.
 * The step alone decides which stage it belongs to.
 */
public final class DbmLearner implements StagedLearner<DbmRates, DbmSnapshot> {

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
    private final StageSequence<DbmRates, DbmStage> stages;
    private final JoinedState state;

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
        stages = new StageSequence<>(
                Stages.equal(settings.depth() + 1, (long) settings.layerEpochs() * perEpoch), new Layers());
        images = judged.atMost(IMAGES).examples();
        chains = new DbmChains(machine(), CHAINS, settings.seed(), workers);
        var parts = new LinkedHashMap<String, Supplier<State>>();
        parts.put("", stages::state);
        parts.put("shown.", chains::state);
        state = new JoinedState(parts);
    }

    /** Layer after layer, then all together. */
    private final class Layers implements StageSequence.Maker<DbmStage> {

        private Optional<Dbm> whole = Optional.empty();

        @Override
        public DbmStage begin(int index) {
            return index < settings.depth()
                    ? new DbmStage.OneLayer(index + 1, settings.depth(), pretraining, pretraining.next())
                    : new DbmStage.All(new JointTraining(whole.orElseThrow(), train, settings, workers));
        }

        @Override
        public void finish(DbmStage stage) {
            if (stage instanceof DbmStage.OneLayer alone) {
                if (alone.layer() < settings.depth()) {
                    pretraining.add(alone.learner().rbm());
                } else {
                    whole = Optional.of(pretraining.composed(alone.learner().rbm()));
                }
            }
        }

        @Override
        public void reset() {
            pretraining.reset();
        }
    }

    /** The machine as far as it goes. To be read only, and only between two batches. */
    public Dbm machine() {
        return stages.current().machine();
    }

    @Override
    public StageSequence<DbmRates, ?> stages() {
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

    /** Measured is mean field, a way down, and once all learn the annealing. */
    @Override
    public Cost cost() {
        double gibbs = DbmChains.cost(machine(), 1);
        double annealing = stages.current() instanceof DbmStage.All ? 1.1 * TEMPERATURES * ANNEALED * gibbs : 0;
        return new Cost(stages.current().cost().step(), CHAINS * FANTASY_STEPS * gibbs,
                judged.size() * (settings.sweeps() + 2) * gibbs + annealing);
    }

    @Override
    public State state() {
        chains.enter(machine());
        return state.get();
    }

    @Override
    public void makeRoom(State saved) {
        StagedLearner.super.makeRoom(saved);
        chains.enter(machine());
    }

    /** While layers learn alone, how well the lowest ones reconstruct examples; then the bound, too. */
    @Override
    public Measurement measure() {
        Dbm machine = machine();
        var mean = new DbmBound(machine, settings.sweeps(), workers);
        R032Store again = mean.reconstruct(judged.examples());
        var figures = Measurement.of(entry("reconstructionError",
                Elementwise.squaredDistance(judged.examples(), again) / judged.size()));
        if (stages.current() instanceof DbmStage.OneLayer) {
            return figures;
        }
        double logZ = new AnnealedImportance(TEMPERATURES, ANNEALED, settings.seed())
                .logZ(machine.asRbm(), mean.joined(judged.examples()), workers).logZ();
        return figures.and(BOUND, mean.meanPlusLogZ(judged) - logZ);
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
        return new DbmSnapshot(stages.current() instanceof DbmStage.All, settings.layers(), features,
                chains.images().data.clone(), chains.steps(), images.data,
                new DbmBound(machine, settings.sweeps(), IMAGES, workers).reconstruct(images).data);
    }
}
