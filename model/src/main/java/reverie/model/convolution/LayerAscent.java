package reverie.model.convolution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.Divergence;
import reverie.model.train.State;

/**
 * A layer on its way up a gradient that is a difference of two means, ΔW_k = ε (E_data[v_n h_kn] − E_model[v_n h_kn]) averaged over
 * places n and images, with momentum. In two passes over the worker threads each owns first weights whose gradient it sums, then
 * filters that it moves.
 */
final class LayerAscent {

    private static final float EXPLODED = 100;
    private static final double FORGETTING = 0.95;

    private final ConvolutionalRbm layer;
    private final ConvolutionShape shape;
    private final boolean balanced;
    private final float scale;
    private final LayerState data;
    private final LayerState model;
    private final Optional<LayerCentre> centre;
    private final Packed positive;
    private final Packed negative;
    /** Sums over an image's hidden units, K×B, and over its visible units, channels × B. */
    private final R032Store dataHidden;
    private final R032Store modelHidden;
    private final R032Store dataVisible;
    private final R032Store modelVisible;
    /** Means over images and places of each group, and less those over chains; and of each channel. */
    private final float[] hiddenMeans;
    private final float[] hiddenDifference;
    private final float[] visibleDifference;

    private final R032Store gradient;
    private final R032Store velocity;
    private final float[] hiddenVelocity;
    private final float[] visibleVelocity;
    private final float[] meanActivation;
    private final State result;
    private final State state;
    private final Workers.RangeTask summing = this::sumGradient;
    private final Workers.RangeTask move = this::move;

    private ConvolutionRates live = ConvolutionRates.cd1(0);
    private boolean first;
    private int images;
    private int chains;
    private float rate;
    private float momentum;

    /**
     * @param balanced whether the weights of every filter are held to a sum of 0
     * @param scale    of ε in this layer
     * @param data     the layer's units in the images of a batch
     * @param model    its units in chains
     * @param centre   from where units are measured, where they are
     */
    LayerAscent(ConvolutionalRbm layer, boolean balanced, double scale, LayerState data, LayerState model,
            Optional<LayerCentre> centre) {
        this.layer = layer;
        this.balanced = balanced;
        this.scale = (float) scale;
        this.data = data;
        this.model = model;
        this.centre = centre;
        shape = layer.shape();
        int k = shape.filters();
        positive = new Packed(k, shape.positions() * data.images());
        negative = new Packed(k, shape.positions() * model.images());
        dataHidden = R032Store.FACTORY.make(k, data.images());
        modelHidden = R032Store.FACTORY.make(k, model.images());
        dataVisible = R032Store.FACTORY.make(shape.channels(), data.images());
        modelVisible = R032Store.FACTORY.make(shape.channels(), model.images());
        hiddenMeans = new float[k];
        hiddenDifference = new float[k];
        visibleDifference = new float[shape.channels()];
        gradient = R032Store.FACTORY.make(k, shape.patch());
        velocity = R032Store.FACTORY.make(shape.patch(), k);
        hiddenVelocity = new float[k];
        visibleVelocity = new float[shape.channels()];
        meanActivation = new float[k];
        result = State.builder().part("W", layer.w()).part("b", layer.b()).part("c", layer.c()).build();
        var all = State.builder().all("", result).momentum("velocity", velocity).momentum("velocity.b", hiddenVelocity)
                .momentum("velocity.c", visibleVelocity).part("meanActivation", meanActivation);
        centre.ifPresent(it -> all.all("centre.", it.state()));
        state = all.build();
    }

    /** How often the units of each group have been on of late, K values. */
    float[] meanActivation() {
        return meanActivation;
    }

    /** Takes all units of these images as they now are. */
    void takeData(int from, int to) {
        take(data, positive, dataHidden, dataVisible, from, to);
    }

    /** The same of these chains. */
    void takeModel(int from, int to) {
        take(model, negative, modelHidden, modelVisible, from, to);
    }

    private void take(LayerState from, Packed hidden, R032Store hiddenSums, R032Store visibleSums, int first, int end) {
        hidden.fill(Op.NONE, from.h(), 0, shape.filters(), first * shape.positions(), end * shape.positions());
        sums(from, hiddenSums, first, end);
        int pixels = shape.image().pixels();
        for (int m = first * shape.channels(); m < end * shape.channels(); m++) {
            float sum = 0;
            for (int i = m * pixels; i < (m + 1) * pixels; i++) {
                sum += from.v().data[i];
            }
            visibleSums.data[m] = sum;
        }
    }

    /** A pooling unit's probability is the sum over its block. */
    private void sums(LayerState of, R032Store hidden, int from, int to) {
        int k = shape.filters();
        Arrays.fill(hidden.data, from * k, to * k, 0);
        for (int n = from; n < to; n++) {
            for (int block = n * shape.blocks(); block < (n + 1) * shape.blocks(); block++) {
                for (int i = 0; i < k; i++) {
                    hidden.data[n * k + i] += of.pooled().data[block * k + i];
                }
            }
        }
    }

    /**
     * Changes W and b by what was taken, and by the patches of both.
     *
     * @param first   whether nothing is known yet of how often units are on
     * @param count   images of which something was taken
     * @param walking chains of which it was
     */
    void climb(boolean first, double epoch, int count, int walking, ConvolutionRates rates, Workers workers) {
        this.first = first;
        live = rates;
        images = count;
        chains = walking;
        rate = scale * (float) rates.rate().at(epoch);
        momentum = (float) rates.momentum().at(epoch);
        compare();
        workers.split(shape.patch(), Packed.TILE_COLUMNS, summing);
        workers.split(shape.filters(), Packed.TILE_ROWS, move);
    }

    private void compare() {
        Arrays.fill(hiddenMeans, 0);
        Elementwise.addColumns(1f / (images * shape.positions()), dataHidden, images, hiddenMeans, 0,
                hiddenMeans.length);
        System.arraycopy(hiddenMeans, 0, hiddenDifference, 0, hiddenMeans.length);
        Elementwise.addColumns(-1f / (chains * shape.positions()), modelHidden, chains, hiddenDifference, 0,
                hiddenMeans.length);
        int pixels = shape.image().pixels();
        Arrays.fill(visibleDifference, 0);
        Elementwise.addColumns(1f / (images * pixels), dataVisible, images, visibleDifference, 0, shape.channels());
        Elementwise.addColumns(-1f / (chains * pixels), modelVisible, chains, visibleDifference, 0,
                shape.channels());
        if (centre.isPresent()) {
            centre.get().seeHidden(hiddenMeans, first);
        }
    }

    /** The gradient of some weights of all filters, K × weights. */
    private void sumGradient(int from, int to) {
        int seen = images * shape.positions();
        int believed = chains * shape.positions();
        positive.multiply(rate / seen, seen, Op.TRANSPOSE, data.patches(), 0, gradient, from, to);
        negative.multiply(-rate / believed, believed, Op.TRANSPOSE, model.patches(), 1, gradient, from, to);
        if (centre.isPresent()) {
            centre.get().see(data.patches(), seen, first, from, to);
            centre.get().centre(rate, hiddenDifference, visibleDifference, gradient, from, to);
        }
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
        if (balanced) {
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
        float keep = first ? 0 : (float) FORGETTING;
        float cost = (float) live.sparsity().cost();
        float target = (float) live.sparsity().target();
        for (int j = from; j < to; j++) {
            meanActivation[j] = keep * meanActivation[j] + (1 - keep) * hiddenMeans[j];
            hiddenVelocity[j] = momentum * hiddenVelocity[j] + rate * hiddenDifference[j]
                    + rate * cost * (target - meanActivation[j]);
            layer.b()[j] += hiddenVelocity[j];
            if (centre.isPresent()) {
                layer.b()[j] -= centre.get().heard(velocity, j);
            }
        }
    }

    /** Changes c by what was taken of v, at the rate of the last {@link #climb}. */
    void climbVisible() {
        for (int channel = 0; channel < shape.channels(); channel++) {
            visibleVelocity[channel] = momentum * visibleVelocity[channel] + rate * visibleDifference[channel];
            layer.c()[channel] += visibleVelocity[channel];
        }
        layer.visibleBiasChanged();
    }

    /**
     * Takes off the biases of what lies below what the last {@link #climb} has added to them, where units are measured from a centre.
     *
     * @param bias of each channel; of the layer below, or the layer's own c
     */
    void balanceVisible(float[] bias) {
        if (centre.isPresent()) {
            centre.get().balanceVisible(velocity, bias);
        }
    }

    Optional<String> trouble() {
        return Divergence.of(List.of(layer.w(), R032Store.wrap(layer.b(), layer.b().length)), EXPLODED);
    }

    /** The layer and its momentum. */
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
}
