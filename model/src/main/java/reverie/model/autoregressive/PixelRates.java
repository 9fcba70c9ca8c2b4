package reverie.model.autoregressive;

import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * How fast it learns.
 *
 * @param rate  ε of Adam, 0 or more, over the epochs
 * @param decay λ of the penalty λ/2 ‖weights‖², 0 or more
 */
public record PixelRates(Schedule rate, double decay) {

    /** @throws BadInput where a value is out of its range */
    public PixelRates {
        rate.checkRate();
        if (!(decay >= 0)) {
            throw new BadInput("weight-decay", Double.toString(decay), "0 or more");
        }
    }
}
