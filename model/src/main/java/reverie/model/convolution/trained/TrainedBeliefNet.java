package reverie.model.convolution.trained;

import reverie.model.convolution.ConvolutionFantasies;
import reverie.model.convolution.ConvolutionScores;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.convolution.NetScores;
import reverie.model.matrix.Workers;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Samples;

/**
 * A single layer, or layers that learned one after the other. An image is reconstructed from the highest pooling units on a way down
 * without chance, on which units of a block share what their pooling unit says as they did on the way up.
 */
record TrainedBeliefNet(ConvolutionalNet net) implements TrainedConvolution {

    @Override
    public NetScores scores(Workers workers) {
        return new ConvolutionScores(net, workers);
    }

    @Override
    public Samples walked(ChainWalk walk, Workers workers) {
        var fantasies = new ConvolutionFantasies(net, walk.ladder(), walk.count(), walk.seed(), workers);
        fantasies.walk(walk.steps());
        return new Samples(fantasies.images(), fantasies.swaps());
    }
}
