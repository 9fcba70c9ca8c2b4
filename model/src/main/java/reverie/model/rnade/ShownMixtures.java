package reverie.model.rnade;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** The examples of which a learner shows how they are written. What was told of them last is a part of its state. */
final class ShownMixtures {

    private final R032Store examples;
    private final int[] order;
    private final ScalarMixture mixture;
    private final float[] mixtures;
    private final float[] gaussians;
    private final double volume;
    private final State state;

    /**
     * @param examples D×N
     * @param gaussian what is expected of them otherwise
     * @param volume   log |det W| of the preprocessing, in nats an example
     */
    ShownMixtures(R032Store examples, Rnade model, ChainGaussian gaussian, double volume) {
        this.examples = examples;
        this.volume = volume / examples.getRowDim();
        order = model.ordering().pixels();
        mixture = model.mixture();
        mixtures = new float[examples.data.length * mixture.inputs()];
        gaussians = new float[2 * examples.data.length];
        double[] means = new double[order.length];
        for (int n = 0; n < examples.getColDim(); n++) {
            gaussian.means(examples.data, n * order.length, means);
            for (int t = 0; t < order.length; t++) {
                gaussians[2 * (n * order.length + t)] = (float) means[t];
                gaussians[2 * (n * order.length + t) + 1] = (float) gaussian.deviation(t);
            }
        }
        state = State.builder().part("mixtures", mixtures).build();
    }

    State state() {
        return state;
    }

    int examples() {
        return examples.getColDim();
    }

    /** Tells all of them anew. */
    void tell(Rnade model, Workers workers) {
        int d = order.length;
        var walk = new MixtureWalk(model, examples.getColDim());
        workers.split(examples.getColDim(), 1, (from, to) -> {
            walk.begin(from, to);
            for (int n = from; n < to; n++) {
                for (int t = 0; t < d; t++) {
                    walk.ask(order[t], n);
                    walk.parameters(n, mixtures, (n * d + t) * mixture.inputs());
                    walk.see(order[t], examples.data[n * d + order[t]], n);
                }
            }
        });
    }

    RnadeSnapshot.Writing copy() {
        return new RnadeSnapshot.Writing(examples.data, order, mixture.family(), mixture.components(),
                mixtures.clone(), gaussians, volume);
    }
}
