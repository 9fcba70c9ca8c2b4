package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;

class GemmTest {

    private static final int[][] SHAPES = {{1, 1, 1}, {1, 1, 40}, {1, 40, 1}, {40, 1, 1}, {1, 40, 40}, {40, 40, 1},
            {32, 8, 6}, {64, 16, 12}, {33, 9, 7}, {31, 5, 5}, {17, 3, 11}, {48, 100, 4}, {50, 600, 9}, {100, 513, 3},
            {96, 1100, 8}, {70, 130, 67}, {150, 70, 123}, {0, 3, 4}, {3, 0, 4}, {3, 4, 0}};

    static Stream<Arguments> everyShapeAndTransposition() {
        return Stream.of(SHAPES).flatMap(s -> Stream.of(Op.values()).flatMap(a -> Stream.of(Op.values()).flatMap(
                b -> Stream.of(0f, 1f, -0.5f).map(beta -> Arguments.of(s[0], s[1], s[2], a, b, beta)))));
    }

    @ParameterizedTest
    @MethodSource("everyShapeAndTransposition")
    void agreesWithOjAlgoInDoublePrecision(int m, int k, int n, Op opA, Op opB, float beta) {
        R032Store a = random(opA, m, k, 1);
        R032Store b = random(opB, k, n, 2);
        R032Store c = random(Op.NONE, m, n, 3);
        R064Store before = R064Store.FACTORY.copy(c);
        try (Workers workers = Workers.of(2)) {
            new Gemm(workers).multiply(1.5f, opA, a, opB, b, beta, c);
        }
        if (m == 0 || n == 0) {
            return;
        }
        MatrixStore<Double> left = R064Store.FACTORY.copy(a);
        MatrixStore<Double> right = R064Store.FACTORY.copy(b);
        MatrixStore<Double> expected = k == 0
                ? before.multiply(beta)
                : (opA == Op.NONE ? left : left.transpose()).multiply(opB == Op.NONE ? right : right.transpose())
                        .multiply(1.5).add(before.multiply(beta));
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                // k roundings of at most half an ulp, of terms below 1.
                assertThat(Math.abs(c.doubleValue(i, j) - expected.doubleValue(i, j))).as("C[%d,%d]", i, j)
                        .isLessThan((k + 4) * 1e-7 * (1 + Math.sqrt(k)));
            }
        }
    }

    /**
     * So that the bits depend neither on the place of an element nor on threads, compiler, vector width or the shape of tiles: this
     * test also runs with other widths and shapes (pom.xml), and would not hold where the order of a sum followed from them.
     */
    @ParameterizedTest
    @MethodSource("everyShapeAndTransposition")
    void everyElementIsOneChainOfFusedMultiplyAddsPerBlock(int m, int k, int n, Op opA, Op opB, float beta) {
        R032Store a = random(opA, m, k, 1);
        R032Store b = random(opB, k, n, 2);
        R032Store c = random(Op.NONE, m, n, 3);
        float[] before = c.data.clone();
        try (Workers workers = Workers.of(1 + (m + k + n) % 3)) {
            new Gemm(workers).multiply(1.5f, opA, a, opB, b, beta, c);
        }
        int blocks = Math.max(1, (k + 511) / 512);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                float value = before[j * m + i];
                for (int block = 0; block < blocks; block++) {
                    float sum = 0;
                    for (int p = k * block / blocks; p < k * (block + 1) / blocks; p++) {
                        sum = Math.fma(at(a, opA, i, p), at(b, opB, p, j), sum);
                    }
                    float onC = block == 0 ? beta : 1;
                    value = onC == 0 ? sum * 1.5f : k == 0 ? onC * value : Math.fma(sum, 1.5f, value * onC);
                }
                assertThat(c.data[j * m + i]).as("C[%d,%d]", i, j).isEqualTo(value);
            }
        }
    }

    @Test
    void notANumberAndInfinityGoThrough() {
        R032Store a = random(Op.NONE, 40, 20, 1);
        R032Store b = random(Op.NONE, 20, 9, 2);
        a.data[3 * 40 + 35] = Float.NaN;
        b.data[8 * 20 + 7] = Float.POSITIVE_INFINITY;
        R032Store c = R032Store.FACTORY.make(40, 9);
        try (Workers workers = Workers.of(2)) {
            new Gemm(workers).multiply(1, Op.NONE, a, Op.NONE, b, 0, c);
        }
        for (int j = 0; j < 9; j++) {
            for (int i = 0; i < 40; i++) {
                float value = c.data[j * 40 + i];
                if (i == 35) {
                    assertThat(value).isNaN();
                } else if (j == 8) {
                    assertThat(value).isEqualTo(Math.signum(a.data[7 * 40 + i]) * Float.POSITIVE_INFINITY);
                } else {
                    assertThat(value).isFinite();
                }
            }
        }
    }

    @Test
    void betaZeroOverwritesEvenWhatIsNoNumber() {
        R032Store c = R032Store.FACTORY.make(5, 5);
        java.util.Arrays.fill(c.data, Float.NaN);
        try (Workers workers = Workers.of(1)) {
            new Gemm(workers).multiply(1, Op.NONE, random(Op.NONE, 5, 3, 1), Op.NONE, random(Op.NONE, 3, 5, 2), 0, c);
            assertThat(c.data).doesNotContain(Float.NaN);
            java.util.Arrays.fill(c.data, Float.NaN);
            new Gemm(workers).multiply(1, Op.NONE, R032Store.FACTORY.make(5, 0), Op.NONE, R032Store.FACTORY.make(0, 5),
                    0, c);
            assertThat(c.data).containsOnly(0f);
        }
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> new Gemm(workers).multiply(1, Op.TRANSPOSE, R032Store.FACTORY.make(4, 3), Op.NONE,
                    R032Store.FACTORY.make(3, 2), 0, R032Store.FACTORY.make(3, 2)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3×4 times 3×2");
        }
    }

    @Test
    void partsFilledApartMakeTheSameProduct() {
        R032Store a = random(Op.NONE, 70, 90, 1);
        R032Store b = random(Op.NONE, 90, 10, 2);
        var whole = new Packed(70, 90);
        whole.fill(Op.NONE, a, 0, 70, 0, 90);
        var parts = new Packed(70, 90);
        int seam = Packed.TILE_ROWS;
        parts.fill(Op.NONE, a, seam, 70, 41, 90);
        parts.fill(Op.NONE, a, 0, seam, 41, 90);
        parts.fill(Op.NONE, a, 0, 70, 0, 41);
        R032Store c = R032Store.FACTORY.make(70, 10);
        R032Store d = R032Store.FACTORY.make(70, 10);
        whole.multiply(1, 90, Op.NONE, b, 0, c, 0, 10);
        parts.multiply(1, 90, Op.NONE, b, 0, d, 7, 10);
        parts.multiply(1, 90, Op.NONE, b, 0, d, 0, 7);
        assertThat(d.data).isEqualTo(c.data);
    }

    private static float at(R032Store x, Op op, int row, int column) {
        return op == Op.NONE ? x.data[column * x.getRowDim() + row] : x.data[row * x.getRowDim() + column];
    }

    private static R032Store random(Op op, int rows, int columns, int seed) {
        R032Store x = op == Op.NONE ? R032Store.FACTORY.make(rows, columns) : R032Store.FACTORY.make(columns, rows);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (2 * random.nextDouble() - 1);
        }
        return x;
    }
}
