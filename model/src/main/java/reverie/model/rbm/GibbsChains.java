package reverie.model.rbm;

import reverie.model.tempering.ClampedUnits;
import java.util.function.IntFunction;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.ReplicaExchange;
import reverie.model.tempering.Swaps;
import reverie.model.tempering.VisibleChains;
import reverie.model.train.State;

/**
 * Chains that carry on by themselves, alternating h ~ P(h | v) and v ~ P(v | h): what the model believes its world looks
 * like. They follow the model as it learns. With more than one temperature each has replicas that help it from mode to mode.
 */
public final class GibbsChains {

    private final long seed;
    private final ReplicaExchange<VisibleChains> replicas;
    private final long[] steps = new long[1];
    private final State state;

    /**
     * @param rbm     the model that they sample from
     * @param ladder  the temperatures
     * @param count   number of chains
     * @param held    visible units that stay as they are; may be other ones at every step
     * @param seed    of every draw; the first states are fair coins
     * @param workers share the chains
     */
    public GibbsChains(Rbm rbm, Ladder ladder, int count, ClampedUnits held, long seed, Workers workers) {
        this(ladder, _ -> new RbmChains(rbm, count, held, workers), seed);
    }

    /**
     * Chains in a model of any kind.
     *
     * @param ladder the temperatures
     * @param maker  makes the chains of one of them, from 0 for the coldest
     * @param seed   of every draw
     */
    public GibbsChains(Ladder ladder, IntFunction<VisibleChains> maker, long seed) {
        this.seed = seed;
        replicas = new ReplicaExchange<>(ladder, maker);
        replicas.scatter(seed, 0);
        state = State.builder().part("steps", steps).all("", replicas.wholeState())
                .part("means", replicas.coldest().means()).build();
    }

    /** Chains of one temperature that are free in all units. */
    public GibbsChains(Rbm rbm, int count, long seed, Workers workers) {
        this(rbm, Ladder.NONE, count, ClampedUnits.NOTHING, seed, workers);
    }

    /** Takes so many Gibbs steps in every chain. */
    public void walk(int count) {
        for (int i = 0; i < count; i++) {
            steps[0]++;
            replicas.step(seed, steps[0], 1);
        }
    }

    /** Where they are. */
    public State state() {
        return state;
    }

    /** Gibbs steps taken. */
    public long steps() {
        return steps[0];
    }

    /** How often replicas exchanged their states. */
    public Swaps swaps() {
        return replicas.swaps();
    }

    /** The states v, D×chains. To be read only. */
    public R032Store states() {
        return replicas.coldest().states();
    }

    /** E[v | h] of the newest step, D×chains. To be read only. */
    public R032Store means() {
        return replicas.coldest().means();
    }
}
