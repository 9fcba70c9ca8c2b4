package reverie.model.nade;

import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * How fast a NADE learns, of binary values or of real ones.
 *
 * @param rate  ε of gradient descent, 0 or more, over the epochs
 * @param decay λ of the penalty λ/2 ‖weights‖², 0 or more
 */
public record NadeRates(Schedule rate, double decay) {

    /** @throws BadInput where a value is out of its range */
    public NadeRates {
        rate.checkRate();
        if (!(decay >= 0)) {
            throw new BadInput("weight-decay", Double.toString(decay), "0 or more");
        }
    }
}
