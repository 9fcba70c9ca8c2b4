package reverie.model.dbm;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;

/** The weights between two layers while they learn: ΔW = ε (E_data[h^(l−1) h^lᵀ] − E_model[h^(l−1) h^lᵀ]), with momentum. */
final class Connection {

    private final Weights weights;
    private final float[] bias;
    private final R032Store velocity;
    private final float[] biasVelocity;
    private final Packed positive;
    private final Packed negative;
    private final float[] goodW;
    private final float[] goodBias;

    /**
     * @param weights W^l
     * @param bias    c^l, of the upper layer
     * @param batch   examples at the most, and chains
     */
    Connection(Weights weights, float[] bias, int batch) {
        this.weights = weights;
        this.bias = bias;
        velocity = R032Store.FACTORY.make(weights.visible(), weights.hidden());
        biasVelocity = new float[bias.length];
        positive = new Packed(weights.visible(), batch);
        negative = new Packed(weights.visible(), batch);
        goodW = weights.matrix().data.clone();
        goodBias = bias.clone();
    }

    Weights weights() {
        return weights;
    }

    /** Copies the lower layer of some examples. */
    void examples(R032Store lower, int from, int to) {
        positive.fill(Op.NONE, lower, 0, weights.visible(), from, to);
    }

    /** Copies the lower layer of some chains. */
    void chains(R032Store lower, int from, int to) {
        negative.fill(Op.NONE, lower, 0, weights.visible(), from, to);
    }

    /**
     * Changes the weights and biases of upper units {@code from} to {@code to}.
     *
     * @param data     the upper layer of the examples, of which the first {@code examples} columns count
     * @param model    the upper layer of the chains
     * @param rate     ε
     * @param momentum the share of the last change that goes on
     * @param decay    λ of the L2 penalty
     */
    void update(R032Store data, int examples, R032Store model, float rate, float momentum, float decay, int from,
            int to) {
        int chains = model.getColDim();
        positive.multiply(rate / examples, examples, Op.TRANSPOSE, data, momentum, velocity, from, to);
        negative.multiply(-rate / chains, chains, Op.TRANSPOSE, model, 1, velocity, from, to);
        Elementwise.momentumStep(weights.matrix(), velocity, rate * decay, from, to);
        weights.changed(from, to);
        updateBias(bias, biasVelocity, data, examples, model, rate, momentum, from, to);
    }

    /** The same for biases alone. */
    static void updateBias(float[] bias, float[] velocity, R032Store data, int examples, R032Store model, float rate,
            float momentum, int from, int to) {
        int chains = model.getColDim();
        for (int j = from; j < to; j++) {
            velocity[j] *= momentum;
        }
        Elementwise.addColumns(rate / examples, data, examples, velocity, from, to);
        Elementwise.addColumns(-rate / chains, model, chains, velocity, from, to);
        for (int j = from; j < to; j++) {
            bias[j] += velocity[j];
        }
    }

    void keep() {
        System.arraycopy(weights.matrix().data, 0, goodW, 0, goodW.length);
        System.arraycopy(bias, 0, goodBias, 0, goodBias.length);
    }

    void recover() {
        System.arraycopy(goodW, 0, weights.matrix().data, 0, goodW.length);
        System.arraycopy(goodBias, 0, bias, 0, goodBias.length);
        Arrays.fill(velocity.data, 0);
        Arrays.fill(biasVelocity, 0);
        weights.changed(0, weights.hidden());
    }
}
