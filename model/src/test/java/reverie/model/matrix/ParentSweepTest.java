package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;

class ParentSweepTest {

    private static final int CHILDREN = 21;
    private static final int PARENTS = 5;
    private static final int CHAINS = 40;

    /** Weights up to so much: small ones, and ones that make children certain. */
    @ParameterizedTest
    @ValueSource(floats = {0.5f, 5, 120})
    void drawsByTheFormulaInDoublePrecision(float largest) {
        var random = new SplittableRandom(4);
        R032Store g = matrix(random, CHILDREN, PARENTS, largest);
        float[] b = matrix(random, CHILDREN, 1, 1).data;
        float[] c = matrix(random, PARENTS, 1, 1).data;
        R032Store above = matrix(random, PARENTS, CHAINS, 1);
        R032Store children = coins(random, CHILDREN);
        R032Store parents = coins(random, PARENTS);
        float[] expected = parents.data.clone();
        for (int n = 0; n < CHAINS; n++) {
            sweep(g, b, c, above.data, children.data, expected, n);
        }
        var sweep = new ParentSweep(g, b, CHAINS);
        sweep.children(children, 0, CHAINS);
        sweep.draw(7, 0.8, above, c, parents, 0, CHAINS);
        assertThat(parents.data).isEqualTo(expected);
    }

    private static void sweep(R032Store g, float[] b, float[] c, float[] above, float[] y, float[] h, int n) {
        for (int j = 0; j < PARENTS; j++) {
            double odds = (double) above[n * PARENTS + j] + c[j];
            for (int i = 0; i < CHILDREN; i++) {
                double x = b[i];
                for (int k = 0; k < PARENTS; k++) {
                    x += k == j ? 0 : (double) g.data[k * CHILDREN + i] * h[n * PARENTS + k];
                }
                double weight = g.data[j * CHILDREN + i];
                odds += y[n * CHILDREN + i] * weight - softplus(x + weight) + softplus(x);
            }
            h[n * PARENTS + j] = Draws.uniform(7, j, n) < 1 / (1 + Math.exp(-0.8 * odds)) ? 1 : 0;
        }
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static R032Store matrix(SplittableRandom random, int rows, int columns, float largest) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextDouble(-largest, largest);
        }
        return x;
    }

    private static R032Store coins(SplittableRandom random, int rows) {
        R032Store x = R032Store.FACTORY.make(rows, CHAINS);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = random.nextInt(2);
        }
        return x;
    }
}
