package reverie.model.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

/** What every Lasso solver must do. */
class LassoSolverTest {

    private static final int PIXELS = 36;
    private static final int ATOMS = 60;
    private static final int EXAMPLES = 70;
    private static final double LAMBDA = 0.4;

    private final R032Store phi = atoms(PIXELS, ATOMS, 1);
    private final R032Store x = gaussian(PIXELS, EXAMPLES, 2);

    private static R032Store gaussian(int rows, int columns, long seed) {
        var random = new SplittableRandom(seed);
        R032Store matrix = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = (float) random.nextGaussian();
        }
        return matrix;
    }

    /** Unit-norm atoms that share a direction, so that the problem is not well conditioned. */
    private static R032Store atoms(int rows, int columns, long seed) {
        R032Store phi = gaussian(rows, columns, seed);
        for (int k = 0; k < columns; k++) {
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                phi.data[k * rows + i] += 0.7f;
                sum += phi.data[k * rows + i] * (double) phi.data[k * rows + i];
            }
            for (int i = 0; i < rows; i++) {
                phi.data[k * rows + i] /= (float) Math.sqrt(sum);
            }
        }
        return phi;
    }

    private static R032Store solve(LassoMethod method, R032Store phi, R032Store x, double lambda, int threads) {
        return solve(phi, x, lambda, threads, method::exact);
    }

    private static R032Store solve(R032Store phi, R032Store x, double lambda, int threads,
            Function<Lasso, LassoSolver> solver) {
        try (var workers = Workers.of(threads)) {
            var problem = new Lasso(phi, x.getColDim());
            System.arraycopy(x.data, 0, problem.examples().data, 0, x.data.length);
            problem.prepare(x.getColDim(), lambda, workers);
            solver.apply(problem).solve(workers);
            return problem.codes();
        }
    }

    private static double[] objectives(R032Store phi, R032Store x, R032Store codes, double lambda) {
        double[] sums = new double[x.getColDim()];
        for (int n = 0; n < sums.length; n++) {
            double[] rest = rest(phi, x, codes, n);
            for (double each : rest) {
                sums[n] += each * each;
            }
            for (int k = 0; k < phi.getColDim(); k++) {
                sums[n] += lambda * Math.abs(codes.get(k, n));
            }
        }
        return sums;
    }

    private static double[] rest(R032Store phi, R032Store x, R032Store codes, int n) {
        double[] rest = new double[x.getRowDim()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = x.get(i, n);
            for (int k = 0; k < phi.getColDim(); k++) {
                rest[i] -= phi.get(i, k) * codes.get(k, n);
            }
        }
        return rest;
    }

    @ParameterizedTest
    @EnumSource
    void satisfiesTheOptimalityConditions(LassoMethod method) {
        R032Store codes = solve(method, phi, x, LAMBDA, 1);
        int used = 0;
        for (int n = 0; n < EXAMPLES; n++) {
            double[] rest = rest(phi, x, codes, n);
            for (int k = 0; k < ATOMS; k++) {
                double pull = 0;
                for (int i = 0; i < PIXELS; i++) {
                    pull += 2 * phi.get(i, k) * rest[i];
                }
                double a = codes.get(k, n);
                if (a == 0) {
                    assertThat(Math.abs(pull)).isLessThanOrEqualTo(LAMBDA * (1 + 1e-4));
                } else {
                    assertThat(pull).isCloseTo(LAMBDA * Math.signum(a), within(1e-4 * LAMBDA));
                    used++;
                }
            }
        }
        assertThat(used).isBetween(EXAMPLES * 5, EXAMPLES * PIXELS);
    }

    @ParameterizedTest
    @EnumSource
    void reachesTheSameObjectiveAsFeatureSign(LassoMethod method) {
        double[] exact = objectives(phi, x, solve(LassoMethod.FEATURE_SIGN, phi, x, LAMBDA, 1), LAMBDA);
        double[] found = objectives(phi, x, solve(method, phi, x, LAMBDA, 1), LAMBDA);
        for (int n = 0; n < EXAMPLES; n++) {
            assertThat(found[n]).isCloseTo(exact[n], within(1e-4 * exact[n]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithAQuadraticProgram(LassoMethod method) {
        R032Store few = atoms(5, 4, 3);
        R032Store images = gaussian(5, 20, 4);
        R032Store codes = solve(method, few, images, LAMBDA, 1);
        for (int n = 0; n < 20; n++) {
            double[] expected = quadraticProgram(few, images, n);
            for (int k = 0; k < 4; k++) {
                assertThat(codes.get(k, n)).isCloseTo(expected[k], within(2e-4));
            }
        }
    }

    /** With a = p − m, p and m at least 0: ½ zᵀQz − rᵀz. */
    private static double[] quadraticProgram(R032Store phi, R032Store x, int n) {
        int atoms = phi.getColDim();
        R064Store q = R064Store.FACTORY.make(2 * atoms, 2 * atoms);
        R064Store r = R064Store.FACTORY.make(2 * atoms, 1);
        R064Store minus = R064Store.FACTORY.make(2 * atoms, 2 * atoms);
        for (int j = 0; j < 2 * atoms; j++) {
            int signJ = j < atoms ? 1 : -1;
            minus.set(j, j, -1);
            double c = 0;
            for (int i = 0; i < x.getRowDim(); i++) {
                c += phi.get(i, j % atoms) * x.get(i, n);
            }
            r.set(j, 0, 2 * signJ * c - LAMBDA);
            for (int k = 0; k < 2 * atoms; k++) {
                double g = k == j ? 1e-9 : 0;
                for (int i = 0; i < x.getRowDim(); i++) {
                    g += 2.0 * signJ * (k < atoms ? 1 : -1) * phi.get(i, j % atoms) * phi.get(i, k % atoms);
                }
                q.set(j, k, g);
            }
        }
        Optimisation.Result z = ConvexSolver.newBuilder().objective(q, r)
                .inequalities(minus, R064Store.FACTORY.make(2 * atoms, 1)).build().solve();
        double[] a = new double[atoms];
        for (int k = 0; k < atoms; k++) {
            a[k] = z.doubleValue(k) - z.doubleValue(k + atoms);
        }
        return a;
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameBytesWithAnyNumberOfThreads(LassoMethod method) {
        float[] alone = solve(method, phi, x, LAMBDA, 1).data;
        assertThat(solve(method, phi, x, LAMBDA, 2).data).isEqualTo(alone);
        assertThat(solve(method, phi, x, LAMBDA, 3).data).isEqualTo(alone);
    }

    /** Where coefficients have to share the work: fewer atoms than pixels, and more of them, which have no one solution. */
    @ParameterizedTest
    @CsvSource({"COORDINATE_DESCENT, 20, 0", "COORDINATE_DESCENT, 60, 0", "COORDINATE_DESCENT, 60, 0.004",
            "FEATURE_SIGN, 20, 0", "FEATURE_SIGN, 60, 0", "FEATURE_SIGN, 60, 0.004"})
    void isExactWhereLambdaIsSmallOrNothing(LassoMethod method, int atoms, double lambda) {
        R032Store some = R032Store.wrap(Arrays.copyOf(phi.data, PIXELS * atoms), PIXELS);
        R032Store codes = solve(method, some, x, lambda, 1);
        for (int n = 0; n < EXAMPLES; n++) {
            double[] rest = rest(some, x, codes, n);
            for (int k = 0; k < atoms; k++) {
                double pull = 0;
                for (int i = 0; i < PIXELS; i++) {
                    pull += 2 * some.get(i, k) * rest[i];
                }
                double a = codes.get(k, n);
                // Correlations are near 10, and what single precision leaves of them some millionths.
                double miss = a == 0 ? Math.abs(pull) - lambda : Math.abs(pull - lambda * Math.signum(a));
                assertThat(miss).isLessThan(1e-4);
            }
        }
        assertThat(solve(method, some, x, lambda, 3).data).isEqualTo(codes.data);
    }

    @ParameterizedTest
    @EnumSource
    void usesNoAtomWhereLambdaIsLarge(LassoMethod method) {
        assertThat(solve(method, phi, x, 100, 1).data).containsOnly(0);
    }

    /** Beck & Teboulle 2009, theorems 3.1 and 4.4: with trial and error their L is at most so much too large. */
    @Test
    void bothKeepTheirBoundsAndFistaLeavesIstaBehind() {
        double lambda = 0.02;
        R032Store exactCodes = solve(LassoMethod.FEATURE_SIGN, phi, x, lambda, 1);
        double exact = sum(objectives(phi, x, exactCodes, lambda));
        double distance = 0;
        for (float each : exactCodes.data) {
            distance += (double) each * each;
        }
        double lipschitz = 1.3 * 2 * largestEigenvalue();
        int refused = 4;
        for (int k : List.of(15, 25, 50, 100)) {
            double fista = sum(objectives(phi, x,
                    solve(phi, x, lambda, 1, problem -> ProximalGradient.fista(problem, k, 0)), lambda)) - exact;
            double ista = sum(objectives(phi, x,
                    solve(phi, x, lambda, 1, problem -> ProximalGradient.ista(problem, k, 0)), lambda)) - exact;
            int steps = k - refused;
            assertThat(fista).isLessThanOrEqualTo(2 * lipschitz * distance / ((steps + 1) * (steps + 1)));
            assertThat(ista).isLessThanOrEqualTo(lipschitz * distance / (2 * steps));
            assertThat(fista).isLessThan(k < 50 ? ista : ista / 3);
        }
    }

    private double largestEigenvalue() {
        double[] v = new double[ATOMS];
        Arrays.fill(v, 1);
        double value = 0;
        for (int step = 0; step < 2000; step++) {
            double[] painted = new double[PIXELS];
            for (int k = 0; k < ATOMS; k++) {
                for (int i = 0; i < PIXELS; i++) {
                    painted[i] += phi.data[k * PIXELS + i] * v[k];
                }
            }
            value = 0;
            for (int k = 0; k < ATOMS; k++) {
                v[k] = 0;
                for (int i = 0; i < PIXELS; i++) {
                    v[k] += phi.data[k * PIXELS + i] * painted[i];
                }
                value += v[k] * v[k];
            }
            value = Math.sqrt(value);
            for (int k = 0; k < ATOMS; k++) {
                v[k] /= value;
            }
        }
        return value;
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoCoefficientWhereAnExampleIsEmpty(LassoMethod method) {
        R032Store empty = R032Store.FACTORY.make(PIXELS, 3);
        assertThat(solve(method, phi, empty, LAMBDA, 1).data).containsOnly(0);
    }

    /** Twice the same atom, and one that is 0 everywhere. */
    @ParameterizedTest
    @EnumSource
    void bearsEqualAndEmptyAtoms(LassoMethod method) {
        R032Store twins = R032Store.wrap(phi.data.clone(), PIXELS);
        System.arraycopy(twins.data, 0, twins.data, PIXELS, PIXELS);
        Arrays.fill(twins.data, 2 * PIXELS, 3 * PIXELS, 0);
        double[] exact = objectives(twins, x, solve(LassoMethod.COORDINATE_DESCENT, twins, x, LAMBDA, 1), LAMBDA);
        double[] found = objectives(twins, x, solve(method, twins, x, LAMBDA, 1), LAMBDA);
        for (int n = 0; n < EXAMPLES; n++) {
            assertThat(found[n]).isCloseTo(exact[n], within(1e-4 * exact[n]));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum;
    }

    @Test
    void refusesALambdaBelowZero() {
        assertThatThrownBy(() -> solve(LassoMethod.FEATURE_SIGN, phi, x, -1, 1)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("lambda: -1.0");
    }
}
