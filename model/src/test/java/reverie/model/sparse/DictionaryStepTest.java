package reverie.model.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

class DictionaryStepTest {

    private static final int D = 12;
    /** More than one block of atoms. */
    private static final int K = 40;

    private final SplittableRandom random = new SplittableRandom(3);

    /** Codes in which a fifth of the coefficients is not 0, and examples that have something to do with them. */
    private Lasso problem(int examples, Workers workers) {
        R032Store phi = gaussian(D, K, 0.25);
        R032Store truth = gaussian(D, K, 0.3);
        var problem = new Lasso(phi, examples);
        problem.prepare(examples, 0.1, workers);
        for (int i = 0; i < K * examples; i++) {
            problem.codes().data[i] = random.nextDouble() < 0.2 ? (float) random.nextGaussian() : 0;
        }
        for (int n = 0; n < examples; n++) {
            for (int i = 0; i < D; i++) {
                double x = 0.2 * random.nextGaussian();
                for (int k = 0; k < K; k++) {
                    x += truth.get(i, k) * problem.codes().get(k, n);
                }
                problem.examples().set(i, n, x);
            }
        }
        return problem;
    }

    private R032Store gaussian(int rows, int columns, double sigma) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (sigma * random.nextGaussian());
        }
        return x;
    }

    private static R032Store phi(Lasso problem, CodeStatistics statistics, DictionaryMethod method, int steps,
            Workers workers, R032Store first) {
        R032Store phi = R032Store.wrap(first.data.clone(), D);
        DictionaryStep step = method.step(phi, statistics);
        for (int i = 0; i < steps; i++) {
            step.step(workers);
        }
        return phi;
    }

    private static double error(Lasso problem, R032Store phi) {
        double sum = 0;
        for (int n = 0; n < problem.count(); n++) {
            for (int i = 0; i < D; i++) {
                double miss = problem.examples().get(i, n);
                for (int k = 0; k < K; k++) {
                    miss -= phi.get(i, k) * problem.codes().get(k, n);
                }
                sum += miss * miss;
            }
        }
        return sum;
    }

    private static double length(R032Store phi, int k) {
        double sum = 0;
        for (int i = 0; i < D; i++) {
            sum += phi.get(i, k) * phi.get(i, k);
        }
        return Math.sqrt(sum);
    }

    @Test
    void statisticsAreTheSumsTheyShouldBe() {
        try (Workers workers = Workers.of(2)) {
            Lasso problem = problem(90, workers);
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            statistics.add(0.5f, workers);
            for (int k = 0; k < K; k++) {
                for (int j = 0; j < K; j++) {
                    double sum = 0;
                    for (int n = 0; n < 90; n++) {
                        sum += problem.codes().get(k, n) * problem.codes().get(j, n);
                    }
                    assertThat(statistics.a().get(j, k)).isCloseTo(1.5 * sum, within(1e-3));
                }
                for (int i = 0; i < D; i++) {
                    double sum = 0;
                    for (int n = 0; n < 90; n++) {
                        sum += problem.codes().get(k, n) * problem.examples().get(i, n);
                    }
                    assertThat(statistics.b().get(i, k)).isCloseTo(1.5 * sum, within(1e-3));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepLowersTheErrorAndNoAtomGrowsTooLong(DictionaryMethod method) {
        try (Workers workers = Workers.of(1)) {
            Lasso problem = problem(300, workers);
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            R032Store first = gaussian(D, K, 0.25);
            double before = error(problem, first);
            for (int steps = 1; steps <= 3; steps++) {
                R032Store phi = phi(problem, statistics, method, steps, workers, first);
                double after = error(problem, phi);
                assertThat(after).isLessThan(before * (1 + 1e-6));
                assertThat(after).isLessThan(error(problem, first) / 2);
                before = after;
                for (int k = 0; k < K; k++) {
                    assertThat(length(phi, k)).isLessThanOrEqualTo(1 + 1e-6);
                }
            }
        }
    }

    /** The problem is convex, so both end at the same error; with few examples many constraints hold with equality. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {60, 400})
    void theDualIsWhereManyPassesOfTheOtherLead(int examples) {
        try (Workers workers = Workers.of(1)) {
            Lasso problem = problem(examples, workers);
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            R032Store first = gaussian(D, K, 0.25);
            double slow = error(problem, phi(problem, statistics, DictionaryMethod.ONLINE, 5000, workers, first));
            R032Store dual = phi(problem, statistics, DictionaryMethod.DUAL, 1, workers, first);
            assertThat(error(problem, dual)).isCloseTo(slow, within(1e-4 * slow));
            long atTheBound = IntStream.range(0, K).filter(k -> length(dual, k) > 0.999).count();
            assertThat(atTheBound).isPositive();
        }
    }

    /** One pass in double precision, atom by atom, as the paper has it. */
    @Test
    void blocksOfAtomsChangeNothing() {
        try (Workers workers = Workers.of(3)) {
            Lasso problem = problem(200, workers);
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            R032Store first = gaussian(D, K, 0.25);
            double[][] plain = new double[K][D];
            for (int k = 0; k < K; k++) {
                for (int i = 0; i < D; i++) {
                    plain[k][i] = first.get(i, k);
                }
            }
            for (int j = 0; j < K; j++) {
                double[] u = new double[D];
                double square = 0;
                for (int i = 0; i < D; i++) {
                    u[i] = statistics.b().get(i, j);
                    for (int k = 0; k < K; k++) {
                        u[i] -= plain[k][i] * statistics.a().get(k, j);
                    }
                    u[i] = plain[j][i] + u[i] / statistics.a().get(j, j);
                    square += u[i] * u[i];
                }
                for (int i = 0; i < D; i++) {
                    plain[j][i] = u[i] / Math.max(1, Math.sqrt(square));
                }
            }
            R032Store phi = phi(problem, statistics, DictionaryMethod.ONLINE, 1, workers, first);
            for (int k = 0; k < K; k++) {
                for (int i = 0; i < D; i++) {
                    assertThat(phi.get(i, k)).isCloseTo(plain[k][i], within(1e-4));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void atomsThatNoCodeUsesStay(DictionaryMethod method) {
        try (Workers workers = Workers.of(1)) {
            Lasso problem = problem(200, workers);
            for (int n = 0; n < 200; n++) {
                problem.codes().set(5, n, 0);
            }
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            R032Store first = gaussian(D, K, 0.25);
            R032Store phi = phi(problem, statistics, method, 1, workers, first);
            for (int i = 0; i < D; i++) {
                assertThat(phi.get(i, 5)).isEqualTo(first.get(i, 5));
                assertThat(phi.get(i, 6)).isNotEqualTo(first.get(i, 6));
            }
        }
    }

    @Test
    void anAtomThatNobodyUsesBeginsAnewAsWhatIsMissingMost() {
        try (Workers workers = Workers.of(1)) {
            Lasso problem = problem(500, workers);
            R032Store phi = gaussian(D, K, 0.25);
            for (int n = 0; n < 500; n++) {
                problem.codes().set(5, n, 0);
            }
            var statistics = new CodeStatistics(problem);
            statistics.add(0, workers);
            var use = new AtomUse(problem);
            for (int i = 0; i < 4; i++) {
                assertThat(use.anyDead()).isFalse();
                use.look();
            }
            assertThat(use.anyDead()).isTrue();
            problem.subtractReconstructions(workers);
            use.revive(phi, statistics);
            assertThat(use.revived()).isEqualTo(1);
            int worst = 0;
            for (int n = 0; n < 500; n++) {
                worst = problem.squaredError(n) > problem.squaredError(worst) ? n : worst;
            }
            for (int i = 0; i < D; i++) {
                assertThat(phi.get(i, 5)).isCloseTo(
                        problem.residuals().get(i, worst) / Math.sqrt(problem.squaredError(worst)), within(1e-5));
                assertThat(statistics.b().get(i, 5)).isZero();
            }
            for (int k = 0; k < K; k++) {
                assertThat(statistics.a().get(5, k)).isZero();
                assertThat(statistics.a().get(k, 5)).isZero();
            }
            use.look();
            assertThat(use.anyDead()).isFalse();
        }
    }
}
