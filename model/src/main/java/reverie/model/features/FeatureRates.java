package reverie.model.features;

import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.train.Schedule;

/**
 * How features are learned; may change between two batches.
 *
 * @param rbm          of the RBM
 * @param sparseCoding of the dictionary
 */
public record FeatureRates(RbmRates rbm, SparseCodingRates sparseCoding) {

    private static final Schedule MOMENTUM = Schedule.parse("momentum", "0.5,0.9@5");
    private static final double WEIGHT_DECAY = 2e-4;

    /**
     * What else there is to choose is as the commands of the single models have it.
     *
     * @param rate   ε of the RBM, 0 or more
     * @param lambda λ of the sparse code, 0 or more
     */
    public static FeatureRates of(Schedule rate, double lambda) {
        return new FeatureRates(
                new RbmRates(rate, MOMENTUM, WEIGHT_DECAY, 1, NegativePhase.CD, RbmRates.Sparsity.OFF),
                SparseCodingRates.of(lambda, LassoMethod.COORDINATE_DESCENT));
    }
}
