package reverie.model.nade;

import reverie.model.BadInput;
import reverie.model.network.Optimizer;

/**
 * What it is made with; other values need a new start.
 *
 * @param hidden    H, hidden units; with none it is the fully visible sigmoid belief net
 * @param ordering  in which order pixels are told; of no effect where it is orderless
 * @param orderless whether it learns all orderings at once
 * @param orderings K, the random orderings whose mean it is where it is orderless, 1 or more
 * @param optimizer how weights follow their gradient
 * @param batch     examples of a step, 1 or more; all of them, where there are fewer
 * @param seed      of the first weights, the order of examples and every draw
 */
public record NadeSettings(int hidden, Ordering.Kind ordering, boolean orderless, int orderings, Optimizer optimizer,
        int batch, long seed) {

    /** @throws BadInput where a value is out of its range */
    public NadeSettings {
        if (hidden < 0) {
            throw new BadInput("hidden", Integer.toString(hidden), "0 or more");
        }
        if (hidden == 0 && orderless) {
            throw new BadInput("hidden", "0 with orderless", "1 or more, for only hidden units bear any order");
        }
        if (orderings < 1) {
            throw new BadInput("orderings", Integer.toString(orderings), "1 or more");
        }
    }
}
