package reverie.model.convolution;

import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ClampedChains;
import reverie.model.BadInput;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;

/**
 * Completion by a convolutional net, whose layers are taken for one undirected model (Lee et al. 2009, section 4.5): block Gibbs
 * sampling in all of them together, by which the known pixels are held.
 */
public final class ConvolutionCompletion extends ClampedChains {

    /** Of patches and what is of their size. */
    private static final int MATRICES = 4;

    /**
     * @param net     of binary pixels
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws BadInput where pixels are real-valued, or the chains would not fit into memory
     */
    public ConvolutionCompletion(ConvolutionalNet net, int chains, Workers workers) {
        if (net.bottom().units() != ImageUnits.BERNOULLI) {
            throw new BadInput("model", "a convolutional net of real-valued pixels",
                    "one of binary pixels, trained with --units " + ImageUnits.BERNOULLI);
        }
        Memory.check("chains", chains, net.largest(), MATRICES);
        var clamp = new ClampedPixels(net.values());
        super(clamp, new ConvolutionChains(net, chains, clamp, workers));
    }

    /** None: where chains are hot too many hidden units are on, and few chains find back. */
    @Override
    public int hotSteps(int wanted) {
        return 0;
    }
}
