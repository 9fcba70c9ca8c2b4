package reverie.model.completion;

import java.util.function.IntFunction;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.ReplicaExchange;
import reverie.model.tempering.Swaps;
import reverie.model.train.State;

/** Completion by chains that have replicas at higher temperatures, at which the same pixels are known. */
public final class TemperedCompletion implements ConditionalSampler {

    /** Of a chain's states and what it takes to draw them. */
    public static final int MATRICES = 5;

    private final ReplicaExchange<ConditionalChains> replicas;

    /**
     * @param ladder the temperatures
     * @param maker  makes the chains of one of them
     */
    public TemperedCompletion(Ladder ladder, IntFunction<ConditionalChains> maker) {
        replicas = new ReplicaExchange<>(ladder, maker);
    }

    @Override
    public int values() {
        return replicas.coldest().values();
    }

    @Override
    public int chains() {
        return replicas.chains();
    }

    /** Replicas are hot enough. */
    @Override
    public int hotSteps(int wanted) {
        return replicas.levels().size() == 1 ? replicas.coldest().hotSteps(wanted) : 0;
    }

    @Override
    public void clamp(PartialImage image) {
        for (ConditionalChains level : replicas.levels()) {
            level.clamp(image);
        }
    }

    @Override
    public void scatter(long seed, long step) {
        replicas.scatter(seed, step);
    }

    @Override
    public void step(long seed, long step, double beta) {
        replicas.step(seed, step, beta);
    }

    @Override
    public State wholeState() {
        return State.builder().all("", replicas.wholeState()).part("states", states()).part("means", means()).build();
    }

    @Override
    public Swaps swaps() {
        return replicas.swaps();
    }

    @Override
    public R032Store states() {
        return replicas.coldest().states();
    }

    @Override
    public R032Store means() {
        return replicas.coldest().means();
    }
}
