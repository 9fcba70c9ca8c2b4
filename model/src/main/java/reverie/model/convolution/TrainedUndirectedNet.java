package reverie.model.convolution;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.evaluate.ClassSpecificity;
import reverie.model.matrix.Workers;
import reverie.model.rbm.GibbsChains;
import reverie.model.tempering.ClampedUnits;
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
 * A net whose layers have learned together as one undirected model, of images as its lowest layer sees them. Features are the mean-field
 * probabilities of the highest pooling units, map after map; an image is reconstructed from those of the first hidden units.
 */
record TrainedUndirectedNet(ConvolutionalNet net)
        implements
            TrainedModel,
            Features,
            Filters,
            Reconstructor,
            Sampler,
            Completer {

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
        return new UndirectedScores(net, workers).encode(examples);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return new UndirectedScores(net, workers).reconstruct(examples);
    }

    /** E[v | h] of the chains' last step in all layers together. */
    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        var walk = ChainWalk.of(count, seed, chosen);
        walk.check(net.largest());
        var chains = new GibbsChains(walk.ladder(),
                _ -> new ConvolutionChains(net, count, ClampedUnits.NOTHING, workers), seed);
        chains.walk(walk.steps());
        return new Samples(chains.means(), chains.swaps());
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> new ConvolutionCompletion(net, count, workers));
    }

    /** Where there are labels, also how specific layers are to classes. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        var scores = new UndirectedScores(net, workers);
        var figures = Measurement.of(entry("reconstructionError", scores.reconstructionError(data.examples())));
        return data.labels().map(it -> ClassSpecificity.addTo(figures, scores.shareOn(data.examples()), it,
                TrainedConvolution.LABELS_SEED)).orElse(figures);
    }
}
