package reverie.model.convolution;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.MaxPooling;
import reverie.model.matrix.Weights;

/**
 * A convolutional RBM with probabilistic max-pooling (Lee, Grosse, Ranganath & Ng 2009): E(v,h) = −Σ_k Σ_n h_kn (b_k + W_kᵀ
 * v_n) − c Σ_i v_i, where v_n is the patch at place n; of the hidden units of one group in one block at most one is on. With
 * Gaussian visible units the last term is ½ Σ_i (v_i − c)². Several images side by side: v is D×B, the hidden units h are
 * K × (P·B) and the pooling units K × (blocks·B), the columns of an image following one another, those of a block too. Every
 * method works on images {@code from} (inclusive) to {@code to} (exclusive), on the calling thread, and allocates nothing.
 */
public final class ConvolutionalRbm {

    private final ConvolutionShape shape;
    private final ImageUnits units;
    private final Weights weights;
    private final float[] b;
    private final float[] c;
    private final float[] cOfPixels;
    private final Im2Col patchwork;
    private final float fromBelow;
    private final float fromAbove;

    /**
     * @param w W, patch × K: a filter a column, channel after channel, each row by row; kept, not copied
     * @param b bias of each group, K values; kept
     * @param c bias of each channel's visible units; kept
     * @throws IllegalArgumentException where these do not fit together
     */
    public ConvolutionalRbm(ConvolutionShape shape, ImageUnits units, R032Store w, float[] b, float[] c) {
        this(shape, units, w, b, c, 1, 1);
    }

    private ConvolutionalRbm(ConvolutionShape shape, ImageUnits units, R032Store w, float[] b, float[] c,
            float fromBelow, float fromAbove) {
        if (w.getRowDim() != shape.patch() || w.getColDim() != shape.filters() || b.length != shape.filters()
                || c.length != shape.channels()) {
            throw new IllegalArgumentException("W is " + w.getRowDim() + "×" + w.getColDim() + ", b has " + b.length
                    + " and c has " + c.length + " values, for " + shape);
        }
        this.shape = shape;
        this.units = units;
        this.b = b;
        this.c = c;
        this.fromBelow = fromBelow;
        this.fromAbove = fromAbove;
        weights = new Weights(w);
        cOfPixels = new float[shape.visible()];
        patchwork = new Im2Col(shape);
        visibleBiasChanged();
    }

    /**
     * A layer of an undirected net while it learns alone: what its units will hear from a layer that is not there yet they hear from
     * the other one a second time (Salakhutdinov and Hinton 2009, section 3.1). Such a layer answers from below and from above, but
     * where the two differ it has no energy, and none is to be asked for.
     *
     * @param fromBelow 2 where a layer is to come above, else 1
     * @param fromAbove 2 where a layer lies below, else 1
     * @return a layer that shares the biases and the matrix of weights
     */
    ConvolutionalRbm doubled(int fromBelow, int fromAbove) {
        return new ConvolutionalRbm(shape, units, w(), b, c, fromBelow, fromAbove);
    }

    /** Its sizes. */
    public ConvolutionShape shape() {
        return shape;
    }

    /** What its visible units are. */
    public ImageUnits units() {
        return units;
    }

    /** W, patch × K. To be read only; learning writes to it. */
    public R032Store w() {
        return weights.matrix();
    }

    /** A copy of W as hidden units hear by it, patch × K: where they hear twice, twice as large. */
    float[] heard() {
        float[] w = w().data.clone();
        for (int i = 0; i < w.length; i++) {
            w[i] *= fromBelow;
        }
        return w;
    }

    /** b, K values. To be read only. */
    public float[] b() {
        return b;
    }

    /** c, one value a channel. To be read only. */
    public float[] c() {
        return c;
    }

    Weights weights() {
        return weights;
    }

    /** Who changes c says so, between two batches. */
    void visibleBiasChanged() {
        int pixels = shape.image().pixels();
        for (int i = 0; i < cOfPixels.length; i++) {
            cOfPixels[i] = c[i / pixels];
        }
    }

    /** x ← W_kᵀ v_n for every group and place: what the image says to the hidden units, without their bias. */
    public void input(R032Store v, R032Store patches, R032Store x, int from, int to) {
        input(1, v, patches, x, from, to);
    }

    /** x ← β W_kᵀ v_n. */
    void input(float beta, R032Store v, R032Store patches, R032Store x, int from, int to) {
        cut(v, patches, from, to);
        weights.up(fromBelow * beta, patches, 0, x, from * shape.positions(), to * shape.positions());
    }

    /** {@code patches} ← what the hidden units see of v. */
    void cut(R032Store v, R032Store patches, int from, int to) {
        patchwork.cut(v, patches, from, to);
    }

    /**
     * x ← P(h = 1) of hidden units with these inputs.
     *
     * @param x      inputs without bias
     * @param pooled receives P(p = 1), p being the pooling unit of a block
     */
    public void expectHidden(R032Store x, R032Store pooled, int from, int to) {
        MaxPooling.expect(x, b, shape.blockSize(), pooled, from * shape.blocks(), to * shape.blocks());
    }

    /**
     * h ← P(h = 1 | v) and the same of the pooling units.
     *
     * @param patches receives the patches of v
     */
    public void hiddenGivenVisible(R032Store v, R032Store patches, R032Store h, R032Store pooled, int from, int to) {
        input(v, patches, h, from, to);
        expectHidden(h, pooled, from, to);
    }

    /** h ← a draw where {@code p} holds the probabilities of hidden units; the two may be one matrix. */
    public void sampleHidden(long key, R032Store p, R032Store h, int from, int to) {
        MaxPooling.draw(key, p, shape.blockSize(), h, from * shape.blocks(), to * shape.blocks());
    }

    /** {@code pooled} ← the states of the pooling units: 1 where a hidden unit of the block is on. */
    public void pool(R032Store h, R032Store pooled, int from, int to) {
        int k = shape.filters();
        for (int block = from * shape.blocks(); block < to * shape.blocks(); block++) {
            for (int i = 0; i < k; i++) {
                float sum = 0;
                for (int n = block * shape.blockSize(); n < (block + 1) * shape.blockSize(); n++) {
                    sum += h.data[n * k + i];
                }
                pooled.data[block * k + i] = sum;
            }
        }
    }

    /**
     * v ← what the hidden units say to every visible unit, without its bias.
     *
     * @param patches overwritten
     */
    public void output(R032Store h, R032Store patches, R032Store v, int from, int to) {
        output(1, h, patches, v, from, to);
    }

    /** v ← β times what the hidden units say. */
    void output(float beta, R032Store h, R032Store patches, R032Store v, int from, int to) {
        weights.down(fromAbove * beta, h, 0, patches, from * shape.positions(), to * shape.positions());
        patchwork.add(patches, v, from, to);
    }

    /**
     * v ← E[v | h].
     *
     * @param patches overwritten
     */
    public void visibleGivenHidden(R032Store h, R032Store patches, R032Store v, int from, int to) {
        output(h, patches, v, from, to);
        units.units().expect(v, cOfPixels, from, to);
    }

    /** v ← a draw from P(v | h), where {@code mean} is E[v | h]; the two may be one matrix. */
    public void sampleVisible(long key, R032Store mean, R032Store v, int from, int to) {
        units.units().sample(key, mean, v, from, to);
    }

    /**
     * F(v), so that P(v) = exp(−F(v)) / Z.
     *
     * @param patches overwritten
     * @param h       overwritten
     * @param pooled  overwritten
     * @param energy  receives F(v) of image n at index n, in nats
     */
    public void freeEnergy(R032Store v, R032Store patches, R032Store h, R032Store pooled, double[] energy, int from,
            int to) {
        input(v, patches, h, from, to);
        for (int n = from; n < to; n++) {
            energy[n] = units.units().energy(v.data, n * shape.visible(), cOfPixels) - MaxPooling.logMass(h, b,
                    shape.blockSize(), pooled, n * shape.blocks(), (n + 1) * shape.blocks());
        }
    }

    /** The pooling units of images {@code from} to {@code to} as visible units of a layer above: map after map. */
    public void toImages(R032Store pooled, R032Store images, int from, int to) {
        int k = shape.filters();
        int blocks = shape.blocks();
        for (int n = from; n < to; n++) {
            for (int i = 0, at = n * k * blocks; i < k; i++) {
                for (int block = 0; block < blocks; block++, at++) {
                    images.data[at] = pooled.data[(n * blocks + block) * k + i];
                }
            }
        }
    }
}
