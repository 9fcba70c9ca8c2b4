package reverie.model.saved;

import static java.util.Map.entry;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.ConvolutionCompletion;
import reverie.model.convolution.ConvolutionFantasies;
import reverie.model.convolution.ConvolutionScores;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.data.DataSet;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.projection.InversePreprocessing;
import reverie.model.train.Measurement;

/**
 * Features are the probabilities of the highest pooling units, map after map. A preprocessed image is reconstructed from these on
 * a way down without chance, on which units of a block share what their pooling unit says as they did on the way up.
 */
final class SavedConvolution implements SavedModel {

    private final ConvolutionalNet net;
    private final Optional<InversePreprocessing> restoration;

    SavedConvolution(ConvolutionalNet net) {
        this.net = net;
        restoration = net.preprocessing().map(InversePreprocessing::new);
    }

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int features() {
        return net.top().shape().pooled();
    }

    /** The filters of the first layer, side² × K. */
    @Override
    public R032Store filters() {
        return net.bottom().w();
    }

    @Override
    public int layers() {
        return net.depth();
    }

    /** What the groups of a layer look for, in as many pixels as they see. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return net.inPixels(layer);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return new ConvolutionScores(net, workers).encode(net.preprocess(examples, workers));
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = net.preprocess(examples, workers);
        R032Store again = new ConvolutionScores(net, workers).reconstruct(x);
        return restoration.map(back -> {
            for (int i = 0; i < x.data.length; i++) {
                x.data[i] -= again.data[i];
            }
            return back.apply(examples, x, workers);
        }).orElse(again);
    }

    /** What the net draws, brought back to values of images. */
    @Override
    public Samples sample(Sampling asked, Workers workers) {
        asked.labelAmong(List.of());
        asked.check(net.largest());
        var fantasies = new ConvolutionFantasies(net, asked.ladder(), asked.count(), asked.seed(), workers);
        fantasies.walk(asked.steps());
        return new Samples(restoration.map(back -> back.of(fantasies.images(), workers)).orElse(fantasies.images()),
                fantasies.swaps());
    }

    @Override
    public ConditionalSampler completing(int chains, Workers workers) {
        return new ConvolutionCompletion(net, chains, workers);
    }

    /** The free energy is that of what the highest layer sees of the images, in nats. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        R032Store again = reconstruct(data.examples(), workers);
        R032Store x = net.preprocess(data.examples(), workers);
        return Measurement.of(
                entry("reconstructionError", Elementwise.squaredDistance(data.examples(), again) / data.size()),
                entry("meanFreeEnergy", new ConvolutionScores(net, workers).meanFreeEnergy(x)));
    }
}
