package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.rbm.partition.AnnealedImportance;
import reverie.model.rbm.partition.BothWays;
import reverie.model.rbm.partition.ExactPartition;

/** The program's answers about an RBM with real visible units, held to the mixture of normal distributions that it is. */
class GaussianVisibleTest {

    private static final int SEEDS = 10;

    private final Rbm rbm = GaussianEnumeration.random(2, 3, 0.8, false, 5);
    private final GaussianEnumeration exact = new GaussianEnumeration(rbm);
    private final Workers workers = Workers.of(1);

    @Test
    void freeEnergyIsTheSumOverTheHiddenUnits() {
        double[] free = new double[1];
        for (double[] v : new double[][]{{0, 0}, {1.5, -2}, {-3, 0.25}, {4, 4}}) {
            rbm.freeEnergy(GaussianEnumeration.column(v), R032Store.FACTORY.make(3, 1), free, 0, 1);
            assertThat(-free[0]).isCloseTo(exact.logMass(v), within(1e-5));
        }
    }

    @Test
    void logZIsTheIntegralOverThePlane() {
        double width = 0.05;
        double sum = 0;
        for (int p = -300; p <= 300; p++) {
            for (int q = -300; q <= 300; q++) {
                sum += Math.exp(exact.logMass(new double[]{p * width, q * width})) * width * width;
            }
        }
        assertThat(ExactPartition.logZ(rbm, workers)).isCloseTo(Math.log(sum), within(1e-5));
        assertThat(exact.logZ()).isCloseTo(Math.log(sum), within(1e-9));
    }

    /** Of N draws the mean has the standard error σ/√N and the mean square σ²√(2/N); five of these are allowed. */
    @Test
    void statesAreDrawnWithTheirOwnMeanAndSigma() {
        int draws = 50_000;
        int state = 0b101;
        R032Store h = R032Store.FACTORY.make(3, draws);
        for (int k = 0; k < h.data.length; k++) {
            h.data[k] = Enumeration.bit(state, k % 3);
        }
        R032Store mean = R032Store.FACTORY.make(2, draws);
        R032Store v = R032Store.FACTORY.make(2, draws);
        rbm.visibleGivenHidden(h, mean, 0, draws);
        rbm.sampleVisible(3, mean, v, 0, draws);
        for (int i = 0; i < 2; i++) {
            assertThat((double) mean.data[i]).isCloseTo(exact.mean(i, state), within(1e-5));
            double sum = 0;
            double squares = 0;
            for (int n = 0; n < draws; n++) {
                double away = v.data[n * 2 + i] - exact.mean(i, state);
                sum += away / draws;
                squares += away * away / draws;
            }
            double variance = exact.variance(i);
            assertThat(sum).isCloseTo(0, within(5 * Math.sqrt(variance / draws)));
            assertThat(squares).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / draws)));
        }
        rbm.sampleVisible(3, mean, mean, 0, draws);
        assertThat(mean.data).isEqualTo(v.data);
    }

    /** Each interval misses with a chance of 0.003 where weights are normal. */
    @Test
    void annealingFindsTheExactLogZBothWays() {
        Rbm larger = GaussianEnumeration.random(6, 12, 0.4, false, 9);
        double logZ = ExactPartition.logZ(larger, workers);
        var enumerated = new GaussianEnumeration(larger);
        assertThat(logZ).isCloseTo(enumerated.logZ(), within(1e-4));
        R032Store examples = enumerated.draw(new SplittableRandom(2), 40);
        int forward = 0;
        int reverse = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            BothWays both = new AnnealedImportance(1000, 60, seed).estimate(larger, examples, workers);
            assertThat(both.forward().logZ()).isCloseTo(logZ, within(0.01 * Math.abs(logZ)));
            assertThat(both.reverse().logZ()).isCloseTo(logZ, within(0.01 * Math.abs(logZ)));
            forward += both.forward().covers(logZ) ? 1 : 0;
            reverse += both.reverse().covers(logZ) ? 1 : 0;
        }
        assertThat(forward).isGreaterThanOrEqualTo(9);
        assertThat(reverse).isGreaterThanOrEqualTo(9);
    }

    @Test
    void realUnitsHaveNoPseudoLikelihood() {
        assertThat(rbm.hasPseudoLikelihood()).isFalse();
        assertThat(Enumeration.randomRbm(2, 3, 1, 1).hasPseudoLikelihood()).isTrue();
    }

    @Test
    void spreadIsANumberAboveZeroOrLearned() {
        assertThat(VisibleSigma.parse("learned")).isEqualTo(new VisibleSigma(1, true));
        assertThat(VisibleSigma.parse("0.5")).isEqualTo(new VisibleSigma(0.5, false));
        for (String nonsense : new String[]{"0", "-1", "NaN", "Infinity", "1e-60", "wide"}) {
            assertThatThrownBy(() -> VisibleSigma.parse(nonsense)).isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("sigma: ")
                    .hasMessageEndingWith("expected a standard deviation above 0 or learned");
        }
    }
}
