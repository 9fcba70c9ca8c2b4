package reverie.model.dbm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.RbmRates;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.Divergence;
import reverie.model.train.State;
import reverie.model.rbm.BiasAscent;

/**
 * All layers learn together: E_data by mean field, E_model by persistent chains, of which the odd layers enter as probabilities
 * (Salakhutdinov and Hinton 2009, section 2; Tieleman 2008). Chains begin where mean field sees the first mini-batch.
 */
final class JointTraining {

    private static final float EXPLODED = 100;

    private final Dbm machine;
    private final DbmSettings settings;
    private final MiniBatches batches;
    private final Workers workers;
    private final DbmState data;
    private final DbmState chains;
    private final List<Connection> connections;
    private final BiasAscent pixels;
    private final State state;
    private final Workers.RangeTask settle = this::settle;
    private final Workers.RangeTask walk = this::walk;
    private final List<Workers.RangeTask> updates;

    // What the workers need to know of the running batch.
    private long step;
    private RbmRates live = RbmRates.cd1(0);
    private int examples;
    private float rate;
    private float momentum;

    JointTraining(Dbm machine, DataSet train, DbmSettings settings, Workers workers) {
        this.machine = machine;
        this.settings = settings;
        this.workers = workers;
        int batch = Math.min(settings.batch(), train.size());
        batches = new MiniBatches(train, batch, settings.seed());
        data = new DbmState(machine, batch);
        chains = new DbmState(machine, batch);
        connections = IntStream.rangeClosed(1, machine.depth())
                .mapToObj(l -> new Connection(machine.weights(l), machine.bias(l), batch)).toList();
        updates = IntStream
                .rangeClosed(1, machine.depth()).<Workers.RangeTask>mapToObj(l -> (from, to) -> update(l, from, to))
                .toList();
        pixels = new BiasAscent(machine.bias(0));
        var all = State.builder().all("pixels.", pixels.state());
        for (int l = 1; l <= machine.depth(); l++) {
            all.all("layer" + l + ".", connections.get(l - 1).state());
        }
        for (int l = 0; l <= machine.depth(); l++) {
            all.part("chains" + l, chains.layer(l));
        }
        state = all.build();
    }

    void learn(long batchNumber, RbmRates rates) {
        step = batchNumber;
        live = rates;
        double epoch = step / (double) batches.perEpoch();
        rate = (float) live.rate().at(epoch);
        momentum = (float) live.momentum().at(epoch);
        examples = batches.load(step, data.layer(0));
        workers.split(examples, Packed.TILE_COLUMNS, settle);
        if (step == 0) {
            begin();
        }
        workers.split(chains.columns(), Packed.TILE_COLUMNS, walk);
        for (int l = 1; l <= machine.depth(); l++) {
            connections.get(l - 1).begin(rate, examples, chains.columns(), momentum, live.weightDecay());
            workers.split(machine.size(l), Packed.TILE_ROWS, updates.get(l - 1));
        }
        pixels.step(data.layer(0), examples, chains.layer(0), chains.columns(), rate, momentum, 0, machine.size(0));
    }

    private void settle(int from, int to) {
        data.meanField(settings.sweeps(), from, to);
        for (int l = 1; l <= machine.depth(); l++) {
            connections.get(l - 1).examples(data.layer(l - 1), from, to);
        }
    }

    private void begin() {
        long key = RandomKey.of(settings.seed(), machine.depth(), Purpose.CHAIN_START);
        for (int l = 0; l <= machine.depth(); l += 2) {
            System.arraycopy(data.layer(l).data, 0, chains.layer(l).data, 0, data.layer(l).data.length);
            chains.draw(l, key, 0, chains.columns());
        }
    }

    private void walk(int from, int to) {
        long key = RandomKey.of(settings.seed(), step, Purpose.HIDDEN);
        for (int t = 0; t < live.gibbsSteps(); t++) {
            chains.gibbs(RandomKey.of(key, t, Purpose.HIDDEN), from, to);
        }
        chains.expectOdd(from, to);
        for (int l = 1; l <= machine.depth(); l++) {
            connections.get(l - 1).chains(chains.layer(l - 1), from, to);
        }
    }

    private void update(int l, int from, int to) {
        connections.get(l - 1).update(data.layer(l), examples, chains.layer(l), rate, momentum, from, to);
    }

    Dbm machine() {
        return machine;
    }

    Optional<String> trouble() {
        List<R032Store> weights = connections.stream().map(each -> each.weights().matrix()).toList();
        return Divergence.of(weights, EXPLODED);
    }

    /** Weights and biases with their momentum, and the chains. */
    State state() {
        return state;
    }

    void restored() {
        connections.forEach(Connection::restored);
    }

    /** Multiplications of a batch: mean field, a Gibbs step, and the two means. */
    double cost() {
        double weights = connections.stream()
                .mapToDouble(it -> (double) it.weights().visible() * it.weights().hidden()).sum();
        return (2.0 * settings.sweeps() + 5) * weights * chains.columns();
    }
}
