package reverie.model.dbn;

import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.EffectiveFilters;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * A deep belief net (Hinton, Osindero and Teh 2006): P(v, h¹, …, h^L) = P(v | h¹) ⋯ P(h^(L−2) | h^(L−1)) P(h^(L−1), h^L),
 * the last factor an RBM's. With labels, these are further visible units of that RBM, one of which is on.
 */
public final class Dbn {

    private final List<DirectedLayer> lower;
    private final Rbm top;
    private final List<String> labels;

    /**
     * @param lower  directed layers, the lowest first; none makes the net an RBM
     * @param top    the RBM; its visible units are the upper ones of the last directed layer, then the labels
     * @param labels names of the labels; empty where the net knows none
     * @throws IllegalArgumentException where sizes do not fit together
     */
    public Dbn(List<DirectedLayer> lower, Rbm top, List<String> labels) {
        this.lower = List.copyOf(lower);
        this.top = top;
        this.labels = List.copyOf(labels);
        for (int l = 0; l < lower.size(); l++) {
            int above = l + 1 < lower.size() ? lower.get(l + 1).lower() : topInput();
            if (lower.get(l).upper() != above) {
                throw new IllegalArgumentException("layer " + (l + 1) + " has " + lower.get(l).upper()
                        + " upper units, the layer above it " + above + " lower ones");
            }
        }
    }

    /** The directed layers, the lowest first. */
    public List<DirectedLayer> lower() {
        return lower;
    }

    /** The undirected layer. */
    public Rbm top() {
        return top;
    }

    /** Names of the labels; empty where there are none. */
    public List<String> labels() {
        return labels;
    }

    /** Layers of weights. */
    public int depth() {
        return lower.size() + 1;
    }

    /** Units of the top RBM's visible layer that do not stand for labels. */
    public int topInput() {
        return top.visible() - labels.size();
    }

    /** D, values of an example. */
    public int values() {
        return units(0);
    }

    /** Units of a layer: 0 are the pixels, {@link #depth()} the highest hidden units; labels are not counted. */
    public int units(int layer) {
        if (layer < lower.size()) {
            return lower.get(layer).lower();
        }
        return layer == lower.size() ? topInput() : top.hidden();
    }

    /**
     * What hidden units of a layer stand for in pixels: their generating weights, carried down through those of the
     * layers below, W¹ ⋯ W^layer, as if all units were linear.
     *
     * @param layer from 1 to {@link #depth()}
     * @param most  so many units, evenly spread over the layer, or all where there are fewer
     * @return D × units
     */
    public R032Store inPixels(int layer, int most, Workers workers) {
        List<Weights> below = lower.subList(0, layer - 1).stream().map(DirectedLayer::generation).toList();
        return EffectiveFilters.of(below, units(layer - 1), generation(layer), most, workers);
    }

    /** The generating weights of the first hidden layer, D×F: what its units look for in pixels. Copied. */
    public R032Store firstFilters() {
        return EffectiveFilters.own(units(0), generation(1), Integer.MAX_VALUE);
    }

    private R032Store generation(int layer) {
        return layer == depth() ? top.w() : lower.get(layer - 1).generation().matrix();
    }

    /** Sizes of all layers from the pixels up, without labels. */
    public List<Integer> sizes() {
        return IntStream.rangeClosed(0, depth()).mapToObj(this::units).toList();
    }
}
