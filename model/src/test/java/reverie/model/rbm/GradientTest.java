package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;

/**
 * The change of the weights in one step, divided by the rate, is an average over a batch of B examples of differences
 * of products in [0, 1], so its standard error is at most 1/√B. Every comparison allows 5.5 of these: with the 29
 * comparisons of a test a correct program fails at fewer than one seed in a million.
 */
class GradientTest {

    private static final int B = 8192;
    private static final double TOLERANCE = 5.5 / Math.sqrt(B);
    private static final double RATE = 1e-3;
    private static final int DATA = 0b01101;

    private final Rbm start = Enumeration.randomRbm(5, 4, 1.2, 3);
    private final Enumeration exact = new Enumeration(start);

    @Test
    void manyGibbsStepsGiveTheLikelihoodGradient() {
        assertStep(RbmRates.cd1(RATE).withGibbsSteps(60), exact::meanProduct, 1);
    }

    @Test
    void persistentChainsGiveTheLikelihoodGradientOnceTheyHaveWalked() {
        // 60 batches at rate 0 let the chains forget that they began with all units off.
        assertStep(RbmRates.cd1(RATE).with(NegativePhase.PCD), exact::meanProduct, 60);
    }

    @Test
    void soDoChainsWithReplicas() {
        assertStep(RbmRates.cd1(RATE).with(NegativePhase.TEMPERED), exact::meanProduct, 60);
    }

    @Test
    void contrastiveDivergenceGivesItsOwnExpectation() {
        assertStep(RbmRates.cd1(RATE), (i, j) -> exact.meanProductAfterOneStep(i, j, DATA), 1);
    }

    @Test
    void theTwoExpectationsDifferByMoreThanTheTestsTolerate() {
        double apart = 0;
        for (int i = 0; i < exact.d; i++) {
            for (int j = 0; j < exact.f; j++) {
                apart = Math.max(apart, Math.abs(exact.meanProduct(i, j) - exact.meanProductAfterOneStep(i, j, DATA)));
            }
        }
        assertThat(apart).isGreaterThan(2 * TOLERANCE);
    }

    private interface NegativeMean {
        double of(int i, int j);
    }

    private void assertStep(RbmRates rates, NegativeMean negative, int batch) {
        int[] states = new int[B];
        Arrays.fill(states, DATA);
        DataSet data = TinyData.binary(exact.visible(states), exact.d, 1);
        try (Workers workers = Workers.of(2)) {
            var learner = new RbmLearner(start, new Splits(data, Optional.empty()), new RbmSettings(exact.f, B, 7),
                    workers);
            RbmRates still = RbmRates.cd1(0).with(rates.negativePhase());
            for (int step = 0; step < batch - 1; step++) {
                learner.learn(step, still);
            }
            float[] before = start.w().data.clone();
            float[] aBefore = start.a().clone();
            float[] bBefore = start.b().clone();
            learner.learn(batch - 1, rates);
            for (int j = 0; j < exact.f; j++) {
                for (int i = 0; i < exact.d; i++) {
                    double change = (start.w().data[j * exact.d + i] - before[j * exact.d + i]) / RATE;
                    double expected = Enumeration.bit(DATA, i) * exact.pHiddenOn(j, DATA) - negative.of(i, j);
                    assertThat(change).as("ΔW[%d,%d]", i, j).isCloseTo(expected, within(TOLERANCE));
                }
            }
            assertBiases(rates, aBefore, bBefore);
        }
    }

    private void assertBiases(RbmRates rates, float[] aBefore, float[] bBefore) {
        boolean toTheEnd = rates.gibbsSteps() > 1 || rates.negativePhase() != NegativePhase.CD;
        for (int j = 0; j < exact.f; j++) {
            double change = (start.a()[j] - aBefore[j]) / RATE;
            double model = 0;
            for (int v = 0; v < 1 << exact.d; v++) {
                model += exact.pHiddenOn(j, v) * (toTheEnd ? exact.p(v) : afterOneStep(v));
            }
            assertThat(change).as("Δa[%d]", j).isCloseTo(exact.pHiddenOn(j, DATA) - model, within(TOLERANCE));
        }
        for (int i = 0; i < exact.d; i++) {
            double change = (start.b()[i] - bBefore[i]) / RATE;
            double model = 0;
            for (int v = 0; v < 1 << exact.d; v++) {
                model += Enumeration.bit(v, i) * (toTheEnd ? exact.p(v) : afterOneStep(v));
            }
            assertThat(change).as("Δb[%d]", i).isCloseTo(Enumeration.bit(DATA, i) - model, within(TOLERANCE));
        }
    }

    private double afterOneStep(int v) {
        double sum = 0;
        for (int h = 0; h < 1 << exact.f; h++) {
            sum += exact.pHidden(h, DATA) * exact.pVisible(v, h);
        }
        return sum;
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.api.Assertions.within(tolerance);
    }
}
