package reverie.model.autoencoder;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Weights;
import reverie.model.network.Activation;

/**
 * A layer of an autoencoder between D lower and F upper units: it encodes by h = f(Wᵀx + c) and decodes by
 * x̂ = g(Vh + b). W and V are both D×F, so that a column belongs to an upper unit; tied, they are one matrix.
 */
public final class Layer {

    private final Weights w;
    private final Weights v;
    private final R032Store c;
    private final R032Store b;
    private final Activation upper;
    private final Activation lower;

    private Layer(Weights w, Weights v, float[] c, float[] b, Activation upper, Activation lower) {
        this.w = w;
        this.v = v;
        this.c = R032Store.wrap(c, 1);
        this.b = R032Store.wrap(b, 1);
        this.upper = upper;
        this.lower = lower;
        if (c.length != w.hidden() || b.length != w.visible() || v.hidden() != w.hidden()
                || v.visible() != w.visible()) {
            throw new IllegalArgumentException("W is " + w.visible() + "×" + w.hidden() + ", V is " + v.visible() + "×"
                    + v.hidden() + ", c has " + c.length + " and b has " + b.length + " values");
        }
    }

    /**
     * A layer that decodes with the weights with which it encodes.
     *
     * @param w     W, D×F; kept, not copied, as are the others
     * @param c     bias of the upper units, F values
     * @param b     bias of the lower units, D values
     * @param upper f
     * @param lower g
     * @throws IllegalArgumentException where sizes do not fit together
     */
    public static Layer tied(R032Store w, float[] c, float[] b, Activation upper, Activation lower) {
        var weights = new Weights(w);
        return new Layer(weights, weights, c, b, upper, lower);
    }

    /** As {@link #tied}, with decoding weights of its own: V, D×F, kept. */
    public static Layer free(R032Store w, R032Store v, float[] c, float[] b, Activation upper, Activation lower) {
        return new Layer(new Weights(w), new Weights(v), c, b, upper, lower);
    }

    /** Whether W and V are one. */
    public boolean isTied() {
        return w == v;
    }

    /** D. */
    public int lowerUnits() {
        return w.visible();
    }

    /** F. */
    public int upperUnits() {
        return w.hidden();
    }

    /** W, D×F. To be read only; learning writes to it. */
    public R032Store w() {
        return w.matrix();
    }

    /** V, D×F. To be read only. */
    public R032Store v() {
        return v.matrix();
    }

    /** c, F values. To be read only. */
    public float[] c() {
        return c.data;
    }

    /** b, D values. To be read only. */
    public float[] b() {
        return b.data;
    }

    /** f. */
    public Activation upper() {
        return upper;
    }

    /** g. */
    public Activation lower() {
        return lower;
    }

    Weights encoding() {
        return w;
    }

    Weights decoding() {
        return v;
    }

    /** c as a row, for what treats all parameters alike. */
    R032Store upperBias() {
        return c;
    }

    /** b as a row. */
    R032Store lowerBias() {
        return b;
    }

    /** h ← f(Wᵀx + c) for examples {@code from} to {@code to}; x is D×B, h is F×B. */
    public void encode(R032Store x, R032Store h, int from, int to) {
        w.up(x, h, from, to);
        upper.apply(h, c.data, from, to);
    }

    /** x ← g(Vh + b); h is F×B, x is D×B. */
    void decode(R032Store h, R032Store x, int from, int to) {
        decode(h, x, lower, from, to);
    }

    /** As {@link #decode(R032Store, R032Store, int, int)} with another g. */
    void decode(R032Store h, R032Store x, Activation g, int from, int to) {
        v.down(h, x, from, to);
        g.apply(x, b.data, from, to);
    }
}
