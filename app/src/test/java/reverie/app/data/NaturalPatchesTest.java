package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.data.ImageShape;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.evaluate.GaborFit;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.train.Schedule;

/** What sparse coding finds in photographs (Olshausen & Field 1996). */
class NaturalPatchesTest {

    private static final int SIDE = 12;
    private static final int SMALL = 8;
    private static final int ATOMS = 100;

    /** The part of the filters of which a Gabor function explains more than half. */
    private static double gaborShare(R032Store filters, int side) {
        return GaborFit.alike(filters, new ImageShape(side, side)) / (double) filters.getColDim();
    }

    /** Two passes; many more are recorded in docs/reproductions.md. */
    @ParameterizedTest
    @CsvSource({"OLSHAUSEN,4", "ZCA,3"})
    void atomsOfWhitenedPatchesAreGaborFunctions(Whitening whitening, double lambda) {
        Splits splits = DataLibrary.open("natural-images", new Patches(SIDE, 10_000, 1));
        try (Workers workers = Workers.of(2)) {
            var learner = new SparseCodingLearner(Prepared.by(whitening, splits, workers),
                    new SparseCodingSettings(ATOMS, DictionaryMethod.ONLINE, 200, 1), lambda, workers);
            double ofExamples = gaborShare(learner.phi(), SIDE);
            for (int step = 0; step < 2 * learner.batchesPerEpoch(); step++) {
                learner.learn(step, SparseCodingRates.of(lambda, LassoMethod.COORDINATE_DESCENT));
            }
            assertThat(gaborShare(learner.phi(), SIDE)).isGreaterThan(0.6).isGreaterThan(ofExamples + 0.3);
        }
    }

    /**
     * Against strong noise a denoising autoencoder learns edges, as Vincent and others (2010) show; without noise it has no
     * reason to. Many more and larger patches are recorded in docs/reproductions.md.
     */
    @Test
    void noiseTurnsFiltersOfAnAutoencoderIntoGaborFunctions() {
        assertThat(denoisingGaborShare(new Corruption.None())).isLessThan(0.15);
        assertThat(denoisingGaborShare(new Corruption.Gaussian(1.5))).isGreaterThan(0.6);
    }

    private static double denoisingGaborShare(Corruption corruption) {
        var patches = new Patches(SMALL, 10_000, 1);
        Splits splits = DataLibrary.open("natural-images", patches);
        try (Workers workers = Workers.of(2)) {
            Splits whitened = Whitening.OLSHAUSEN.of(splits.train(), workers).apply(splits, workers);
            var learner = new AutoencoderLearner(whitened, new AutoencoderSettings(64, true, Activation.SIGMOID,
                    Loss.SQUARED_ERROR, new Optimizer.Sgd(Schedule.constant(0.9)), 100, 1), workers);
            AutoencoderRates rates = AutoencoderRates.plain(0.05).with(corruption);
            for (int step = 0; step < 60 * learner.batchesPerEpoch(); step++) {
                learner.learn(step, rates);
            }
            return gaborShare(learner.model().layers().getFirst().w(), SMALL);
        }
    }

    @Test
    void aRandomDictionaryHasNoGaborFunctions() {
        var random = new SplittableRandom(2);
        R032Store phi = R032Store.FACTORY.make(SIDE * SIDE, ATOMS);
        for (int i = 0; i < phi.data.length; i++) {
            phi.data[i] = (float) random.nextGaussian();
        }
        assertThat(gaborShare(phi, SIDE)).isZero();
    }
}
