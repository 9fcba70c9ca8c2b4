package reverie.model.convolution;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Fixed images on which a learning net is measured and shown. */
final class ConvolutionProbe {

    private static final int EXAMPLES = 100;
    private static final int IMAGES = 12;

    private final R032Store train;
    private final Optional<R032Store> test;
    private final R032Store images;
    private final ImageShape shape;
    private final Workers workers;

    ConvolutionProbe(Splits splits, Workers workers) {
        this.workers = workers;
        shape = splits.train().shape();
        train = splits.train().atMost(EXAMPLES).examples();
        test = splits.test().map(set -> set.atMost(EXAMPLES).examples());
        DataSet shown = splits.shown().atMost(IMAGES);
        R032Store x = shown.examples();
        images = R032Store.wrap(Arrays.copyOf(x.data, x.getRowDim() * x.getColDim()), x.getRowDim());
    }

    /** How many images are measured. */
    int measured() {
        return train.getColDim();
    }

    /** Of all layers together, by names of their own. */
    Measurement measureTogether(ConvolutionalNet net, float[] meanActivation) {
        return Measurement.of(
                entry("reconstructionErrorTogether",
                        new UndirectedScores(net, workers).reconstructionError(test.orElse(train))),
                entry("meanActivationTogether", mean(meanActivation)));
    }

    private static double mean(float[] values) {
        double mean = 0;
        for (float each : values) {
            mean += each / values.length;
        }
        return mean;
    }

    /** By names that tell the layers apart, since the figures of one are not those of another. */
    Measurement measure(ConvolutionalNet net, float[] meanActivation) {
        var scores = new ConvolutionScores(net, workers);
        String layer = net.depth() == 1 ? "" : "OfLayer" + net.depth();
        var figures = Measurement.of(
                entry("reconstructionError" + layer, scores.reconstructionError(test.orElse(train))),
                entry("meanActivation" + layer, mean(meanActivation)),
                entry("freeEnergyTrain" + layer, scores.meanFreeEnergy(train)));
        return test.map(set -> figures.and("freeEnergyTest" + layer, scores.meanFreeEnergy(set))).orElse(figures);
    }

    /**
     * Chains that draw the hidden half of the shown images; none of real pixels. What is known of such an image is its upper half before
     * it was preprocessed, each value afterwards depends on all of it, and what whitening takes away nothing in the model would hold.
     */
    Optional<CompletionChains> chains(ConvolutionalNet net, long seed) {
        return net.bottom().units() == ImageUnits.GAUSSIAN ? Optional.empty()
                : Optional.of(new CompletionChains(net, shape, images, seed, workers));
    }

    /** What layers that learn alone make of the shown images: from below up, and from the highest down again. */
    ConvolutionSnapshot snapshot(ConvolutionalNet net, int depth, Optional<CompletionChains> chains) {
        int count = images.getColDim();
        var pass = new ConvolutionPass(net, count);
        System.arraycopy(images.data, 0, pass.visible().data, 0, images.data.length);
        workers.split(count, 1, pass::up);
        List<ConvolutionSnapshot.Layer> layers = layers(net, pass::state);
        workers.split(count, 1, pass::down);
        return snapshot(net, depth, layers, false, pass.again(0), chains);
    }

    /** What all layers together make of them. */
    ConvolutionSnapshot snapshotTogether(ConvolutionalNet net, Optional<CompletionChains> chains) {
        var scores = new UndirectedScores(net, images.getColDim(), workers);
        scores.settle(images, (_, _) -> {});
        HierarchicalInference settled = scores.settled();
        return snapshot(net, net.depth(), layers(net, settled::state), true, settled.redrawn(), chains);
    }

    private ConvolutionSnapshot snapshot(ConvolutionalNet net, int depth, List<ConvolutionSnapshot.Layer> layers,
            boolean together, R032Store again, Optional<CompletionChains> chains) {
        return new ConvolutionSnapshot(depth, layers, together, shape, net.bottom().units() == ImageUnits.GAUSSIAN,
                images.data, again.data, chains.map(CompletionChains::completed));
    }

    private List<ConvolutionSnapshot.Layer> layers(ConvolutionalNet net, IntFunction<LayerState> states) {
        int count = images.getColDim();
        var layers = new ArrayList<ConvolutionSnapshot.Layer>();
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionalRbm layer = net.layers().get(l);
            ConvolutionShape sizes = layer.shape();
            R032Store pooled = R032Store.FACTORY.make(sizes.pooled(), count);
            layer.toImages(states.apply(l).pooled(), pooled, 0, count);
            layers.add(new ConvolutionSnapshot.Layer(sizes, layer.heard(), layer.b().clone(), layer.c().clone(),
                    net.side(l + 1), net.inPixels(l + 1).data.clone(), maps(sizes, states.apply(l).h(), count),
                    pooled.data));
        }
        return List.copyOf(layers);
    }

    /** Hidden units as maps, row by row, those of one image one after another. */
    private static float[] maps(ConvolutionShape shape, R032Store hidden, int images) {
        int k = shape.filters();
        int places = shape.positions();
        int width = shape.map().width();
        float[] maps = new float[k * places * images];
        for (int n = 0; n < places; n++) {
            int place = shape.top(n) * width + shape.left(n);
            for (int image = 0; image < images; image++) {
                for (int i = 0; i < k; i++) {
                    maps[(image * k + i) * places + place] = hidden.data[(image * places + n) * k + i];
                }
            }
        }
        return maps;
    }
}
