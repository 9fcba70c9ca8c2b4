package reverie.model.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;

class AttractedCodesTest {

    private static final int D = 20;
    private static final int K = 32;
    private static final int B = 17;
    private static final double LAMBDA = 0.4;
    private static final double ALPHA = 0.7;

    private final SplittableRandom random = new SplittableRandom(3);
    private final R032Store phi = random(D, K, 1 / Math.sqrt(D));
    private final R032Store towards = random(K, B, 0.5);
    private final Lasso problem = new Lasso(phi, B);

    private R032Store random(int rows, int columns, double scale) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (scale * random.nextGaussian());
        }
        return x;
    }

    /** ‖x − Φa‖² + λ|a|₁ + α‖a − f‖² is least where 2φᵀ(x − Φa) + 2α(f − a) is λ sign(a), and no larger than λ where a is 0. */
    @ParameterizedTest
    @EnumSource
    void everySolverFindsTheLeast(LassoMethod method) {
        System.arraycopy(random(D, B, 1).data, 0, problem.examples().data, 0, D * B);
        try (Workers workers = Workers.of(2)) {
            problem.prepare(B, LAMBDA, workers);
            problem.attract(ALPHA, towards, workers);
            method.exact(problem).solve(workers);
            problem.subtractReconstructions(workers);
        }
        int zeros = 0;
        for (int n = 0; n < B; n++) {
            for (int k = 0; k < K; k++) {
                double a = problem.codes().get(k, n);
                double gradient = 2 * ALPHA * (towards.get(k, n) - a);
                for (int i = 0; i < D; i++) {
                    gradient += 2.0 * phi.get(i, k) * problem.residuals().get(i, n);
                }
                zeros += a == 0 ? 1 : 0;
                double miss = a == 0 ? Math.abs(gradient) - LAMBDA : Math.abs(gradient - Math.copySign(LAMBDA, a));
                assertThat(miss).isLessThan(1e-4 * LAMBDA + 2e-6);
            }
        }
        assertThat(zeros).isBetween(K, K * B - K);
    }

    @Test
    void thePullEndsWithTheBatch() {
        try (Workers workers = Workers.of(1)) {
            problem.prepare(B, LAMBDA, workers);
            float[] gram = problem.gram().data.clone();
            problem.attract(ALPHA, towards, workers);
            assertThat(problem.gram().data).isNotEqualTo(gram);
            problem.prepare(B, LAMBDA, workers);
            assertThat(problem.gram().data).isEqualTo(gram);
            assertThatThrownBy(() -> problem.attract(-1, towards, workers)).isInstanceOf(BadInput.class)
                    .hasMessage("alpha: -1.0, expected a number of 0 or more");
        }
    }
}
