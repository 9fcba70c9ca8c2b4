package reverie.model.deepautoencoder;

import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * How a classifier learns; may change between two batches.
 *
 * @param rate        ε, the learning rate, 0 or more
 * @param weightDecay λ of the penalty λ/2 ‖W‖² on all weights, biases excepted, 0 or more
 */
public record ClassifierRates(Schedule rate, double weightDecay) {

    public ClassifierRates {
        rate.checkRate();
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new BadInput("weight-decay", Double.toString(weightDecay), "0 or more");
        }
    }
}
