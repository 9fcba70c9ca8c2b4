package reverie.model.nade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

class NadeTest {

    private static final int D = TinyNade.D;

    @ParameterizedTest
    @CsvSource({"ROWS,true", "COLUMNS,true", "RANDOM,true", "SPIRAL,true", "ROWS,false", "COLUMNS,false",
            "RANDOM,false", "SPIRAL,false"})
    void probabilitiesOfAllImagesAreThoseOfTheDefinitionAndSumToOne(Ordering.Kind kind, boolean withHidden) {
        Nade nade = TinyNade.of(kind, withHidden);
        try (Workers workers = Workers.of(2)) {
            assertAgree(nade.logLikelihoods(TinyNade.images(), workers),
                    TinyNade.probabilities(nade.conditionals(), nade.orderings().getFirst()));
        }
    }

    private static void assertAgree(double[] logP, double[] expected) {
        double sum = 0;
        for (int s = 0; s < logP.length; s++) {
            assertThat(Math.exp(logP[s])).isCloseTo(expected[s], within(1e-4 * expected[s]));
            sum += Math.exp(logP[s]);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    /** Orderings of an orderless model do not agree, but each sums to 1, and so does their mean. */
    @Test
    void theMeanOverOrderingsIsAProbabilityAsWell() {
        Ordering rows = Ordering.Kind.ROWS.of(TinyNade.SHAPE, 0);
        Ordering random = Ordering.Kind.RANDOM.of(TinyNade.SHAPE, 2);
        Nade nade = TinyNade.orderless(rows, random);
        double[] one = TinyNade.probabilities(nade.conditionals(), rows);
        double[] two = TinyNade.probabilities(nade.conditionals(), random);
        double[] both = new double[one.length];
        double apart = 0;
        for (int s = 0; s < both.length; s++) {
            both[s] = (one[s] + two[s]) / 2;
            apart += Math.abs(one[s] - two[s]);
        }
        assertThat(apart).isGreaterThan(0.1);
        try (Workers workers = Workers.of(1)) {
            assertAgree(nade.logLikelihoods(TinyNade.images(), workers), both);
            double mean = 0;
            Nade.Likelihoods each = nade.likelihoods(TinyNade.images(), workers);
            for (int s = 0; s < both.length; s++) {
                mean += (Math.log(one[s]) + Math.log(two[s])) / 2 / both.length;
            }
            assertThat(each.meanOfOne()).isCloseTo(mean, within(1e-4));
            assertThat(each.meanOfEnsemble()).isGreaterThan(each.meanOfOne());
        }
    }

    /** One that looked ahead would be told by it: likelihoods would be too good to be true. */
    @ParameterizedTest
    @EnumSource(Ordering.Kind.class)
    void aPixelDoesNotDependOnItselfOrLaterOnes(Ordering.Kind kind) {
        for (boolean withHidden : new boolean[]{true, false}) {
            Nade nade = TinyNade.of(kind, withHidden);
            Ordering ordering = nade.orderings().getFirst();
            var telling = new Telling(nade.conditionals(), 2);
            R032Store v = R032Store.FACTORY.make(D, 2);
            R032Store odds = R032Store.FACTORY.make(D, 2);
            for (int changed = 0; changed < D; changed++) {
                Arrays.fill(v.data, 1);
                v.data[D + ordering.pixels()[changed]] = 0;
                telling.tell(ordering, v, odds, 0, 2);
                int moved = 0;
                for (int t = 0; t < D; t++) {
                    int i = ordering.pixels()[t];
                    if (t <= changed) {
                        assertThat(odds.data[D + i]).isEqualTo(odds.data[i]);
                    } else if (odds.data[D + i] != odds.data[i]) {
                        moved++;
                    }
                }
                assertThat(moved).as("later ones do").isEqualTo(D - 1 - changed);
            }
        }
    }

    @Test
    void whatIsExpectedIsTrueOfTheNextPixel() {
        Nade nade = TinyNade.orderless(Ordering.Kind.SPIRAL.of(TinyNade.SHAPE, 0));
        Ordering ordering = nade.orderings().getFirst();
        float[] v = {1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1};
        float[] expected = new float[3 * D];
        new Telling(nade.conditionals(), 1).expect(ordering, v, 0, new int[]{0, 4, 9}, expected, 0, 0);
        for (int m = 0; m < 3; m++) {
            int seen = new int[]{0, 4, 9}[m];
            for (int t = 0; t < seen; t++) {
                assertThat(expected[m * D + ordering.pixels()[t]]).isEqualTo(v[ordering.pixels()[t]]);
            }
            assertThat((double) expected[m * D + ordering.pixels()[seen]])
                    .isCloseTo(TinyNade.conditional(nade.conditionals(), ordering, seen, v), within(1e-5));
        }
    }

    /** Of 40,000 draws, each marginal within five standard errors; of two orderings their mean. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void samplesAreDrawnFromTheModel(int orderings) {
        List<Ordering> all = List.of(Ordering.Kind.COLUMNS.of(TinyNade.SHAPE, 0),
                Ordering.Kind.RANDOM.of(TinyNade.SHAPE, 7)).subList(0, orderings);
        Nade nade = TinyNade.orderless(all.toArray(Ordering[]::new));
        double[] p = new double[1 << D];
        for (Ordering each : all) {
            double[] one = TinyNade.probabilities(nade.conditionals(), each);
            for (int s = 0; s < p.length; s++) {
                p[s] += one[s] / orderings;
            }
        }
        try (Workers workers = Workers.of(2)) {
            R032Store drawn = new NadeDraws(nade, 40_000, 2, workers).pixels();
            for (int i = 0; i < D; i++) {
                double expected = 0;
                for (int s = 0; s < p.length; s++) {
                    expected += (s >> i & 1) * p[s];
                }
                double seen = 0;
                for (int n = 0; n < drawn.getColDim(); n++) {
                    seen += drawn.data[n * D + i];
                }
                assertThat(seen / drawn.getColDim()).isCloseTo(expected,
                        within(5 * Math.sqrt(expected * (1 - expected) / drawn.getColDim())));
            }
        }
    }
}
