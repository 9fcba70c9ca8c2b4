package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * Images whose lower half is hidden from a net, which draws it by Gibbs sampling: one chain an image. Of layers that learned alone
 * it is the lowest only: all of them, taken for one undirected model, count twice what the lower ones already believe.
 */
final class CompletionChains {

    private final ConvolutionChains chains;
    private final ConvolutionalNet net;
    private final R032Store images;
    private final int known;
    private final long seed;
    private final long[] steps = new long[1];
    private final State state;

    /**
     * @param net    of one layer, or of several that are undirected
     * @param images D×B, as it sees them
     */
    CompletionChains(ConvolutionalNet net, ImageShape shape, R032Store images, long seed, Workers workers) {
        this.net = net;
        this.images = images;
        this.seed = seed;
        known = shape.height() / 2 * shape.width();
        chains = new ConvolutionChains(net, images.getColDim(), this::hold, workers);
        chains.scatter(seed, 0);
        state = State.builder().part("steps", steps).parts("state", chains.state()).part("means", chains.means())
                .build();
    }

    /** Each chain keeps the upper half of its own image. */
    private void hold(R032Store v, int from, int to) {
        int d = images.getRowDim();
        for (int n = from; n < to; n++) {
            System.arraycopy(images.data, n * d, v.data, n * d, known);
        }
    }

    /** Takes so many steps in every chain. */
    void walk(int count) {
        for (int i = 0; i < count; i++) {
            steps[0]++;
            chains.step(seed, steps[0], 1);
        }
    }

    /** Where they are. */
    State state() {
        return state;
    }

    /** How many there are. */
    int count() {
        return images.getColDim();
    }

    /** Multiplications of half a step of one chain. */
    double products() {
        return net.products();
    }

    /** The images with E[v | h] in their hidden half. */
    ConvolutionSnapshot.Completed completed() {
        return new ConvolutionSnapshot.Completed(known, chains.means().data.clone(), steps[0]);
    }
}
