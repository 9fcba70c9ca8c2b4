package reverie.model.dbm;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.EffectiveFilters;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * A deep Boltzmann machine of binary units, E(h⁰, …, h^L) = −Σ_{l≥1} h^(l−1)ᵀ W^l h^l − Σ_l c^lᵀ h^l with h⁰ = v
 * (Salakhutdinov and Hinton 2009, equation 9, with biases).
 */
public final class Dbm {

    private final List<Weights> weights;
    private final List<float[]> biases;

    /**
     * @param weights W¹, …, W^L, each lower × upper, at least one; kept
     * @param biases  c⁰, …, c^L; kept
     * @throws IllegalArgumentException where these do not fit together
     */
    public Dbm(List<Weights> weights, List<float[]> biases) {
        this.weights = List.copyOf(weights);
        this.biases = List.copyOf(biases);
        if (weights.isEmpty() || biases.size() != weights.size() + 1) {
            throw new IllegalArgumentException(
                    weights.size() + " layers of weights and " + biases.size() + " of biases");
        }
        for (int l = 1; l <= depth(); l++) {
            if (weights(l).visible() != size(l - 1) || weights(l).hidden() != size(l)) {
                throw new IllegalArgumentException("W" + l + " is " + weights(l).visible() + "×" + weights(l).hidden()
                        + " between layers of " + size(l - 1) + " and " + size(l) + " units");
            }
        }
    }

    /** L, layers of weights. */
    public int depth() {
        return weights.size();
    }

    /** Units of layer l, from 0 at the pixels to L. */
    public int size(int l) {
        return biases.get(l).length;
    }

    /** Units of all layers from the pixels up. */
    public List<Integer> sizes() {
        return biases.stream().map(each -> each.length).toList();
    }

    /** W^l, from 1. To be read only; learning writes to it. */
    public Weights weights(int l) {
        return weights.get(l - 1);
    }

    /** c^l, from 0. To be read only. */
    public float[] bias(int l) {
        return biases.get(l);
    }

    /**
     * What units of a layer stand for in pixels.
     *
     * @param l    from 1 to {@link #depth()}
     * @param most so many units, evenly spread over the layer, or all where there are fewer
     * @return D × units, copied
     * @see EffectiveFilters
     */
    public R032Store inPixels(int l, int most, Workers workers) {
        return EffectiveFilters.of(weights.subList(0, l - 1), size(l - 1), weights(l).matrix(), most, workers);
    }

    /**
     * The same distribution as an RBM, since layers of even and of odd number only hear each other: its visible units are the
     * even layers, pixels first, its hidden units the odd ones. A copy.
     */
    public Rbm asRbm() {
        R032Store w = R032Store.FACTORY.make(total(0), total(1));
        for (int l = 1; l <= depth(); l++) {
            R032Store own = weights(l).matrix();
            boolean upperIsHidden = l % 2 == 1;
            for (int j = 0; j < size(l); j++) {
                for (int i = 0; i < size(l - 1); i++) {
                    int row = upperIsHidden ? before(l - 1) + i : before(l) + j;
                    int column = upperIsHidden ? before(l) + j : before(l - 1) + i;
                    w.data[column * total(0) + row] = own.data[j * size(l - 1) + i];
                }
            }
        }
        return Rbm.bernoulli(w, biases(0), biases(1));
    }

    /** Units in all layers of even (0) or odd (1) number. */
    int total(int parity) {
        int sum = 0;
        for (int l = parity; l <= depth(); l += 2) {
            sum += size(l);
        }
        return sum;
    }

    /** Units in the layers below l whose numbers are even or odd as l is. */
    int before(int l) {
        int sum = 0;
        for (int k = l % 2; k < l; k += 2) {
            sum += size(k);
        }
        return sum;
    }

    private float[] biases(int parity) {
        float[] all = new float[total(parity)];
        for (int l = parity; l <= depth(); l += 2) {
            System.arraycopy(bias(l), 0, all, before(l), size(l));
        }
        return all;
    }

    /** A copy that learning leaves untouched. */
    Dbm copy() {
        var copies = new ArrayList<Weights>();
        for (Weights each : weights) {
            copies.add(new Weights(R032Store.wrap(each.matrix().data.clone(), each.visible())));
        }
        return new Dbm(copies, biases.stream().map(float[]::clone).toList());
    }
}
