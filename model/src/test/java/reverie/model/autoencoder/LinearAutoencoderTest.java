package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Pca;
import reverie.model.projection.PrincipalAngles;
import reverie.model.train.Schedule;

/** With linear units the least squared error is that of PCA, and the decoder spans its subspace (Baldi, Hornik 1989). */
class LinearAutoencoderTest {

    private static final int D = 20;
    private static final int K = 3;

    /** Four strong directions, the fourth of half the third's variance, and a little noise in all. */
    private static DataSet lowRank() {
        var random = new SplittableRandom(2);
        R032Store directions = TinyAutoencoder.normal(random, D, K + 1, 0.3);
        double[] strength = {2, 1.5, 1, 0.7};
        R032Store x = R032Store.FACTORY.make(D, 600);
        for (int n = 0; n < 600; n++) {
            for (int k = 0; k <= K; k++) {
                double z = strength[k] * random.nextGaussian();
                for (int i = 0; i < D; i++) {
                    x.data[n * D + i] += (float) (z * directions.data[k * D + i]);
                }
            }
            for (int i = 0; i < D; i++) {
                x.data[n * D + i] += (float) (1 + 0.1 * random.nextGaussian());
            }
        }
        return DataSet.of("low rank", ValueKind.REAL, new ImageShape(D, 1), x);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinearAutoencoderFindsWhatPcaFinds(boolean tied) {
        DataSet data = lowRank();
        try (Workers workers = Workers.of(1)) {
            Pca pca = Pca.of(data, K, workers);
            var learner = new AutoencoderLearner(Splits.of(data), new AutoencoderSettings(K, tied, Activation.LINEAR,
                    Loss.SQUARED_ERROR, Optimizer.Adam.USUAL, 50, 1), workers);
            var rates = new AutoencoderRates(Schedule.parse("rate", "0.02..0.0001/300"), 0, KlPenalty.OFF,
                    new Corruption.None());
            double least = pca.reconstructionError(data, workers);
            var scores = new AutoencoderScores(learner.model(), workers);
            assertThat(scores.of(data).reconstructionError()).isGreaterThan(2 * least);
            for (int step = 0; step < 300 * learner.batchesPerEpoch(); step++) {
                learner.learn(step, rates);
            }
            assertThat(scores.of(data).reconstructionError()).isBetween(least * (1 - 1e-4), 1.01 * least);
            Layer layer = learner.model().layers().getFirst();
            assertThat(PrincipalAngles.largest(layer.v(), pca.components())).isLessThan(5);
        }
    }
}
