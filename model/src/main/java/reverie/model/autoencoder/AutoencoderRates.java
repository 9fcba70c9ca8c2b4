package reverie.model.autoencoder;

import reverie.model.BadInput;
import reverie.model.network.Activation;
import reverie.model.train.Schedule;

/**
 * How an autoencoder learns; may change between two batches.
 *
 * @param rate        ε, the learning rate, 0 or more
 * @param weightDecay λ of the penalty λ/2 ‖W‖² on all weights, biases excepted, 0 or more
 * @param sparsity    a penalty on the code; only for sigmoid codes
 * @param corruption  what is done to examples before they are encoded
 */
public record AutoencoderRates(Schedule rate, double weightDecay, KlPenalty sparsity, Corruption corruption) {

    public AutoencoderRates {
        rate.checkRate();
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new BadInput("weight-decay", Double.toString(weightDecay), "0 or more");
        }
    }

    /** A constant rate, no penalties, no corruption. */
    public static AutoencoderRates plain(double rate) {
        return new AutoencoderRates(Schedule.constant(rate), 0, KlPenalty.OFF, new Corruption.None());
    }

    /** The same with another corruption. */
    public AutoencoderRates with(Corruption other) {
        return new AutoencoderRates(rate, weightDecay, sparsity, other);
    }

    /** The same with another decay of the weights. */
    public AutoencoderRates withWeightDecay(double other) {
        return new AutoencoderRates(rate, other, sparsity, corruption);
    }

    /** The same with another sparsity penalty. */
    public AutoencoderRates with(KlPenalty other) {
        return new AutoencoderRates(rate, weightDecay, other, corruption);
    }

    /** @throws BadInput where a penalty on the code makes no sense for its activation */
    public void checkFor(Activation code) {
        if (sparsity.isOn() && code != Activation.SIGMOID) {
            throw new BadInput("sparsity-cost", sparsity.cost() + " on a code of " + code + " units",
                    "0, or sigmoid units");
        }
    }
}
