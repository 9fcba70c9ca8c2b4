package reverie.model.autoregressive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Lines;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.network.Descent;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/**
 * Gradient descent on −log p(v). Groups of images sum up what they would have the weights learn, each for itself; then the sums are added in the order
 * of the groups.
 */
final class PixelDescent {

    private final MaskedConvolution[] layers;
    private final Descent[] ofWeights;
    private final Descent[] ofBiases;
    private final Passes passes;
    private final Sums[] sums;
    private final int pixels;
    private final State state;

    private final Passes.Work learn = this::learn;
    private final Workers.RangeTask move = this::move;

    // What the workers need to know of the running batch.
    private R032Store images;
    private int examples;
    private double decay;

    /** What one group has summed up. */
    private final class Sums implements Gradients {

        private final R032Store[] weights = new R032Store[layers.length];
        private final float[][] biases = new float[layers.length][];

        private Sums() {
            for (int l = 0; l < layers.length; l++) {
                weights[l] = R032Store.FACTORY.make(layers[l].inputs(), layers[l].outputs());
                biases[l] = new float[layers[l].c().data.length];
            }
        }

        private void clear() {
            for (int l = 0; l < layers.length; l++) {
                Arrays.fill(weights[l].data, 0);
                Arrays.fill(biases[l], 0);
            }
        }

        @Override
        public void add(MaskedConvolution layer, Packed inputs, R032Store errors, int columns) {
            int l = 0;
            while (layers[l] != layer) {
                l++;
            }
            inputs.multiply(1, columns, Op.TRANSPOSE, errors, 1, weights[l], 0, layer.outputs());
            for (int n = 0; n < columns && biases[l].length > 0; n++) {
                Lines.add(errors.data, n * layer.outputs(), biases[l], layer.biasesOf(n % pixels), layer.outputs());
            }
        }
    }

    /** @param model learns; kept, not copied */
    PixelDescent(PixelModel model, Passes passes, Optimizer optimizer) {
        layers = model.convolutions().toArray(MaskedConvolution[]::new);
        ofWeights = Arrays.stream(layers).map(it -> optimizer.of(it.weights().matrix())).toArray(Descent[]::new);
        ofBiases = Arrays.stream(layers).map(it -> optimizer.of(it.c())).toArray(Descent[]::new);
        this.passes = passes;
        pixels = model.pixels();
        sums = new Sums[passes.groups()];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = new Sums();
        }
        images = R032Store.FACTORY.make(model.pixels(), 1);
        var all = State.builder();
        for (int l = 0; l < layers.length; l++) {
            String number = Integer.toString(l + 1);
            boolean biased = layers[l].c().data.length > 0;
            all.part("W" + number, layers[l].weights().matrix());
            if (biased) {
                all.part("c" + number, layers[l].c());
            }
            all.all("descent.W" + number + ".", ofWeights[l].state());
            if (biased) {
                all.all("descent.c" + number + ".", ofBiases[l].state());
            }
        }
        state = all.build();
    }

    /**
     * One step against the mean gradient of −log p(v). Allocates nothing.
     *
     * @param v     D×B of values that pixels can have
     * @param count how many images count, the first ones
     * @param epoch passes over the data so far, with their fraction
     */
    void step(R032Store v, int count, PixelRates live, double epoch, Workers workers) {
        images = v;
        examples = count;
        decay = live.decay();
        double rate = live.rate().at(epoch);
        for (int l = 0; l < layers.length; l++) {
            ofWeights[l].begin(rate, epoch);
            ofBiases[l].begin(rate, epoch);
        }
        for (Sums each : sums) {
            each.clear();
        }
        passes.split(count, learn, workers);
        workers.split(layers.length, 1, move);
    }

    private void learn(Pass pass, int group, int first, int count) {
        pass.take(images, first, count);
        pass.forward(count);
        pass.judge(count);
        pass.back(count, sums[group]);
    }

    private void move(int from, int to) {
        for (int l = from; l < to; l++) {
            for (int g = 0; g < sums.length; g++) {
                sum(ofWeights[l], sums[g].weights[l].data, g);
                sum(ofBiases[l], sums[g].biases[l], g);
            }
            ofWeights[l].step(decay, 0, layers[l].outputs());
            ofBiases[l].step(0, 0, layers[l].c().data.length);
            layers[l].weights().changed(0, layers[l].outputs());
        }
    }

    private void sum(Descent descent, float[] sum, int group) {
        float[] target = descent.target().data;
        float keep = group > 0 ? 1 : descent.keep();
        float factor = descent.factor() / examples;
        for (int i = 0; i < target.length; i++) {
            target[i] = (keep == 0 ? 0 : keep * target[i]) + factor * sum[i];
        }
    }

    /** All that learning changes. */
    State state() {
        return state;
    }

    /** The state was written to from outside. */
    void restored() {
        for (MaskedConvolution each : layers) {
            each.weights().changed(0, each.outputs());
        }
    }

    /** The weights and biases. */
    List<R032Store> parameters() {
        return Arrays.stream(layers).flatMap(it -> Stream.of(it.weights().matrix(), it.c())).toList();
    }
}
