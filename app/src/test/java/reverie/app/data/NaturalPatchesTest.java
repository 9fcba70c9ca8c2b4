package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;

/** What sparse coding finds in photographs (Olshausen & Field 1996). */
class NaturalPatchesTest {

    private static final int SIDE = 12;
    private static final int ATOMS = 100;

    /** The part of the atoms of which a Gabor function explains more than half. */
    private static double gaborShare(R032Store phi) {
        int gabors = 0;
        for (int k = 0; k < phi.getColDim(); k++) {
            gabors += new GaborFit(column(phi, k), SIDE).explained() > 0.5 ? 1 : 0;
        }
        return gabors / (double) phi.getColDim();
    }

    private static double[] column(R032Store matrix, int k) {
        int d = matrix.getRowDim();
        double[] values = new double[d];
        for (int i = 0; i < d; i++) {
            values[i] = matrix.data[k * d + i];
        }
        return values;
    }

    @Test
    void theFitFindsGaborFunctionsAndLittleInNoise() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 30; trial++) {
            double x0 = 3 + 6 * random.nextDouble();
            double y0 = 3 + 6 * random.nextDouble();
            double angle = Math.PI * random.nextDouble();
            double frequency = 0.08 + 0.2 * random.nextDouble();
            double phase = 2 * Math.PI * random.nextDouble();
            double[] gabor = new double[SIDE * SIDE];
            double[] noise = new double[SIDE * SIDE];
            for (int i = 0; i < gabor.length; i++) {
                double dx = i % SIDE - x0;
                double dy = i / SIDE - y0;
                double across = dx * Math.cos(angle) + dy * Math.sin(angle);
                gabor[i] = Math.exp(-(dx * dx + dy * dy) / 8)
                        * Math.cos(2 * Math.PI * frequency * across + phase);
                noise[i] = random.nextGaussian();
            }
            assertThat(new GaborFit(gabor, SIDE).explained()).isBetween(0.9, 1 + 1e-9);
            assertThat(new GaborFit(noise, SIDE).explained()).isLessThan(0.35);
        }
    }

    /** Two passes; many more are recorded in docs/reproductions.md. */
    @ParameterizedTest
    @CsvSource({"OLSHAUSEN,4", "ZCA,3"})
    void atomsOfWhitenedPatchesAreGaborFunctions(Whitening whitening, double lambda) {
        Splits splits = DataLibrary.open("natural-images", new Patches(SIDE, 10_000, 1));
        try (Workers workers = Workers.of(2)) {
            var learner = new SparseCodingLearner(splits,
                    new SparseCodingSettings(ATOMS, whitening, DictionaryMethod.ONLINE, 200, 1), lambda, workers);
            double ofExamples = gaborShare(learner.phi());
            for (int step = 0; step < 2 * learner.batchesPerEpoch(); step++) {
                learner.learn(step, SparseCodingRates.of(lambda, LassoMethod.COORDINATE_DESCENT));
            }
            assertThat(gaborShare(learner.phi())).isGreaterThan(0.6).isGreaterThan(ofExamples + 0.3);
        }
    }

    @Test
    void aRandomDictionaryHasNoGaborFunctions() {
        var random = new SplittableRandom(2);
        R032Store phi = R032Store.FACTORY.make(SIDE * SIDE, ATOMS);
        for (int i = 0; i < phi.data.length; i++) {
            phi.data[i] = (float) random.nextGaussian();
        }
        assertThat(gaborShare(phi)).isZero();
    }
}
