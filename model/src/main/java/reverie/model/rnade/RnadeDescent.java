package reverie.model.rnade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.nade.NadeRates;
import reverie.model.network.Descent;
import reverie.model.network.Network;
import reverie.model.network.NetworkDescent;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/**
 * Learns by the exact gradient of −log p(x) in O(DHK) an example: forward through the values in their order, and back. Threads share the
 * examples on the way, and afterwards the values, whose weights each are changed by one thread, so that the number of threads leaves
 * no trace.
 */
final class RnadeDescent {

    private final Rnade model;
    private final boolean scaled;
    private final int[] order;
    private final int hidden;
    private final HiddenSums sums;
    /** The net of one layer that tells a value, with what its hidden units were, and its errors. */
    private final NetworkDescent[] heads;
    /** The loss's derivatives by a as it was once a value was seen, H×B. */
    private final R032Store[] afterwards;
    private final R032Store byUnits;
    private final R032Store bySums;
    /** The loss's derivatives by ρ_i of each example, the examples of a value side by side. */
    private final double[] byRho;
    private final double[] scratch;
    private final Descent descentOfW;
    private final Descent descentOfC;
    private final Descent descentOfRho;
    private final R032Store c;
    private final R032Store rho;
    private final int batch;
    /** For steps that one thread takes while others take others. */
    private final Workers alone = Workers.of(1);
    private final State state;

    private final Workers.RangeTask learn = this::learn;
    private final Workers.RangeTask move = this::move;

    // What the workers need to know of the running batch.
    private R032Store x;
    private int examples;
    private double rate;
    private double decay;
    private double epoch;

    /**
     * @param model  learns; kept, not copied
     * @param batch  B, the most examples of a step
     * @param scaled whether derivatives by means are multiplied by their σ; see {@link ScalarMixture#errors}
     */
    RnadeDescent(Rnade model, Optimizer optimizer, int batch, boolean scaled) {
        this.model = model;
        this.batch = batch;
        this.scaled = scaled;
        order = model.ordering().pixels();
        hidden = model.hidden();
        sums = new HiddenSums(model, batch);
        heads = new NetworkDescent[order.length];
        afterwards = new R032Store[order.length];
        for (int i = 0; i < order.length; i++) {
            heads[i] = new NetworkDescent(new Network(List.of(model.heads().get(i))), batch, optimizer);
            afterwards[i] = R032Store.FACTORY.make(hidden, batch);
        }
        byUnits = R032Store.FACTORY.make(hidden, batch);
        bySums = R032Store.FACTORY.make(hidden, batch);
        byRho = new double[Math.multiplyExact(order.length, batch)];
        scratch = new double[Math.multiplyExact(model.mixture().inputs(), batch)];
        c = R032Store.wrap(model.c(), 1);
        rho = R032Store.wrap(model.rho(), 1);
        descentOfW = optimizer.of(model.w());
        descentOfC = optimizer.of(c);
        descentOfRho = optimizer.of(rho);
        state = ofAll();
        x = byUnits;
    }

    private State ofAll() {
        var all = State.builder().part("W", model.w()).part("c", model.c()).part("rho", model.rho())
                .all("descent.W.", descentOfW.state()).all("descent.c.", descentOfC.state())
                .all("descent.rho.", descentOfRho.state());
        for (int i = 0; i < heads.length; i++) {
            all.part("V." + i, model.heads().get(i).weights().matrix()).part("b." + i, model.heads().get(i).c())
                    .all("head." + i + ".", heads[i].state());
        }
        return all.build();
    }

    /**
     * One step against the mean gradient of −log p(x).
     *
     * @param batch D×B
     * @param count how many of them count, the first ones
     * @param epoch passes over the data so far, with their fraction
     */
    void step(R032Store batch, int count, NadeRates live, double epoch, Workers workers) {
        x = batch;
        examples = count;
        rate = live.rate().at(epoch);
        decay = live.decay();
        this.epoch = epoch;
        descentOfW.begin(rate, epoch);
        descentOfC.begin(rate, epoch);
        descentOfRho.begin(rate, epoch);
        workers.split(count, Packed.TILE_COLUMNS, learn);
        workers.split(order.length, 1, move);
        descentOfC.follow(bySums, count, 0, hidden);
    }

    private void learn(int from, int to) {
        forward(from, to);
        back(from, to);
    }

    private void forward(int from, int to) {
        int inputs = model.mixture().inputs();
        sums.begin(from, to);
        for (int i : order) {
            sums.units(i, heads[i].examples(), from, to);
            heads[i].up(from, to);
            float[] z = heads[i].outputs().data;
            for (int n = from; n < to; n++) {
                float value = x.data[n * order.length + i];
                model.mixture().errors(z, n * inputs, value, scaled, scratch, n * inputs);
                sums.see(i, value, n);
            }
        }
    }

    private void back(int from, int to) {
        Arrays.fill(bySums.data, from * hidden, to * hidden, 0);
        for (int t = order.length - 1; t >= 0; t--) {
            int i = order[t];
            System.arraycopy(bySums.data, from * hidden, afterwards[i].data, from * hidden, (to - from) * hidden);
            model.heads().get(i).weights().down(heads[i].outputs(), byUnits, from, to);
            heads[i].back(from, to);
            for (int n = from; n < to; n++) {
                byRho[i * batch + n] = settle(heads[i].examples().data, model.rho()[i], n * hidden);
            }
        }
    }

    /** Derivatives by h of an example become derivatives by a, and by ρ. */
    private double settle(float[] h, float rho, int at) {
        double sum = 0;
        for (int j = at; j < at + hidden; j++) {
            float error = h[j] > 0 ? byUnits.data[j] : 0;
            bySums.data[j] += rho * error;
            sum += (double) error * h[j];
        }
        // h = ρ a where it is above 0, so that there ρ is not 0.
        return sum == 0 ? 0 : sum / rho;
    }

    /** The weights of a range of values follow. */
    private void move(int from, int to) {
        for (int i = from; i < to; i++) {
            heads[i].step(rate, epoch, decay, examples, alone);
            gather(i);
        }
        descentOfW.step(decay, from, to);
        descentOfRho.step(0, from, to);
    }

    /** The gradients by W_i and ρ_i. */
    private void gather(int i) {
        float[] target = descentOfW.target().data;
        float keep = descentOfW.keep();
        float factor = descentOfW.factor() / examples;
        int to = i * hidden;
        for (int j = to; j < to + hidden; j++) {
            target[j] = keep == 0 ? 0 : keep * target[j];
        }
        double sum = 0;
        for (int n = 0; n < examples; n++) {
            float value = factor * x.data[n * order.length + i];
            int at = n * hidden;
            for (int j = 0; j < hidden; j++) {
                target[to + j] += value * afterwards[i].data[at + j];
            }
            sum += byRho[i * batch + n];
        }
        float[] ofRho = descentOfRho.target().data;
        ofRho[i] = (keep == 0 ? 0 : keep * ofRho[i]) + (float) (factor * sum);
    }

    /** All that learning changes. */
    State state() {
        return state;
    }

    /** The state was written to from outside. */
    void restored() {
        model.heads().forEach(head -> head.weights().changed(0, head.weights().hidden()));
    }

    /** The weights and biases. */
    List<R032Store> parameters() {
        return Stream.concat(Stream.of(model.w(), c, rho),
                model.heads().stream().flatMap(head -> Stream.of(head.weights().matrix(), head.c()))).toList();
    }

    /** Multiplications of a step. */
    double cost() {
        return 3 * batch * telling();
    }

    /** Of telling an example value by value. */
    double telling() {
        return order.length * (1.0 + model.mixture().inputs()) * Math.max(1, hidden);
    }
}
