package reverie.model.convolution.trained;

import reverie.model.convolution.ConvolutionChains;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.convolution.NetScores;
import reverie.model.convolution.UndirectedScores;
import reverie.model.matrix.Workers;
import reverie.model.rbm.GibbsChains;
import reverie.model.tempering.ClampedUnits;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Samples;

/**
 * Layers that have learned together as one undirected model, so that probabilities are those of mean field; an image is reconstructed
 * from those of the first hidden units.
 */
record TrainedUndirectedNet(ConvolutionalNet net) implements TrainedConvolution {

    @Override
    public NetScores scores(Workers workers) {
        return new UndirectedScores(net, workers);
    }

    /** By Gibbs steps in all layers together. */
    @Override
    public Samples walked(ChainWalk walk, Workers workers) {
        var chains = new GibbsChains(walk.ladder(),
                _ -> new ConvolutionChains(net, walk.count(), ClampedUnits.NOTHING, workers), walk.seed());
        chains.walk(walk.steps());
        return new Samples(chains.means(), chains.swaps());
    }
}
