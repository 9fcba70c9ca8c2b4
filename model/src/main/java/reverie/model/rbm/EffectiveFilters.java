package reverie.model.rbm;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;

/**
 * What units of a higher layer stand for in pixels: their weights to the layer below, carried down through the layers under that,
 * W¹ ⋯ W^l, as if all units were linear.
 */
public final class EffectiveFilters {

    private EffectiveFilters() {
    }

    /**
     * @param below   W¹, …, W^(l−1), each lower × upper; none where the layer stands on the pixels
     * @param rows    units of the layer below that count, in the first rows of {@code w}
     * @param w       W^l, at least {@code rows} × units
     * @param most    so many units, evenly spread over the layer, or all where there are fewer
     * @param workers share the units
     * @return D × units, always a copy
     */
    public static R032Store of(List<Weights> below, int rows, R032Store w, int most, Workers workers) {
        R032Store x = own(rows, w, most);
        int count = x.getColDim();
        for (Weights through : below.reversed()) {
            R032Store upper = x;
            R032Store lower = R032Store.FACTORY.make(through.visible(), count);
            workers.split(count, Packed.TILE_COLUMNS, (from, to) -> through.down(upper, lower, from, to));
            x = lower;
        }
        return x;
    }

    /**
     * The weights of units to the layer below as they are.
     *
     * @param rows units of the layer below that count, in the first rows of {@code w}
     * @param w    at least {@code rows} × units
     * @param most so many units, evenly spread over the layer, or all where there are fewer
     * @return rows × units, copied
     */
    public static R032Store own(int rows, R032Store w, int most) {
        int count = Math.min(most, w.getColDim());
        R032Store copy = R032Store.FACTORY.make(rows, count);
        for (int j = 0; j < count; j++) {
            int unit = (int) ((long) j * w.getColDim() / count);
            System.arraycopy(w.data, unit * w.getRowDim(), copy.data, j * rows, rows);
        }
        return copy;
    }
}
