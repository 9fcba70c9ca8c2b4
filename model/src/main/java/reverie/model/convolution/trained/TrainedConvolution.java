package reverie.model.convolution.trained;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.convolution.ConvolutionCompletion;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.convolution.NetScores;
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
 * A net of images as its lowest layer sees them. Features are the probabilities of the highest pooling units, map after map. What
 * becomes of an image in between, and how images are made up, is the kind's.
 */
sealed interface TrainedConvolution
        extends
            TrainedModel,
            Features,
            Filters,
            Reconstructor,
            Sampler,
            Completer
        permits TrainedBeliefNet, TrainedUndirectedNet {

    /** Of the labels in an order by chance, which figures are told beside. */
    long LABELS_SEED = 1;

    /** Its layers. */
    ConvolutionalNet net();

    /** What it makes of images. */
    NetScores scores(Workers workers);

    /** Where chains are after a walk, as means of the pixels. */
    Samples walked(ChainWalk walk, Workers workers);

    @Override
    default ValueNeeds needs() {
        return net().bottom().units().needs();
    }

    @Override
    default int values() {
        return net().values();
    }

    @Override
    default int features() {
        return net().top().shape().pooled();
    }

    @Override
    default int layers() {
        return net().depth();
    }

    /** What the groups of a layer look for, in as many pixels as they see: side² × groups. */
    @Override
    default R032Store filters(int layer, Workers workers) {
        return net().inPixels(layer);
    }

    @Override
    default R032Store encode(R032Store examples, Workers workers) {
        return scores(workers).encode(examples);
    }

    @Override
    default R032Store reconstruct(R032Store examples, Workers workers) {
        return scores(workers).reconstruct(examples);
    }

    @Override
    default Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        var walk = ChainWalk.of(count, seed, chosen);
        walk.check(net().largest());
        return walked(walk, workers);
    }

    @Override
    default ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> new ConvolutionCompletion(net(), count, workers));
    }

    /** Where there are labels, also how specific layers are to classes. */
    @Override
    default Measurement evaluate(DataSet data, Workers workers) {
        NetScores scores = scores(workers);
        Measurement figures = scores.figures(data.examples());
        return data.labels()
                .map(it -> ClassSpecificity.addTo(figures, scores.shareOn(data.examples()), it, LABELS_SEED))
                .orElse(figures);
    }
}
