package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.train.State;
import reverie.model.train.Divergence;

/**
 * Changes one layer by contrastive divergence, ΔW_k = ε (E_data[v_n h_kn] − E_model[v_n h_kn]) averaged over places n and
 * images. A batch is three passes over the worker threads: in the first each owns images and takes them through every Gibbs
 * step, in the second weights whose gradient it sums, in the third filters that it moves.
 */
final class ContrastiveStep {

    private static final float EXPLODED = 100;
    private static final double FORGETTING = 0.95;

    private final ConvolutionalRbm layer;
    private final ConvolutionShape shape;
    private final Workers workers;
    private final long seed;
    private final Manner manner;
    private final LayerState data;
    private final LayerState model;
    private final R032Store states;
    private final Packed positive;
    private final Packed negative;
    /** Sums over an image's hidden units, K×B, and over its visible units, channels × B. */
    private final R032Store dataHidden;
    private final R032Store modelHidden;
    private final R032Store visibleDifference;

    private final R032Store gradient;
    private final R032Store velocity;
    private final float[] hiddenVelocity;
    private final float[] visibleVelocity;
    private final float[] meanActivation;
    private final State result;
    private final State state;
    private final Workers.RangeTask gibbs = this::gibbs;
    private final Workers.RangeTask summing = this::sumGradient;
    private final Workers.RangeTask move = this::move;

    private ConvolutionRates live = ConvolutionRates.cd1(0);
    /** 1 where chains go on from where they are, 0 where they begin at the data. */
    private final int[] chainsRun = new int[1];
    private long step;
    private int images;
    private float rate;
    private float momentum;

    /**
     * In what one layer's learning differs from another's.
     *
     * @param border     pixels at each edge of an image that the model's own images share with the data
     * @param balanced   whether the weights of every filter are held to a sum of 0, so that it hears which of its units are on
     *                   rather than how many
     * @param persistent whether chains go on where they were in the batch before
     */
    record Manner(int border, boolean balanced, boolean persistent) {

        /** Contrastive divergence of whole images. */
        static final Manner PLAIN = new Manner(0, false, false);
    }

    /** @param seed of every draw */
    ContrastiveStep(ConvolutionalRbm layer, int batch, Manner manner, long seed, Workers workers) {
        this.layer = layer;
        this.workers = workers;
        this.seed = seed;
        this.manner = manner;
        shape = layer.shape();
        int k = shape.filters();
        data = LayerState.of(shape, batch);
        model = LayerState.of(shape, batch);
        int places = shape.positions() * batch;
        states = R032Store.FACTORY.make(k, places);
        positive = new Packed(k, places);
        negative = new Packed(k, places);
        dataHidden = R032Store.FACTORY.make(k, batch);
        modelHidden = R032Store.FACTORY.make(k, batch);
        visibleDifference = R032Store.FACTORY.make(shape.channels(), batch);
        gradient = R032Store.FACTORY.make(k, shape.patch());
        velocity = R032Store.FACTORY.make(shape.patch(), k);
        hiddenVelocity = new float[k];
        visibleVelocity = new float[shape.channels()];
        meanActivation = new float[k];
        result = State.builder().part("W", layer.w()).part("b", layer.b()).part("c", layer.c()).build();
        var all = State.builder().all("", result).momentum("velocity", velocity)
                .momentum("velocity.b", hiddenVelocity).momentum("velocity.c", visibleVelocity)
                .part("meanActivation", meanActivation);
        if (manner.persistent()) {
            all.part("states", states).momentum("chainsRun", chainsRun);
        }
        state = all.build();
    }

    /** Where the images of the next batch go, D×B. */
    R032Store visible() {
        return data.v();
    }

    /** How often the units of each group have been on of late, K values. */
    float[] meanActivation() {
        return meanActivation;
    }

    /**
     * Learns from the first images of {@link #visible}.
     *
     * @param step  counted from 0 in this layer
     * @param epoch passes over the data by this layer
     */
    void learn(long step, double epoch, int count, ConvolutionRates rates) {
        this.step = step;
        live = rates;
        images = count;
        rate = (float) rates.rate().at(epoch);
        momentum = (float) rates.momentum().at(epoch);
        workers.split(count, 1, gibbs);
        chainsRun[0] = manner.persistent() ? 1 : 0;
        workers.split(shape.patch(), Packed.TILE_COLUMNS, summing);
        workers.split(shape.filters(), Packed.TILE_ROWS, move);
        moveVisibleBias();
    }

    private void gibbs(int from, int to) {
        data.up(layer, from, to);
        int first = from * shape.positions();
        int end = to * shape.positions();
        positive.fill(Op.NONE, data.h(), 0, shape.filters(), first, end);
        sums(data, dataHidden, from, to);
        if (chainsRun[0] == 0) {
            layer.sampleHidden(key(0, Purpose.HIDDEN), data.h(), states, from, to);
        }
        for (int t = 1; t <= live.gibbsSteps(); t++) {
            layer.visibleGivenHidden(states, model.patches(), model.v(), from, to);
            layer.sampleVisible(key(t, Purpose.VISIBLE), model.v(), model.v(), from, to);
            keepBorder(from * shape.channels(), to * shape.channels());
            model.up(layer, from, to);
            if (t < live.gibbsSteps() || manner.persistent()) {
                layer.sampleHidden(key(t, Purpose.HIDDEN), model.h(), states, from, to);
            }
        }
        negative.fill(Op.NONE, model.h(), 0, shape.filters(), first, end);
        sums(model, modelHidden, from, to);
        differences(from, to);
    }

    /** What is given stays as it is in the data: the outermost pixels of these maps. */
    private void keepBorder(int fromMap, int toMap) {
        int border = manner.border();
        int width = shape.image().width();
        int height = shape.image().height();
        for (int row = fromMap * height; border > 0 && row < toMap * height; row++) {
            int y = row % height;
            int start = row * width;
            boolean whole = y < border || y >= height - border;
            int length = whole ? width : border;
            System.arraycopy(data.v().data, start, model.v().data, start, length);
            int right = start + width - length;
            System.arraycopy(data.v().data, right, model.v().data, right, length);
        }
    }

    private long key(int gibbsStep, Purpose purpose) {
        return RandomKey.of(RandomKey.of(seed, step, purpose), gibbsStep, purpose);
    }

    /** A pooling unit's probability is the sum over its block. */
    private void sums(LayerState state, R032Store hidden, int from, int to) {
        int k = shape.filters();
        Arrays.fill(hidden.data, from * k, to * k, 0);
        for (int n = from; n < to; n++) {
            for (int block = n * shape.blocks(); block < (n + 1) * shape.blocks(); block++) {
                for (int i = 0; i < k; i++) {
                    hidden.data[n * k + i] += state.pooled().data[block * k + i];
                }
            }
        }
    }

    private void differences(int from, int to) {
        int pixels = shape.image().pixels();
        for (int m = from * shape.channels(); m < to * shape.channels(); m++) {
            float sum = 0;
            for (int i = m * pixels; i < (m + 1) * pixels; i++) {
                sum += data.v().data[i] - model.v().data[i];
            }
            visibleDifference.data[m] = sum;
        }
    }

    /** The gradient of some weights of all filters, K × weights. */
    private void sumGradient(int from, int to) {
        int places = images * shape.positions();
        float each = rate / places;
        positive.multiply(each, places, Op.TRANSPOSE, data.patches(), 0, gradient, from, to);
        negative.multiply(-each, places, Op.TRANSPOSE, model.patches(), 1, gradient, from, to);
    }

    private void move(int from, int to) {
        int k = shape.filters();
        int patch = shape.patch();
        for (int j = from; j < to; j++) {
            for (int i = 0; i < patch; i++) {
                velocity.data[j * patch + i] = momentum * velocity.data[j * patch + i] + gradient.data[i * k + j];
            }
        }
        Elementwise.momentumStep(layer.w(), velocity, (float) (rate * live.weightDecay()), from, to);
        if (manner.balanced()) {
            balance(from, to);
        }
        layer.weights().changed(from, to);
        moveHiddenBias(from, to);
    }

    private void balance(int from, int to) {
        int patch = shape.patch();
        float[] w = layer.w().data;
        for (int j = from; j < to; j++) {
            double sum = 0;
            for (int i = j * patch; i < (j + 1) * patch; i++) {
                sum += w[i];
            }
            float mean = (float) (sum / patch);
            for (int i = j * patch; i < (j + 1) * patch; i++) {
                w[i] -= mean;
            }
        }
    }

    private void moveHiddenBias(int from, int to) {
        int k = shape.filters();
        float each = 1f / (images * shape.positions());
        float keep = step == 0 ? 0 : (float) FORGETTING;
        float cost = (float) live.sparsity().cost();
        float target = (float) live.sparsity().target();
        for (int j = from; j < to; j++) {
            float seen = 0;
            float believed = 0;
            for (int n = 0; n < images; n++) {
                seen += dataHidden.data[n * k + j];
                believed += modelHidden.data[n * k + j];
            }
            meanActivation[j] = keep * meanActivation[j] + (1 - keep) * each * seen;
            hiddenVelocity[j] = momentum * hiddenVelocity[j] + rate * each * (seen - believed)
                    + rate * cost * (target - meanActivation[j]);
            layer.b()[j] += hiddenVelocity[j];
        }
    }

    private void moveVisibleBias() {
        float each = rate / (images * shape.image().pixels());
        for (int channel = 0; channel < shape.channels(); channel++) {
            float sum = 0;
            for (int n = 0; n < images; n++) {
                sum += visibleDifference.data[n * shape.channels() + channel];
            }
            visibleVelocity[channel] = momentum * visibleVelocity[channel] + each * sum;
            layer.c()[channel] += visibleVelocity[channel];
        }
        layer.visibleBiasChanged();
    }

    Optional<String> trouble() {
        return Divergence.of(List.of(layer.w(), R032Store.wrap(layer.b(), layer.b().length)), EXPLODED);
    }

    /** The layer, its momentum, and the chains where these go on from batch to batch. */
    State state() {
        return state;
    }

    /** The layer alone. */
    State result() {
        return result;
    }

    /** The layer was written to from outside. */
    void restored() {
        layer.weights().changed(0, shape.filters());
        layer.visibleBiasChanged();
    }

    /** Multiplications of a batch: up, down, up, and the two means. */
    double cost() {
        return 5.0 * shape.patch() * shape.filters() * shape.positions() * data.images();
    }
}
