package reverie.model.convolution;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.evaluate.ClassSpecificity;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/**
 * A net of images as its lowest layer sees them. Features are the probabilities of the highest pooling units, map after map. An
 * image is reconstructed from these on a way down without chance, on which units of a block share what their pooling unit says as
 * they did on the way up.
 */
record TrainedConvolution(ConvolutionalNet net)
        implements
            TrainedModel,
            Features,
            Filters,
            Reconstructor,
            Sampler,
            Completer {

    /** Of the labels in an order by chance, which figures are told beside. */
    static final long LABELS_SEED = 1;

    @Override
    public ValueNeeds needs() {
        return net.bottom().units().needs();
    }

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int features() {
        return net.top().shape().pooled();
    }

    @Override
    public int layers() {
        return net.depth();
    }

    /** What the groups of a layer look for, in as many pixels as they see: side² × groups. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return net.inPixels(layer);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return new ConvolutionScores(net, workers).encode(examples);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return new ConvolutionScores(net, workers).reconstruct(examples);
    }

    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        var walk = ChainWalk.of(count, seed, chosen);
        walk.check(net.largest());
        var fantasies = new ConvolutionFantasies(net, walk.ladder(), count, seed, workers);
        fantasies.walk(walk.steps());
        return new Samples(fantasies.images(), fantasies.swaps());
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> new ConvolutionCompletion(net, count, workers));
    }

    /** The free energy is that of what the highest layer sees of the images, in nats. Where there are labels, how specific layers are to classes. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = new ConvolutionScores(net, workers);
        var figures = Measurement.of(entry("reconstructionError", scores.reconstructionError(data.examples())),
                entry("meanFreeEnergy", scores.meanFreeEnergy(data.examples())));
        return data.labels()
                .map(it -> ClassSpecificity.addTo(figures, scores.shareOn(data.examples()), it, LABELS_SEED))
                .orElse(figures);
    }
}
