package reverie.model.dbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.rbm.Ascent;
import reverie.model.rbm.BiasAscent;
import reverie.model.train.State;

/** The weights between two layers while they learn: ΔW = ε (E_data[h^(l−1) h^lᵀ] − E_model[h^(l−1) h^lᵀ]), with momentum, of units from their {@link Centre}. */
final class Connection {

    private final Weights weights;
    private final Ascent ascent;
    private final BiasAscent bias;
    private final float[] upperBias;
    private final Packed positive;
    private final Packed negative;

    /**
     * @param weights W^l
     * @param bias    c^l, of the upper layer
     * @param batch   examples at the most, and chains
     */
    Connection(Weights weights, float[] bias, int batch) {
        this.weights = weights;
        ascent = new Ascent(weights);
        this.bias = new BiasAscent(bias);
        upperBias = bias;
        positive = new Packed(weights.visible(), batch);
        negative = new Packed(weights.visible(), batch);
    }

    Weights weights() {
        return weights;
    }

    State state() {
        return State.builder().all("", ascent.state()).all("upper.", bias.state()).build();
    }

    void restored() {
        ascent.restored();
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
     */
    void update(R032Store data, int examples, R032Store model, Centre below, Centre above, float rate, float momentum,
            int from, int to) {
        int chains = model.getColDim();
        ascent.towardsData(positive, data, examples, from, to);
        ascent.awayFromModel(negative, model, chains, from, to);
        ascent.centre(below.mean(), below.difference(), above.mean(), above.difference(), from, to);
        ascent.step(from, to);
        ascent.balanceUpper(below.mean(), upperBias, from, to);
        bias.step(data, examples, model, chains, rate, momentum, from, to);
    }

    /** Takes off the biases of lower units {@code from} to {@code to} what the change of the weights has added to them at the centre. */
    void balance(Centre above, float[] lowerBias, int from, int to) {
        ascent.balanceLower(above.mean(), lowerBias, from, to);
    }

    /**
     * How the next batch is learned from.
     *
     * @param decay λ of the L2 penalty
     */
    void begin(float rate, int examples, int chains, float momentum, double decay) {
        ascent.begin(rate, examples, chains, momentum, decay);
    }
}
