package reverie.model.dbm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
 * (Salakhutdinov and Hinton 2009, section 2; Tieleman 2008). Chains begin at chance: begun at examples they never come to
 * a state that others fall into who begin at chance, and it is never unlearned.
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
    private final List<Centre> centres;
    private final State state;
    private final Workers.RangeTask settle = this::settle;
    private final Workers.RangeTask walk = this::walk;
    private final List<Workers.RangeTask> sights;
    private final List<Workers.RangeTask> updates;
    private final List<Workers.RangeTask> balances;

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
        centres = IntStream.rangeClosed(0, machine.depth()).mapToObj(l -> new Centre(machine.size(l))).toList();
        sights = tasks(0, l -> (from, to) -> see(l, from, to));
        updates = tasks(1, l -> (from, to) -> update(l, from, to));
        balances = tasks(1, l -> (from, to) -> balance(l, from, to));
        pixels = new BiasAscent(machine.bias(0));
        var all = State.builder().all("pixels.", pixels.state());
        for (int l = 1; l <= machine.depth(); l++) {
            all.all("layer" + l + ".", connections.get(l - 1).state());
        }
        for (int l = 0; l <= machine.depth(); l++) {
            all.part("chains" + l, chains.layer(l));
            all.all("centre" + l + ".", centres.get(l).state());
        }
        state = all.build();
    }

    /** One for each layer from this one on. */
    private List<Workers.RangeTask> tasks(int first, IntFunction<Workers.RangeTask> ofLayer) {
        return IntStream.rangeClosed(first, machine.depth()).mapToObj(ofLayer).toList();
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
        for (int l = 0; l <= machine.depth(); l++) {
            workers.split(machine.size(l), Packed.TILE_ROWS, sights.get(l));
        }
        for (int l = 1; l <= machine.depth(); l++) {
            connections.get(l - 1).begin(rate, examples, chains.columns(), momentum, live.weightDecay());
            workers.split(machine.size(l), Packed.TILE_ROWS, updates.get(l - 1));
            workers.split(machine.size(l - 1), Packed.TILE_ROWS, balances.get(l - 1));
        }
        pixels.step(data.layer(0), examples, chains.layer(0), chains.columns(), rate, momentum, 0, machine.size(0));
    }

    private void settle(int from, int to) {
        data.meanField(settings.sweeps(), from, to);
        for (int l = 1; l <= machine.depth(); l++) {
            connections.get(l - 1).examples(data.layer(l - 1), from, to);
        }
    }

    /** Where whoever samples begins, too: what chains believe that come from there has to be unlearned. */
    private void begin() {
        long key = RandomKey.of(settings.seed(), machine.depth(), Purpose.CHAIN_START);
        for (int l = 0; l <= machine.depth(); l += 2) {
            Arrays.fill(chains.layer(l).data, 0.5f);
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

    private void see(int l, int from, int to) {
        centres.get(l).see(data.layer(l), examples, chains.layer(l), step == 0, from, to);
    }

    private void update(int l, int from, int to) {
        connections.get(l - 1).update(data.layer(l), examples, chains.layer(l), centres.get(l - 1), centres.get(l),
                rate,
                momentum, from, to);
    }

    private void balance(int l, int from, int to) {
        connections.get(l - 1).balance(centres.get(l), machine.bias(l - 1), from, to);
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
