package reverie.model.dbn;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.train.Cost;
import reverie.model.train.lockstep.JoinedState;
import reverie.model.train.State;
import reverie.model.train.TrainingStage;

/** The learning of one stage, with what is shown and measured of its net. */
final class WatchedStage implements TrainingStage<DbnRates> {

    /** Eight of each of ten labels. */
    private static final int CHAINS = 80;
    /** Gibbs steps of the shown chains in a walk. */
    static final int FANTASY_STEPS = 10;
    private static final String SHOWN = "shown.";
    /** So many times the usual share of the time goes to the chains: a few steps show nothing of what a label means. */
    private static final int GENEROSITY = 20;
    /** Chains and temperatures of the log Z behind the curve of the bound: quick, and too hopeful, by 15 nats for 784-500-784. */
    private static final int ANNEALED = 16;
    private static final int TEMPERATURES = 300;

    private final NetStage stage;
    private final long seed;
    private final Workers workers;
    private DbnChains chains;
    private final DbnScores scores;
    private final DbnBound bound;
    private final AnnealedImportance annealing;
    private final int measured;
    private final JoinedState state;

    /** @param judged what is measured, and how often its features are on */
    WatchedStage(NetStage stage, DataSet judged, long seed, Workers workers) {
        this.stage = stage;
        this.seed = seed;
        this.workers = workers;
        measured = judged.size();
        chains = new DbnChains(stage.net(), CHAINS, seed, workers);
        scores = new DbnScores(stage.net(), workers);
        chains.beginAsOften(scores.joined(judged.examples()));
        bound = new DbnBound(stage.net(), 1, seed, workers);
        annealing = new AnnealedImportance(TEMPERATURES, ANNEALED, seed);
        var parts = new LinkedHashMap<String, Supplier<State>>();
        parts.put("", stage::state);
        parts.put(SHOWN, () -> chains.state());
        state = new JoinedState(parts);
    }

    NetStage stage() {
        return stage;
    }

    DbnChains chains() {
        return chains;
    }

    DbnScores scores() {
        return scores;
    }

    DbnBound bound() {
        return bound;
    }

    AnnealedImportance annealing() {
        return annealing;
    }

    @Override
    public void learn(long step, DbnRates live) {
        stage.learn(step, live);
    }

    /** Measured is a way up and down, a way up to each label and to the bound, and the annealing. */
    @Override
    public Cost cost() {
        Dbn net = stage.net();
        double top = (double) net.top().visible() * net.top().hidden();
        double lower = 0;
        for (DirectedLayer layer : net.lower()) {
            lower += (double) layer.lower() * layer.upper();
        }
        double walk = CHAINS * (2 * FANTASY_STEPS * top + lower) / GENEROSITY;
        double measure = measured * (6 * lower + (3 + net.labels().size()) * top) + 2.2 * TEMPERATURES * ANNEALED * top;
        return new Cost(stage.cost().step(), walk, measure);
    }

    @Override
    public Optional<String> trouble() {
        return stage.trouble();
    }

    @Override
    public State state() {
        return state.get();
    }

    @Override
    public State result() {
        return stage.result();
    }

    @Override
    public void makeRoom(State saved) {
        stage.makeRoom(saved);
        // Runs of versions before the first had forty chains.
        saved.parts().stream().filter(it -> it.name().equals(SHOWN + DbnChains.IMAGES)).findFirst()
                .map(it -> it.numbers().length() / stage.net().values()).filter(it -> it != chains.count())
                .ifPresent(this::replaceChains);
    }

    private void replaceChains(int count) {
        int[] labels = chains.labels();
        chains = new DbnChains(stage.net(), count, seed, workers);
        for (int n = 0; n < Math.min(count, labels.length); n++) {
            chains.clampLabel(n, labels[n]);
        }
    }

    @Override
    public void restored() {
        stage.restored();
    }

    @Override
    public String toString() {
        return stage.stage().toString();
    }
}
