package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSettings;
import reverie.model.features.FeatureSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** What a linear classifier makes of features of small digits, of which the last are kept apart to test on. */
class FeatureAccuracyTest {

    private static final int TRAIN = 1200;
    private static final int EPOCHS = 15;
    private static final FeatureSettings SETTINGS = new FeatureSettings(40, 20, 1);
    private static final LinearProbe.Settings PROBE = new LinearProbe.Settings(0.01, 1e-4);

    private static final Workers workers = Workers.of(2);
    private static final Splits data = smallDigits();
    private static final FeatureSnapshot snapshot = learned();

    private static FeatureRates rates() {
        return FeatureRates.of(Schedule.constant(0.05), 0.3);
    }

    private static Splits smallDigits() {
        DataSet all = DataLibrary.open("small-digits").train();
        int d = all.values();
        Labels labels = all.labels().orElseThrow();
        R032Store rest = R032Store.wrap(Arrays.copyOfRange(all.examples().data, TRAIN * d, all.size() * d), d);
        DataSet test = DataSet.of("small-digits (kept apart)", all.kind(), all.shape(), rest)
                .withLabels(new Labels(Arrays.copyOfRange(labels.of(), TRAIN, all.size()), labels.names()));
        return new Splits(all.head(TRAIN), Optional.of(test));
    }

    private static FeatureSnapshot learned() {
        var learner = new FeatureLearner(data, SETTINGS, rates(), workers);
        for (int step = 0; step < EPOCHS * learner.batchesPerEpoch(); step++) {
            learner.learn(step, rates());
        }
        return learner.snapshot();
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static double accuracy(FeatureKind kind, LabelledSplits labelled) {
        return ProbeScores.of(snapshot.encoder(kind, () -> SETTINGS.pca(data.train(), workers)), labelled, PROBE,
                workers).testAccuracy();
    }

    /** The writers of the last 597 digits are others than those of the first. */
    @Test
    void everyKindIsFarBetterThanChance() {
        Map<FeatureKind, Double> accuracies = new EnumMap<>(FeatureKind.class);
        for (FeatureKind kind : FeatureKind.values()) {
            accuracies.put(kind, accuracy(kind, LabelledSplits.of(data)));
        }
        assertThat(accuracies).allSatisfy((kind, accuracy) -> assertThat(accuracy).as(kind.id()).isGreaterThan(0.85));
        assertThat(accuracies.get(FeatureKind.SPARSE_CODING)).isGreaterThan(accuracies.get(FeatureKind.PCA));
    }

    /** Of 597 images a tenth is right by chance, and 0.06 more or less than that once in a million times. */
    @Test
    void shuffledLabelsAreNotFound() {
        var random = new SplittableRandom(4);
        var nonsense = new LabelledSplits(shuffled(data.train(), random), shuffled(data.shown(), random));
        for (FeatureKind kind : FeatureKind.values()) {
            assertThat(accuracy(kind, nonsense)).as(kind.id()).isBetween(0.04, 0.16);
        }
    }

    private static DataSet shuffled(DataSet set, SplittableRandom random) {
        return set.withLabels(Labels.numbered(random.ints(set.size(), 0, 10).toArray(), 10));
    }
}
