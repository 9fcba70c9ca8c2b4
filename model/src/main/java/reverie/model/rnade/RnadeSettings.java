package reverie.model.rnade;

import reverie.model.BadInput;
import reverie.model.nade.Ordering;
import reverie.model.network.Optimizer;

/**
 * What it is made with; other values need a new start.
 *
 * @param hidden     H, hidden units; with none each value has one mixture, whatever came before
 * @param components K, of each mixture, 1 or more
 * @param family     what components look like
 * @param ordering   in which order values are told
 * @param optimizer  how weights follow their gradient
 * @param batch      examples of a step, 1 or more; all of them, where there are fewer
 * @param seed       of the first weights, the order of examples and every draw
 */
public record RnadeSettings(int hidden, int components, Family family, Ordering.Kind ordering, Optimizer optimizer,
        int batch, long seed) {

    /** @throws BadInput where a value is out of its range */
    public RnadeSettings {
        if (hidden < 0) {
            throw new BadInput("hidden", Integer.toString(hidden), "0 or more");
        }
        if (components < 1) {
            throw new BadInput("components", Integer.toString(components), "1 or more");
        }
    }
}
