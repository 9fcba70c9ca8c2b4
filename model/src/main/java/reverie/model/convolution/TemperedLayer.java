package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.MaxPooling;

/**
 * A layer at a temperature: p_β(v, h) ∝ exp(β (Σ h (b + Wᵀv) + c Σ v)), where real units keep the whole of their squares at every
 * β. At β = 0 every state of a block is as probable as the others. As in {@link ConvolutionalRbm}, methods work on images
 * {@code from} to {@code to} on the calling thread and allocate nothing; {@link #cool} is called while no other thread computes.
 */
final class TemperedLayer {

    private final ConvolutionalRbm layer;
    private final float[] b;
    private final float[] c;
    private float beta;

    /** @param layer whose parameters are read at every {@link #cool} */
    TemperedLayer(ConvolutionalRbm layer) {
        this.layer = layer;
        b = new float[layer.shape().filters()];
        c = new float[layer.shape().visible()];
        cool(1);
    }

    /** From now on, the inverse temperature is this β, from 0 to 1. */
    void cool(double newBeta) {
        beta = (float) newBeta;
        for (int k = 0; k < b.length; k++) {
            b[k] = beta * layer.b()[k];
        }
        int pixels = layer.shape().image().pixels();
        for (int i = 0; i < c.length; i++) {
            c[i] = beta * layer.c()[i / pixels];
        }
    }

    /** x ← so many times what the image says to the hidden units, without their bias. */
    void input(int times, LayerState state, R032Store x, int from, int to) {
        layer.input(times * beta, state.v(), state.patches(), x, from, to);
    }

    /** x ← P(h = 1) of hidden units with these inputs, and {@code pooled} ← P(p = 1). */
    void expectHidden(R032Store x, R032Store pooled, int from, int to) {
        MaxPooling.expect(x, b, layer.shape().blockSize(), pooled, from * layer.shape().blocks(),
                to * layer.shape().blocks());
    }

    /** v ← what the hidden units say to every visible unit, without its bias. */
    void output(LayerState state, R032Store v, int from, int to) {
        layer.output(beta, state.h(), state.patches(), v, from, to);
    }

    /** v ← E[v | h]. */
    void visibleGivenHidden(LayerState state, R032Store v, int from, int to) {
        output(state, v, from, to);
        layer.units().units().expect(v, c, from, to);
    }

    /**
     * Adds what β multiplies in the energies, −Σ h (b + Wᵀv).
     *
     * @param scratch of h's shape, overwritten
     * @param energy  of image n at index n, in nats
     */
    void addHiddenEnergy(LayerState state, R032Store scratch, double[] energy, int from, int to) {
        layer.input(state.v(), state.patches(), scratch, from, to);
        float[] h = state.h().data;
        int k = b.length;
        int each = layer.shape().positions() * k;
        for (int n = from; n < to; n++) {
            double sum = 0;
            for (int at = n * each; at < (n + 1) * each; at++) {
                sum += h[at] * ((double) scratch.data[at] + layer.b()[at % k]);
            }
            energy[n] -= sum;
        }
    }

    /** Adds −c Σ v, the squares of real units left out. */
    void addVisibleEnergy(LayerState state, double[] energy, int from, int to) {
        float[] v = state.v().data;
        int pixels = layer.shape().image().pixels();
        for (int n = from; n < to; n++) {
            for (int i = 0, at = n * c.length; i < c.length; i++, at++) {
                energy[n] -= (double) v[at] * layer.c()[i / pixels];
            }
        }
    }
}
