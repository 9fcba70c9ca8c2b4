package reverie.model.nade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.HiddenBlock;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.network.Descent;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/**
 * NADE in one ordering, by the exact gradient in O(DH) an example (Larochelle and Murray 2011, algorithm 1). Threads share the
 * <em>hidden units</em>, each keeping a block of them for all examples: what pixels hear of the blocks is added up in their order,
 * and weights are changed by one thread only, so that the number of threads leaves no trace.
 */
final class HiddenDescent implements NadeDescent {

    /** Standard deviation of first weights. */
    static final float FIRST_WEIGHTS = 0.05f;

    private static final int UNITS = HiddenBlock.UNITS;
    /** Examples that stay in the first-level cache with all that is kept of them. */
    private static final int EXAMPLES_IN_CACHE = 32;
    private static final int PLACES = 16;

    private final HiddenConditionals model;
    private final int[] order;
    private final R032Store b;
    private final R032Store c;
    private final Descent descentOfB;
    private final Descent descentOfC;
    private final Descent descentOfW;
    private final Descent descentOfV;
    private final State state;

    private final HiddenBlock[] blocks;
    /** B×D, the pixels in their order: whether they are on, what they hear of each block, and of all. */
    private final R032Store seen;
    private final R032Store[] heard;
    private final R032Store errors;
    private final float[] noBias;

    private final Workers.RangeTask arrange = this::arrange;
    private final Workers.RangeTask forward = this::forward;
    private final Workers.RangeTask judge = this::judge;
    private final Workers.RangeTask back = this::back;
    private final Workers.RangeTask move = this::move;

    // What the workers need to know of the running batch.
    private R032Store images;
    private int examples;
    private double decay;

    /**
     * @param model learns; kept, not copied
     * @param batch B, the most examples of a step
     */
    HiddenDescent(HiddenConditionals model, Ordering ordering, Optimizer optimizer, int batch) {
        this.model = model;
        order = ordering.pixels();
        b = R032Store.wrap(model.b(), 1);
        c = R032Store.wrap(model.c(), 1);
        descentOfB = optimizer.of(b);
        descentOfC = optimizer.of(c);
        descentOfW = optimizer.of(model.w());
        descentOfV = optimizer.of(model.v());
        state = State.builder().part("b", model.b()).part("c", model.c()).part("W", model.w()).part("V", model.v())
                .all("descent.b.", descentOfB.state()).all("descent.c.", descentOfC.state())
                .all("descent.W.", descentOfW.state()).all("descent.V.", descentOfV.state()).build();
        blocks = new HiddenBlock[Math.ceilDiv(model.hidden(), UNITS)];
        heard = new R032Store[blocks.length];
        for (int q = 0; q < blocks.length; q++) {
            blocks[q] = new HiddenBlock(batch);
            heard[q] = R032Store.FACTORY.make(batch, order.length);
        }
        seen = R032Store.FACTORY.make(batch, order.length);
        errors = R032Store.FACTORY.make(batch, order.length);
        noBias = new float[batch];
        images = seen;
    }

    /** Weights by chance, and biases by which pixels are at first as often on as they are in the data. */
    static HiddenConditionals first(float[] logOdds, int hidden, long seed) {
        R032Store w = R032Store.FACTORY.make(hidden, logOdds.length);
        R032Store v = R032Store.FACTORY.make(hidden, logOdds.length);
        Draws.gaussianOnce(RandomKey.of(seed, 0, Purpose.FIRST_WEIGHTS), FIRST_WEIGHTS, w);
        Draws.gaussianOnce(RandomKey.of(seed, 0, Purpose.FIRST_DECODER), FIRST_WEIGHTS, v);
        return new HiddenConditionals(logOdds, new float[hidden], w, v, Optional.empty());
    }

    @Override
    public void step(R032Store batch, int count, NadeRates live, long step, double epoch, Workers workers) {
        images = batch;
        examples = count;
        decay = live.decay();
        double rate = live.rate().at(epoch);
        descentOfB.begin(rate, epoch);
        descentOfC.begin(rate, epoch);
        descentOfW.begin(rate, epoch);
        descentOfV.begin(rate, epoch);
        workers.split(order.length, PLACES, arrange);
        workers.split(model.hidden(), UNITS, forward);
        workers.split(order.length, PLACES, judge);
        workers.split(model.hidden(), UNITS, back);
        workers.split(order.length, PLACES, move);
    }

    /** Pixels in their order, the examples of one pixel side by side. */
    private void arrange(int from, int to) {
        int d = order.length;
        int rows = seen.getRowDim();
        for (int t = from; t < to; t++) {
            for (int n = 0; n < examples; n++) {
                seen.data[t * rows + n] = images.data[n * d + order[t]];
            }
        }
    }

    private void forward(int from, int to) {
        for (int unit = from; unit < to; unit += UNITS) {
            for (int n = 0; n < examples; n += EXAMPLES_IN_CACHE) {
                forward(unit, n, Math.min(examples, n + EXAMPLES_IN_CACHE));
            }
        }
    }

    /** What pixels hear of the block that begins with a unit, in some of the examples. */
    private void forward(int unit, int from, int to) {
        HiddenBlock block = blocks[unit / UNITS];
        int hidden = model.hidden();
        int count = Math.min(UNITS, hidden - unit);
        int rows = seen.getRowDim();
        float[] out = heard[unit / UNITS].data;
        System.arraycopy(model.c(), unit, block.tells(), 0, count);
        block.begin(from, to);
        for (int t = 0; t < order.length; t++) {
            int line = order[t] * hidden + unit;
            System.arraycopy(model.v().data, line, block.hears(), 0, count);
            block.hear(from, to, out, t * rows);
            System.arraycopy(model.w().data, line, block.tells(), 0, count);
            for (int n = from; n < to; n++) {
                if (seen.data[t * rows + n] != 0) {
                    block.see(n);
                }
            }
        }
    }

    /** ∂(−log p)/∂(log odds) = p − v of every pixel, and the step of its bias. */
    private void judge(int from, int to) {
        int rows = seen.getRowDim();
        float keep = descentOfB.keep();
        float factor = descentOfB.factor() / examples;
        for (int t = from; t < to; t++) {
            int at = t * rows;
            for (int n = 0; n < examples; n++) {
                float sum = model.b()[order[t]];
                for (R032Store each : heard) {
                    sum += each.data[at + n];
                }
                errors.data[at + n] = sum;
            }
        }
        Elementwise.sigmoid(errors, noBias, from, to);
        for (int t = from; t < to; t++) {
            double sum = 0;
            for (int n = t * rows; n < t * rows + examples; n++) {
                errors.data[n] -= seen.data[n];
                sum += errors.data[n];
            }
            int i = order[t];
            float[] target = descentOfB.target().data;
            target[i] = (keep == 0 ? 0 : keep * target[i]) + (float) (factor * sum);
            descentOfB.step(0, i, i + 1);
        }
    }

    private void back(int from, int to) {
        for (int unit = from; unit < to; unit += UNITS) {
            for (int n = 0; n < examples; n += EXAMPLES_IN_CACHE) {
                back(unit, n, Math.min(examples, n + EXAMPLES_IN_CACHE));
            }
            int count = Math.min(UNITS, model.hidden() - unit);
            descentOfC.step(0, unit, unit + count);
        }
    }

    /** The gradient of the weights of that block, by some of the examples; the first ones begin the targets. */
    private void back(int unit, int from, int to) {
        HiddenBlock block = blocks[unit / UNITS];
        int hidden = model.hidden();
        int count = Math.min(UNITS, hidden - unit);
        int rows = seen.getRowDim();
        block.turn(from, to);
        for (int t = order.length - 1; t >= 0; t--) {
            int line = order[t] * hidden + unit;
            System.arraycopy(model.w().data, line, block.tells(), 0, count);
            for (int n = from; n < to; n++) {
                if (seen.data[t * rows + n] != 0) {
                    block.forget(n);
                }
            }
            System.arraycopy(model.v().data, line, block.hears(), 0, count);
            block.spread(from, to, errors.data, t * rows);
            take(descentOfW, block.byTells(), line, count, from == 0);
            take(descentOfV, block.byHears(), line, count, from == 0);
        }
        block.end(from, to);
        take(descentOfC, block.byTells(), unit, count, from == 0);
    }

    /** target ← factor · line / examples + keep · target, keep being 1 where others began the target; the line becomes 0. */
    private void take(Descent descent, float[] line, int at, int count, boolean first) {
        float[] target = descent.target().data;
        float factor = descent.factor() / examples;
        float keep = first ? descent.keep() : 1;
        if (keep == 0) {
            for (int k = 0; k < count; k++) {
                target[at + k] = factor * line[k];
            }
        } else {
            for (int k = 0; k < count; k++) {
                target[at + k] = keep * target[at + k] + factor * line[k];
            }
        }
        Arrays.fill(line, 0);
    }

    private void move(int from, int to) {
        descentOfW.step(decay, from, to);
        descentOfV.step(decay, from, to);
    }

    @Override
    public Conditionals conditionals() {
        return model;
    }

    @Override
    public R032Store filters() {
        return model.filters();
    }

    @Override
    public State state() {
        return state;
    }

    /** Nothing follows from the weights that is not reckoned anew in every step. */
    @Override
    public void restored() {
    }

    @Override
    public List<R032Store> parameters() {
        return List.of(model.w(), model.v(), b, c);
    }

    /** Sigmoids on the way forward and on the way back, wherever a pixel is on. */
    @Override
    public double cost() {
        return (3 + 2 * ON * SIGMOID) * expecting() * seen.getRowDim();
    }

    @Override
    public double telling() {
        return (1 + ON * SIGMOID) * expecting();
    }

    @Override
    public double expecting() {
        return model.w().data.length;
    }
}
