package reverie.model.rbm.partition;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.rbm.AnnealedChains;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmChains;
import reverie.model.tempering.ClampedUnits;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.ReplicaExchange;

/**
 * log Z of an RBM of any size by annealed importance sampling (Neal 2001; Salakhutdinov and Murray 2008), from independent
 * pixels to the model and back. The mean weight of the forward chains is unbiased for Z, so its logarithm is on average too
 * low; the reverse chains' is on average too high, as far as they begin with states of the model. Such states are not to be
 * had exactly: they begin at examples, and where other chains have cooled down to, and walk on with replicas at higher temperatures,
 * which find what the model believes in far from all data. The gap between the two estimates says more than either's standard error, and {@link BothWays#doubts} says when it says
 * too much.
 *
 * @param temperatures steps from β = 0 to β = 1, 1 or more
 * @param chains       2 or more
 * @param seed         of every draw
 */
public record AnnealedImportance(int temperatures, int chains, long seed) {

    private static final Purpose PILOT = Purpose.of("annealing.pilot");
    private static final Purpose COOLING = Purpose.of("annealing.cooling");
    private static final Purpose TEMPERING = Purpose.of("annealing.tempering");
    private static final Purpose REVERSE = Purpose.of("annealing.reverse");

    /** A tenth as many steps tell where the others are needed. */
    private static final int PILOT_SHARE = 10;
    /** 1/16 apart, down to a temperature at which chains of sharp models change their minds at every few steps. */
    private static final Ladder REPLICAS = new Ladder(11, 0.375);
    /** Chains that cool down for the reverse ones take a quarter of the steps. */
    private static final int COOLING_SHARE = 4;
    /** Four at each temperature of the replicas, and those of annealed chains. */
    private static final int MATRICES = 4 * REPLICAS.temperatures() + 12;
    private static final int EXAMPLES_AMONG = 4;
    /** The replicas take a quarter of the steps, too. */
    private static final int WALK_SHARE = 4;

    public AnnealedImportance {
        if (temperatures < 1) {
            throw new BadInput("temperatures", Integer.toString(temperatures), "1 or more");
        }
        if (chains < 2) {
            throw new BadInput("chains", Integer.toString(chains), "2 or more");
        }
    }

    /**
     * Both estimates.
     *
     * @param rbm      with binary hidden units
     * @param examples D×N, values as probabilities: give the base rates and the beginnings of the reverse chains
     * @param workers  share the chains
     * @throws BadInput where the hidden units are not binary, or there is not the memory for so many chains or temperatures
     */
    public BothWays estimate(Rbm rbm, R032Store examples, Workers workers) {
        Memory.check("temperatures", temperatures, Double.BYTES / Float.BYTES, 1);
        Memory.check("chains", chains, Math.max(rbm.visible(), rbm.hidden()), MATRICES);
        float[] base = AnnealedChains.baseRates(rbm, examples);
        BetaSchedule schedule = schedule(rbm, base, workers);
        LogPartition forward = forward(rbm, base, schedule, workers);
        AnnealedChains back = reverse(rbm, base, schedule, examples, workers);
        return BothWays.of(forward, back.logBaseZ(), back.logWeights());
    }

    /**
     * log Z by enumeration where that is possible, with no error; else the forward estimate.
     *
     * @param examples D×N, values as probabilities: give the base rates
     */
    public LogPartition logZ(Rbm rbm, R032Store examples, Workers workers) {
        return ExactPartition.isPossible(rbm) ? LogPartition.exactly(ExactPartition.logZ(rbm, workers), chains)
                : forward(rbm, AnnealedChains.baseRates(rbm, examples), workers);
    }

    /** From independent units with the given biases to the model; on average too low. */
    public LogPartition forward(Rbm rbm, float[] base, Workers workers) {
        return forward(rbm, base, schedule(rbm, base, workers), workers);
    }

    private BetaSchedule schedule(Rbm rbm, float[] base, Workers workers) {
        var pilot = new AnnealedChains(rbm, base, chains, RandomKey.of(seed, 0, PILOT), workers);
        return BetaSchedule.measured(pilot, Math.ceilDiv(temperatures, PILOT_SHARE), temperatures);
    }

    private LogPartition forward(Rbm rbm, float[] base, BetaSchedule schedule, Workers workers) {
        var there = new AnnealedChains(rbm, base, chains, seed, workers);
        there.startFromBase();
        for (int k = 1; k <= temperatures; k++) {
            there.move(schedule.beta(k - 1), schedule.beta(k));
        }
        return LogPartition.of(there.logBaseZ(), there.logWeights());
    }

    private AnnealedChains reverse(Rbm rbm, float[] base, BetaSchedule schedule, R032Store examples, Workers workers) {
        var back = new AnnealedChains(rbm, base, chains, RandomKey.of(seed, 0, REVERSE), workers);
        back.startFrom(examples);
        back.startAt(walk(rbm, mixed(back.states(), cooled(rbm, base, schedule, workers)), workers));
        for (int k = temperatures; k >= 1; k--) {
            back.move(schedule.beta(k), schedule.beta(k - 1));
        }
        return back;
    }

    /** Where other chains come to on a shorter way from the base, D×chains. */
    private R032Store cooled(Rbm rbm, float[] base, BetaSchedule schedule, Workers workers) {
        var there = new AnnealedChains(rbm, base, chains, RandomKey.of(seed, 0, COOLING), workers);
        there.startFromBase();
        for (int k = Math.min(temperatures, COOLING_SHARE); k <= temperatures; k += COOLING_SHARE) {
            there.move(schedule.beta(k), schedule.beta(k));
        }
        return there.states();
    }

    /** One of four columns from examples, the others from states. */
    private static R032Store mixed(R032Store examples, R032Store states) {
        R032Store both = R032Store.FACTORY.make(states.getRowDim(), states.getColDim());
        int d = states.getRowDim();
        for (int n = 0; n < states.getColDim(); n++) {
            R032Store from = n % EXAMPLES_AMONG == 0 ? examples : states;
            System.arraycopy(from.data, n * d, both.data, n * d, d);
        }
        return both;
    }

    /** Where chains that begin at the given states, D×chains, and their replicas come to. */
    private R032Store walk(Rbm rbm, R032Store states, Workers workers) {
        var replicas = new ReplicaExchange<>(REPLICAS, _ -> new RbmChains(rbm, chains, ClampedUnits.NOTHING, workers));
        for (RbmChains level : replicas.levels()) {
            System.arraycopy(states.data, 0, level.state().getFirst().data, 0, states.data.length);
        }
        long own = RandomKey.of(seed, 0, TEMPERING);
        for (int step = 1; step <= Math.ceilDiv(temperatures, WALK_SHARE); step++) {
            replicas.step(own, step, 1);
        }
        return replicas.coldest().states();
    }
}
