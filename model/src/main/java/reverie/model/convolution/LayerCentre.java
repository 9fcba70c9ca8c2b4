package reverie.model.convolution;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.train.State;

/**
 * Where the units of a layer lie in the data, on average over the last mini-batches: what a filter sees at each of its places, and its
 * hidden units. A step is measured from there, as in a {@code dbm} (Montavon and Müller 2012; Melchior, Fischer and Wiskott 2016): with
 * W as it is, a change of a weight is a change of the biases of all units that it leads to as well. Here a filter's hidden units share
 * a bias, and so do the visible units of a channel, so that what biases are relieved of is the mean over their places; whatever
 * the centres are, the step climbs the same likelihood.
 */
final class LayerCentre {

    /** How much of it the newest mini-batch is. */
    private static final float NEWEST = 0.01f;

    private final ConvolutionShape shape;
    private final float[] seen;
    private final float[] on;
    private final float[] now;

    LayerCentre(ConvolutionShape shape) {
        this.shape = shape;
        seen = new float[shape.patch()];
        on = new float[shape.filters()];
        now = new float[shape.patch()];
    }

    State state() {
        return State.builder().part("seen", seen).part("on", on).build();
    }

    /**
     * Looks at a mini-batch, for what filters see at their places {@code from} to {@code to}.
     *
     * @param patches of the images, of which the first {@code places} columns count
     * @param first   whether it is the first mini-batch
     */
    void see(R032Store patches, int places, boolean first, int from, int to) {
        Arrays.fill(now, from, to, 0);
        Elementwise.addColumns(1f / places, patches, places, now, from, to);
        follow(seen, now, first, from, to);
    }

    /** The same of hidden units, whose means these are. */
    void seeHidden(float[] means, boolean first) {
        follow(on, means, first, 0, on.length);
    }

    private static void follow(float[] mean, float[] newest, boolean first, int from, int to) {
        for (int i = from; i < to; i++) {
            mean[i] += first ? newest[i] : NEWEST * (newest[i] - mean[i]);
        }
    }

    /**
     * Makes of ε times the mean of products that of products of what lies beyond the centres: gradient ← gradient − ε (d_hidden μᵀ +
     * λ d_visibleᵀ), for weights {@code from} to {@code to} of all filters.
     *
     * @param rate     ε
     * @param hidden   d, mean over the images less mean over the chains, of each group
     * @param visible  likewise, of each channel
     * @param gradient K × weights
     */
    void centre(float rate, float[] hidden, float[] visible, R032Store gradient, int from, int to) {
        int area = shape.side() * shape.side();
        int k = on.length;
        for (int i = from; i < to; i++) {
            for (int j = 0; j < k; j++) {
                gradient.data[i * k + j] -= rate * (seen[i] * hidden[j] + visible[i / area] * on[j]);
            }
        }
    }

    /** ΔWᵀμ: what the hidden units of a filter hear more at the centre, after this change of the weights. */
    float heard(R032Store change, int filter) {
        double sum = 0;
        for (int i = 0, at = filter * seen.length; i < seen.length; i++, at++) {
            sum += change.data[at] * seen[i];
        }
        return (float) sum;
    }

    /** bias ← bias − what the visible units of each channel hear more at the centre, in the mean over a channel. */
    void balanceVisible(R032Store change, float[] bias) {
        int area = shape.side() * shape.side();
        float places = (float) shape.positions() / shape.image().pixels();
        for (int j = 0, at = 0; j < on.length; j++) {
            for (int i = 0; i < seen.length; i++, at++) {
                bias[i / area] -= places * on[j] * change.data[at];
            }
        }
    }
}
