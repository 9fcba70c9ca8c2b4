package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;

/** E(v, h) = −vᵀWh + ½ Σ_j (h_j − a_j)² − bᵀv, integrated over h by the trapezoidal rule. */
class GaussianHiddenTest {

    private static final int D = 4;
    private static final int F = 2;
    private static final double WIDTH = 0.05;
    private static final int POINTS = 401;

    private final Rbm rbm = random();

    private static Rbm random() {
        Rbm binary = Enumeration.randomRbm(D, F, 0.7, 8);
        return Rbm.bernoulli(binary.w(), binary.b(), binary.a(), HiddenUnits.GAUSSIAN);
    }

    private static double h(int point) {
        return (point - POINTS / 2) * WIDTH;
    }

    private double energy(int v, double... h) {
        double energy = 0;
        for (int i = 0; i < D; i++) {
            energy -= (double) rbm.b()[i] * Enumeration.bit(v, i);
        }
        for (int j = 0; j < F; j++) {
            double away = h[j] - rbm.a()[j];
            energy += away * away / 2;
            for (int i = 0; i < D; i++) {
                energy -= (double) Enumeration.bit(v, i) * rbm.w().data[j * D + i] * h[j];
            }
        }
        return energy;
    }

    private double mass(int v) {
        double sum = 0;
        for (int p = 0; p < POINTS; p++) {
            for (int q = 0; q < POINTS; q++) {
                sum += Math.exp(-energy(v, h(p), h(q))) * WIDTH * WIDTH;
            }
        }
        return sum;
    }

    private static R032Store state(int v) {
        R032Store x = R032Store.FACTORY.make(D, 1);
        for (int i = 0; i < D; i++) {
            x.data[i] = Enumeration.bit(v, i);
        }
        return x;
    }

    @Test
    void freeEnergyIsTheIntegralOverTheHiddenUnits() {
        double z = 0;
        for (int v = 0; v < 1 << D; v++) {
            double[] free = new double[1];
            rbm.freeEnergy(state(v), R032Store.FACTORY.make(F, 1), free, 0, 1);
            assertThat(-free[0]).isCloseTo(Math.log(mass(v)), within(1e-5));
            z += mass(v);
        }
        try (Workers workers = Workers.of(1)) {
            assertThat(ExactPartition.logZ(rbm, workers)).isCloseTo(Math.log(z), within(1e-5));
        }
    }

    @Test
    void theMassOfAHiddenStateIsTheSumOverTheVisibleUnits() {
        R032Store h = R032Store.FACTORY.make(F, 1);
        h.data[0] = -1.3f;
        h.data[1] = 0.4f;
        double sum = 0;
        for (int v = 0; v < 1 << D; v++) {
            sum += Math.exp(-energy(v, h.data[0], h.data[1]));
        }
        double[] mass = new double[1];
        rbm.hiddenLogMass(h, R032Store.FACTORY.make(D, 1), mass, 0, 1);
        assertThat(mass[0]).isCloseTo(Math.log(sum), within(1e-5));
    }

    /** Of N draws the mean has the standard error 1/√N and the mean square √(2/N); five of these are allowed. */
    @Test
    void statesAreDrawnWithTheirMeanAndVarianceOne() {
        int draws = 50_000;
        double mean = 0;
        for (int p = 0; p < POINTS; p++) {
            for (int q = 0; q < POINTS; q++) {
                mean += h(p) * Math.exp(-energy(5, h(p), h(q))) * WIDTH * WIDTH / mass5();
            }
        }
        R032Store v = R032Store.FACTORY.make(D, draws);
        for (int n = 0; n < draws; n++) {
            System.arraycopy(state(5).data, 0, v.data, n * D, D);
        }
        R032Store h = R032Store.FACTORY.make(F, draws);
        rbm.hiddenGivenVisible(v, h, 0, draws);
        assertThat((double) h.data[0]).isCloseTo(mean, within(1e-5));
        rbm.sampleHidden(3, h, h, 0, draws);
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < draws; n++) {
            double away = h.data[n * F] - mean;
            sum += away;
            squares += away * away;
        }
        assertThat(sum / draws).isCloseTo(0, within(5 / Math.sqrt(draws)));
        assertThat(squares / draws).isCloseTo(1, within(5 * Math.sqrt(2.0 / draws)));
    }

    private double massOfFive;

    private double mass5() {
        if (massOfFive == 0) {
            massOfFive = mass(5);
        }
        return massOfFive;
    }

    /** Two stripes of five pixels, of which always one is on: log 2 is the best there is. */
    @Test
    void learningRaisesTheExactLikelihood() {
        var random = new SplittableRandom(4);
        R032Store x = R032Store.FACTORY.make(10, 60);
        for (int n = 0; n < 60; n++) {
            int row = random.nextInt(2);
            for (int i = 0; i < 10; i++) {
                x.data[n * 10 + i] = i / 5 == row ? 1 : 0;
            }
        }
        DataSet data = TinyData.binary(x, 5, 2);
        try (Workers workers = Workers.of(2)) {
            var learner = new RbmLearner(Splits.of(data), new RbmSettings(2, 10, 1, HiddenUnits.GAUSSIAN), workers);
            double before = logLikelihood(learner.rbm(), data, workers);
            for (int step = 0; step < 3000; step++) {
                learner.learn(step, RbmRates.cd1(0.02));
            }
            assertThat(before).isLessThan(-6);
            assertThat(logLikelihood(learner.rbm(), data, workers)).isGreaterThan(-1.5);
        }
    }

    private static double logLikelihood(Rbm rbm, DataSet data, Workers workers) {
        return -new RbmScores(rbm, workers).meanFreeEnergy(data) - ExactPartition.logZ(rbm, workers);
    }
}
