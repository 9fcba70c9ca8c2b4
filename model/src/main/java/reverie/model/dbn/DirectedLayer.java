package reverie.model.dbn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Weights;

/**
 * A layer below the top of a belief net, of D lower and F upper binary units. It generates downwards and recognises
 * upwards, with the same weights until up-down learning parts them.
 *
 * @param recognition R, D×F: Q(h_j = 1 | v) = σ(Σ_i R_ij v_i + a_j)
 * @param a           upper bias, F values
 * @param generation  G, D×F: P(v_i = 1 | h) = σ(Σ_j G_ij h_j + b_i)
 * @param b           lower bias, D values
 */
@SuppressWarnings("ArrayRecordComponent")
public record DirectedLayer(Weights recognition, float[] a, Weights generation, float[] b) {

    /** A frozen RBM; shares its parameters. */
    public static DirectedLayer of(Rbm rbm) {
        return new DirectedLayer(rbm.weights(), rbm.a(), rbm.weights(), rbm.b());
    }

    /** A copy in which each direction has weights of its own. */
    DirectedLayer parted() {
        return new DirectedLayer(copy(recognition), a.clone(), copy(generation), b.clone());
    }

    private static Weights copy(Weights weights) {
        return new Weights(R032Store.wrap(weights.matrix().data.clone(), weights.visible()));
    }

    /** Whether one set of weights serves both directions. */
    public boolean isTied() {
        return recognition == generation;
    }

    /** D, units below. */
    public int lower() {
        return b.length;
    }

    /** F, units above. */
    public int upper() {
        return a.length;
    }

    /** h ← Q(h = 1 | v) for examples {@code from} to {@code to}; v is D×B, h is F×B. */
    public void up(R032Store v, R032Store h, int from, int to) {
        recognition.up(v, h, from, to);
        Elementwise.sigmoid(h, a, from, to);
    }

    /** v ← P(v = 1 | h) for examples {@code from} to {@code to}; h is F×B, v is D×B. */
    public void down(R032Store h, R032Store v, int from, int to) {
        generation.down(h, v, from, to);
        Elementwise.sigmoid(v, b, from, to);
    }
}
