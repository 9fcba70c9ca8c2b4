package reverie.model.convolution;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** By names that tell the layers apart, since the figures of one are not those of another. */
    Measurement measure(ConvolutionalNet net, float[] meanActivation) {
        var scores = new ConvolutionScores(net, workers);
        String layer = net.depth() == 1 ? "" : "OfLayer" + net.depth();
        double activation = 0;
        for (float each : meanActivation) {
            activation += each / meanActivation.length;
        }
        var figures = Measurement.of(
                entry("reconstructionError" + layer, scores.reconstructionError(test.orElse(train))),
                entry("meanActivation" + layer, activation),
                entry("freeEnergyTrain" + layer, scores.meanFreeEnergy(train)));
        return test.map(set -> figures.and("freeEnergyTest" + layer, scores.meanFreeEnergy(set))).orElse(figures);
    }

    /** Chains that draw the hidden half of the shown images. */
    CompletionChains chains(ConvolutionalNet net, long seed) {
        return new CompletionChains(net, shape, images, seed, workers);
    }

    ConvolutionSnapshot snapshot(ConvolutionalNet net, int depth, CompletionChains chains) {
        int count = images.getColDim();
        var pass = new ConvolutionPass(net, count);
        System.arraycopy(images.data, 0, pass.visible().data, 0, images.data.length);
        workers.split(count, 1, pass::up);
        var layers = new ArrayList<ConvolutionSnapshot.Layer>();
        for (int l = 0; l < net.depth(); l++) {
            ConvolutionalRbm layer = net.layers().get(l);
            ConvolutionShape sizes = layer.shape();
            R032Store pooled = R032Store.FACTORY.make(sizes.pooled(), count);
            layer.toImages(pass.state(l).pooled(), pooled, 0, count);
            layers.add(new ConvolutionSnapshot.Layer(sizes.filters(), net.side(l + 1),
                    net.inPixels(l + 1).data.clone(), layer.b().clone(), sizes.map(),
                    maps(sizes, pass.state(l).h(), count), sizes.pooledMap(), pooled.data));
        }
        workers.split(count, 1, pass::down);
        return new ConvolutionSnapshot(depth, List.copyOf(layers), shape,
                net.bottom().units() == ImageUnits.GAUSSIAN, images.data.clone(), pass.again(0).data,
                chains.known(), chains.completed(), chains.steps());
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
