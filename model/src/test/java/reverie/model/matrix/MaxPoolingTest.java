package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;

class MaxPoolingTest {

    private static final int BLOCKS = 5;

    private static R032Store inputs(int rows, int columns, double sigma) {
        var random = new SplittableRandom(rows * 100L + columns);
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (sigma * (random.nextDouble() - 0.5));
        }
        return x;
    }

    private static float[] bias(int rows) {
        float[] bias = new float[rows];
        for (int i = 0; i < rows; i++) {
            bias[i] = i % 7 - 3;
        }
        return bias;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "3, 4, 8", "16, 9, 8", "24, 4, 8", "45, 4, 60", "33, 1, 150"})
    void blocksAreSoftmaxWithOneMoreStateForOff(int rows, int size, double sigma) {
        R032Store x = inputs(rows, size * BLOCKS, sigma);
        R032Store p = R032Store.wrap(x.data.clone(), rows);
        R032Store pooled = R032Store.FACTORY.make(rows, BLOCKS);
        MaxPooling.expect(p, bias(rows), size, pooled, 0, BLOCKS);
        double mass = MaxPooling.logMass(R032Store.wrap(x.data.clone(), rows), bias(rows), size,
                R032Store.FACTORY.make(rows, BLOCKS), 0, BLOCKS);
        double expectedMass = 0;
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < rows; i++) {
                double sum = 1;
                for (int n = block * size; n < (block + 1) * size; n++) {
                    sum += Math.exp((double) x.data[n * rows + i] + bias(rows)[i]);
                }
                for (int n = block * size; n < (block + 1) * size; n++) {
                    double e = Math.exp((double) x.data[n * rows + i] + bias(rows)[i]);
                    assertThat((double) p.data[n * rows + i]).isCloseTo(e / sum, within(2e-6));
                }
                assertThat((double) pooled.data[block * rows + i]).isCloseTo((sum - 1) / sum, within(2e-6));
                expectedMass += Math.log(sum);
            }
        }
        assertThat(mass).isCloseTo(expectedMass, within(1e-6 * Math.max(1, expectedMass)));
    }

    /** Of 29 rows some fill no vector, of 32 none is left, however long vectors are. */
    @Test
    void rowsThatFillNoVectorComeOutTheSameToTheLastBit() {
        R032Store whole = inputs(32, 4 * BLOCKS, 30);
        R032Store cut = R032Store.FACTORY.make(29, 4 * BLOCKS);
        copyRows(whole, cut);
        R032Store wholePooled = R032Store.FACTORY.make(32, BLOCKS);
        R032Store cutPooled = R032Store.FACTORY.make(29, BLOCKS);
        for (int block = 0; block < BLOCKS; block++) {
            MaxPooling.logMass(R032Store.wrap(whole.data.clone(), 32), bias(32), 4, wholePooled, block, block + 1);
            MaxPooling.logMass(R032Store.wrap(cut.data.clone(), 29), bias(29), 4, cutPooled, block, block + 1);
        }
        R032Store expected = R032Store.FACTORY.make(29, BLOCKS);
        copyRows(wholePooled, expected);
        assertThat(cutPooled.data).containsExactly(expected.data);
        MaxPooling.expect(whole, bias(32), 4, wholePooled, 0, BLOCKS);
        MaxPooling.expect(cut, bias(29), 4, cutPooled, 0, BLOCKS);
        copyRows(wholePooled, expected);
        assertThat(cutPooled.data).containsExactly(expected.data);
        R032Store probabilities = R032Store.FACTORY.make(29, 4 * BLOCKS);
        copyRows(whole, probabilities);
        assertThat(cut.data).containsExactly(probabilities.data);
    }

    private static void copyRows(R032Store from, R032Store to) {
        for (int column = 0; column < to.getColDim(); column++) {
            System.arraycopy(from.data, column * from.getRowDim(), to.data, column * to.getRowDim(), to.getRowDim());
        }
    }

    @Test
    void blocksOutsideOfTheRangeStayAsTheyAre() {
        R032Store x = inputs(20, 4 * BLOCKS, 8);
        R032Store p = R032Store.wrap(x.data.clone(), 20);
        MaxPooling.expect(p, bias(20), 4, R032Store.FACTORY.make(20, BLOCKS), 1, 3);
        for (int i = 0; i < x.data.length; i++) {
            boolean inside = i / 20 >= 4 && i / 20 < 12;
            assertThat(p.data[i] == x.data[i]).isEqualTo(!inside);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 4", "16, 9", "40, 4", "70, 2"})
    void theDrawTakesTheUnitInWhoseShareTheUniformNumberFalls(int rows, int size) {
        long key = 77;
        R032Store p = inputs(rows, size * BLOCKS, 6);
        MaxPooling.expect(p, bias(rows), size, R032Store.FACTORY.make(rows, BLOCKS), 0, BLOCKS);
        R032Store h = R032Store.FACTORY.make(rows, size * BLOCKS);
        MaxPooling.draw(key, p, size, h, 0, 2);
        MaxPooling.draw(key, p, size, h, 2, BLOCKS);
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < rows; i++) {
                float u = Draws.uniform(key, i, block);
                float low = 0;
                for (int n = block * size; n < (block + 1) * size; n++) {
                    float high = low + p.data[n * rows + i];
                    assertThat(h.data[n * rows + i]).isEqualTo(u >= low && u < high ? 1 : 0);
                    low = high;
                }
            }
        }
    }

    /** 40,000 draws: a share misses its probability by five standard errors, 0.0125, once in a million times. */
    @Test
    void unitsAreOnAsOftenAsTheirProbabilitySays() {
        int draws = 40_000;
        float[] p = {0.1f, 0.25f, 0.05f, 0.3f};
        R032Store all = R032Store.FACTORY.make(1, 4 * draws);
        for (int i = 0; i < all.data.length; i++) {
            all.data[i] = p[i % 4];
        }
        MaxPooling.draw(5, all, 4, all, 0, draws);
        int[] on = new int[4];
        for (int block = 0; block < draws; block++) {
            float sum = 0;
            for (int i = 0; i < 4; i++) {
                sum += all.data[4 * block + i];
                on[i] += (int) all.data[4 * block + i];
            }
            assertThat(sum).isLessThanOrEqualTo(1);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(on[i] / (double) draws).isCloseTo(p[i], within(0.0125));
        }
    }
}
