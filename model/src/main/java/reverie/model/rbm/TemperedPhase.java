package reverie.model.rbm;

import reverie.model.tempering.ClampedUnits;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.ReplicaExchange;
import reverie.model.tempering.Swaps;
import reverie.model.train.State;

/**
 * Persistent chains whose replicas at higher temperatures cross from mode to mode while the RBM learns (Desjardins et al. 2010;
 * Cho, Raiko and Ilin 2010). Replicas take memory from the first batch on that asks for them.
 */
final class TemperedPhase {

    /** Of visible states and their means, of hidden ones and their inputs. */
    private static final int MATRICES = 4;

    private final Rbm rbm;
    private final RbmSettings settings;
    private final int count;
    private final Workers workers;
    private Optional<ReplicaExchange<RbmChains>> replicas = Optional.empty();

    /** @param count chains at each temperature */
    TemperedPhase(Rbm rbm, RbmSettings settings, int count, Workers workers) {
        this.rbm = rbm;
        this.settings = settings;
        this.count = count;
        this.workers = workers;
    }

    /**
     * Takes so many Gibbs steps at every temperature, before each of which states are exchanged.
     *
     * @param batch    whose negative phase it is
     * @param perEpoch batches in an epoch, at whose beginning exchanges are counted anew
     * @throws reverie.model.BadInput at the first batch, where so many replicas would not fit into memory
     */
    void walk(long batch, int gibbsSteps, int perEpoch) {
        if (replicas.isEmpty()) {
            replicas = Optional.of(first(batch));
        }
        ReplicaExchange<RbmChains> all = replicas.orElseThrow();
        if (batch % perEpoch == 0) {
            all.forget();
        }
        for (int t = 0; t < gibbsSteps; t++) {
            // Counted over all batches, so that pairs of neighbours take turns even where a batch has one step.
            all.step(key(batch), batch * gibbsSteps + t + 1, 1);
        }
    }

    private ReplicaExchange<RbmChains> first(long batch) {
        ReplicaExchange<RbmChains> all = room();
        all.scatter(key(batch), 0);
        return all;
    }

    private ReplicaExchange<RbmChains> room() {
        int temperatures = settings.ladder().temperatures();
        Memory.check("tempering", temperatures, (long) count * Math.max(rbm.visible(), rbm.hidden()), MATRICES);
        return new ReplicaExchange<>(settings.ladder(), _ -> new RbmChains(rbm, count, ClampedUnits.NOTHING, workers));
    }

    /** Has replicas, or has none yet. */
    void makeRoom(boolean wanted) {
        if (wanted != replicas.isPresent()) {
            replicas = wanted ? Optional.of(room()) : Optional.empty();
        }
    }

    private long key(long batch) {
        return RandomKey.of(settings.seed(), batch, Purpose.REPLICA);
    }

    /** v ← the states of the model's own chains {@code from} to {@code to}. */
    void copyTo(R032Store v, int from, int to) {
        int d = v.getRowDim();
        System.arraycopy(replicas.orElseThrow().coldest().states().data, from * d, v.data, from * d, (to - from) * d);
    }

    /** Of all replicas; nothing before the first batch. */
    State state() {
        return replicas.map(ReplicaExchange::wholeState).orElse(State.NOTHING);
    }

    /** Exchanges since the epoch began. */
    Optional<Swaps> swaps() {
        return replicas.map(ReplicaExchange::swaps);
    }
}
