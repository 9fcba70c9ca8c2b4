package reverie.model.convolution;

import reverie.model.BadInput;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.train.Schedule;

/**
 * How a convolutional layer learns; may change between two batches. Schedules count the epochs of a layer.
 *
 * @param rate        ε, for a gradient that is the mean over the places of a filter and over images; 0 or more
 * @param momentum    the share of the last change that goes on, 0 to below 1
 * @param weightDecay strength of an L2 penalty on W, 0 or more
 * @param gibbsSteps  k of CD-k, 1 or more
 * @param sparsity    how strongly the bias of each group is drawn to where its hidden units are on as often as wanted: Δb = ε
 *                    · cost · (target − mean activation) (Lee et al. 2009, section 3.2)
 */
public record ConvolutionRates(Schedule rate, Schedule momentum, double weightDecay, int gibbsSteps,
        Sparsity sparsity) {

    public ConvolutionRates {
        rate.checkRate();
        momentum.checkMomentum();
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new BadInput("weight-decay", Double.toString(weightDecay), "0 or more");
        }
        if (gibbsSteps < 1) {
            throw new BadInput("gibbs-steps", Integer.toString(gibbsSteps), "1 or more");
        }
    }

    /** Plain CD-1 at a constant rate, without momentum, decay or sparsity. */
    public static ConvolutionRates cd1(double rate) {
        return new ConvolutionRates(Schedule.constant(rate), Schedule.constant(0), 0, 1, Sparsity.OFF);
    }
}
