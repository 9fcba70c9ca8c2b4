package reverie.model.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.nade.NadeRates;
import reverie.model.nade.Ordering;
import reverie.model.network.Optimizer;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

class RnadeLearnerTest {

    private static final ImageShape SHAPE = new ImageShape(3, 2);
    private static final int D = SHAPE.pixels();
    private static final Optimizer PLAIN = new Optimizer.Sgd(Schedule.constant(0));

    /** Each value is 0.8 of the one before and something new of deviation 0.6, which makes all deviations 1. */
    private static DataSet chained(int count) {
        var random = new SplittableRandom(2);
        R032Store x = R032Store.FACTORY.make(D, count);
        for (int n = 0; n < count; n++) {
            double last = random.nextGaussian();
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] = (float) last;
                last = 0.8 * last + 0.6 * random.nextGaussian();
            }
        }
        return DataSet.of("chained", ValueKind.REAL, SHAPE, x);
    }

    private static RnadeSettings settings(int hidden, int components) {
        return new RnadeSettings(hidden, components, Family.GAUSSIAN, Ordering.Kind.ROWS, Optimizer.Adam.USUAL, 100, 1);
    }

    private static double loss(Rnade model, R032Store x) {
        double sum = 0;
        for (int n = 0; n < x.getColDim(); n++) {
            double[] each = new double[D];
            for (int i = 0; i < D; i++) {
                each[i] = x.data[n * D + i];
            }
            sum -= TinyRnade.logDensity(model, each) / x.getColDim();
        }
        return sum;
    }

    /** One step of plain descent at rate 1 is the gradient; numbers of each parameter are held to central differences. */
    @ParameterizedTest
    @CsvSource({"ROWS, 33, 1", "SPIRAL, 33, 2", "RANDOM, 1, 2", "COLUMNS, 0, 2"})
    void gradientsAreThoseOfDifferences(Ordering.Kind kind, int hidden, int threads) {
        Rnade model = TinyRnade.of(SHAPE, kind, hidden, Family.GAUSSIAN);
        R032Store x = TinyRnade.examples(D, 45);
        var descent = new RnadeDescent(model, PLAIN, 50, false);
        R032Store batch = R032Store.FACTORY.make(D, 50);
        System.arraycopy(x.data, 0, batch.data, 0, x.data.length);
        List<R032Store> parameters = descent.parameters();
        float h = 2e-5f;
        double[][] slopes = new double[parameters.size()][];
        for (int p = 0; p < slopes.length; p++) {
            float[] each = parameters.get(p).data;
            slopes[p] = new double[each.length];
            for (int k = 0; k < each.length; k += Math.max(1, each.length / 12)) {
                float before = each[k];
                each[k] = before + h;
                float up = each[k];
                double above = loss(model, x);
                each[k] = before - h;
                slopes[p][k] = (above - loss(model, x)) / ((double) up - each[k]);
                each[k] = before;
            }
        }
        List<float[]> old = parameters.stream().map(it -> it.data.clone()).toList();
        descent.restored();
        try (Workers workers = Workers.of(threads)) {
            descent.step(batch, 45, new NadeRates(Schedule.constant(1), 0), 0, workers);
        }
        for (int p = 0; p < slopes.length; p++) {
            for (int k = 0; k < slopes[p].length; k += Math.max(1, slopes[p].length / 12)) {
                double step = (double) old.get(p)[k] - parameters.get(p).data[k];
                assertThat(step).as("parameter %d, %d", p, k).isCloseTo(slopes[p][k],
                        within(5e-3 * Math.abs(slopes[p][k]) + 2e-4));
            }
        }
    }

    private static RnadeLearner learned(DataSet data, RnadeSettings settings, int epochs, String rate,
            Workers workers) {
        var learner = new RnadeLearner(Prepared.asTheyAre(Splits.of(data)), settings, workers);
        var rates = new NadeRates(Schedule.parse("rate", rate), 0);
        for (long step = 0; step < (long) epochs * learner.batchesPerEpoch(); step++) {
            learner.learn(step, rates);
        }
        return learner;
    }

    /** Without hidden units and with one component it is a diagonal Gaussian, whose best likelihood is −D/2 (1 + log 2π) − Σ log σ. */
    @Test
    void oneComponentWithoutHiddenUnitsIsADiagonalGaussian() {
        DataSet data = chained(2000);
        double best = -D / 2.0 * (1 + Math.log(2 * Math.PI));
        double[] mean = data.mean();
        for (int i = 0; i < D; i++) {
            double variance = 0;
            for (int n = 0; n < data.size(); n++) {
                variance += Math.pow(data.examples().data[n * D + i] - mean[i], 2) / data.size();
            }
            best -= Math.log(variance) / 2;
        }
        try (Workers workers = Workers.of(2)) {
            RnadeLearner learner = learned(data, settings(0, 1), 20, "0.01..0.0001/15", workers);
            assertThat(new TrainedRnade(learner.model(), 0).evaluate(data, workers).of("meanLogLikelihood"))
                    .isCloseTo(best, within(2e-3)).isLessThan(best + 1e-4);
        }
    }

    /** With hidden units it comes to the Gaussian of full covariance, and of Gaussian data to nothing much better. */
    @Test
    void oneComponentWithHiddenUnitsComesToTheChainRuleOfAGaussian() {
        DataSet data = chained(4000);
        try (Workers workers = Workers.of(2)) {
            RnadeLearner learner = learned(data, settings(20, 1), 30, "0.01..0.0003/25", workers);
            double chain = ChainGaussian.of(data, learner.model().ordering(), 1e-3, workers)
                    .meanLogDensity(data.examples());
            double independent = -D / 2.0 * (1 + Math.log(2 * Math.PI));
            assertThat(chain - independent).isCloseTo((D - 1) * -Math.log(0.6), within(0.15));
            assertThat(new TrainedRnade(learner.model(), 0).evaluate(data, workers).of("meanLogLikelihood"))
                    .isBetween(chain - 0.03, chain + 0.1);
        }
    }

    /** L Lᵀ of a known covariance: variances and what the chain of values leaves of them. */
    @Test
    void theGaussianKnowsWhatValuesLeaveOfEachOther() {
        DataSet data = chained(20_000);
        try (Workers workers = Workers.of(2)) {
            ChainGaussian gaussian = ChainGaussian.of(data, Ordering.Kind.ROWS.of(SHAPE, 0), 1e-3, workers);
            assertThat(gaussian.deviation(0)).isCloseTo(1, within(0.02));
            double[] means = new double[D];
            gaussian.means(new float[]{1, -1, 2, 0.5f, 0, 9}, 0, means);
            double[] before = {0, 1, -1, 2, 0.5, 0};
            for (int t = 0; t < D; t++) {
                assertThat(means[t]).isCloseTo(0.8 * before[t], within(0.06));
                if (t > 0) {
                    assertThat(gaussian.deviation(t)).isCloseTo(0.6, within(0.015));
                }
            }
        }
    }

    /** The Gaussian's density of the examples as they were is the same, however they are preprocessed. */
    @Test
    void preprocessingChangesNoDensityOfTheExamplesThemselves() {
        DataSet data = chained(1000);
        Ordering ordering = Ordering.Kind.ROWS.of(SHAPE, 0);
        try (Workers workers = Workers.of(2)) {
            double raw = ChainGaussian.of(data, ordering, 1e-5, workers).meanLogDensity(data.examples());
            for (Whitening how : List.of(Whitening.ZCA, Whitening.STANDARD, Whitening.NONE)) {
                var preprocessing = how.of(data, workers);
                DataSet x = preprocessing.apply(data, workers);
                assertThat(ChainGaussian.of(x, ordering, 1e-5, workers).meanLogDensity(x.examples())
                        + VolumeChange.log(preprocessing)).as("%s", how).isCloseTo(raw, within(1e-3));
            }
            assertThatThrownBy(() -> VolumeChange.log(Whitening.MEAN.of(data, workers))).isInstanceOf(BadInput.class)
                    .hasMessage("preprocess: what takes a part of every example away, expected zca, standard or none,"
                            + " since a density is of all values");
        }
    }

    /** Values that never change leave the density finite. */
    @Test
    void constantValuesAreLearnedWithoutTrouble() {
        R032Store x = TinyRnade.examples(D, 200);
        for (int n = 0; n < 200; n++) {
            x.data[n * D + 1] = 0.25f;
            x.data[n * D + 4] = x.data[n * D + 3];
        }
        DataSet data = DataSet.of("constant", ValueKind.REAL, SHAPE, x);
        try (Workers workers = Workers.of(1)) {
            RnadeLearner learner = learned(data, settings(10, 4), 40, "0.01", workers);
            learner.walkChains();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.measure().of("logLikelihoodPerPixelTrain")).isFinite().isLessThan(4);
            for (float each : learner.snapshot().samples()) {
                assertThat(each).isFinite();
            }
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> settings(-1, 1)).isInstanceOf(BadInput.class)
                .hasMessage("hidden: -1, expected 0 or more");
        assertThatThrownBy(() -> settings(1, 0)).isInstanceOf(BadInput.class)
                .hasMessage("components: 0, expected 1 or more");
    }
}
