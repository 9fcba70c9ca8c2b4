package reverie.model.rbm;

import reverie.model.BadInput;
import reverie.model.train.Schedule;

/**
 * How an RBM learns; may change between two batches.
 *
 * @param rate          ε, the learning rate, 0 or more
 * @param momentum      α, the share of the last change that goes on, 0 to below 1 (Hinton 2010, section 9)
 * @param weightDecay   λ of an L2 penalty on W, 0 or more; biases are not decayed (Hinton 2010, section 10)
 * @param gibbsSteps    k, alternating Gibbs steps of the negative phase, 1 or more
 * @param negativePhase where the chains start
 * @param sparsity      how strongly hidden units are drawn to being seldom on
 */
public record RbmRates(Schedule rate, Schedule momentum, double weightDecay, int gibbsSteps,
        NegativePhase negativePhase, Sparsity sparsity) {

    public RbmRates {
        rate.checkRate();
        momentum.checkMomentum();
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new BadInput("weight-decay", Double.toString(weightDecay), "0 or more");
        }
        if (gibbsSteps < 1) {
            throw new BadInput("gibbs-steps", Integer.toString(gibbsSteps), "1 or more");
        }
    }

    /** Plain contrastive divergence with one step, at a constant rate, without momentum, decay or sparsity. */
    public static RbmRates cd1(double rate) {
        return new RbmRates(Schedule.constant(rate), Schedule.constant(0), 0, 1, NegativePhase.CD, Sparsity.OFF);
    }

    /** The same with another negative phase. */
    public RbmRates with(NegativePhase other) {
        return new RbmRates(rate, momentum, weightDecay, gibbsSteps, other, sparsity);
    }

    /** The same with another number of Gibbs steps. */
    public RbmRates withGibbsSteps(int k) {
        return new RbmRates(rate, momentum, weightDecay, k, negativePhase, sparsity);
    }

    /**
     * The cross-entropy penalty between a hidden unit's wanted and its running mean activation, whose derivative by the
     * unit's input is cost · (q − p) (Hinton 2010, section 11).
     *
     * @param target p, the wanted mean activation, above 0 and below 1
     * @param cost   its weight against the likelihood; 0 switches it off
     */
    public record Sparsity(double target, double cost) {

        /** No sparsity is asked for. */
        public static final Sparsity OFF = new Sparsity(0.1, 0);

        public Sparsity {
            if (!(target > 0 && target < 1)) {
                throw new BadInput("sparsity target", Double.toString(target), "above 0 and below 1");
            }
            if (!(cost >= 0 && Double.isFinite(cost))) {
                throw new BadInput("sparsity cost", Double.toString(cost), "0 or more");
            }
        }
    }
}
