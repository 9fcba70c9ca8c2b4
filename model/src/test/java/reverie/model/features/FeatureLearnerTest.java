package reverie.model.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.matrix.Workers;
import reverie.model.projection.KMeans;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.rbm.RbmLearner;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;

class FeatureLearnerTest {

    private static final int SIDE = 6;
    private static final int CLASSES = 4;
    private static final FeatureSettings SETTINGS = new FeatureSettings(12, 20, 5);
    private static final FeatureRates RATES = FeatureRates.of(Schedule.constant(0.1), 0.3);
    private static final LinearProbe.Settings PROBE = new LinearProbe.Settings(0.1, 1e-5);
    /** 190 examples in batches of 20, so that the last batch of an epoch is a partial one. */
    private static final Splits DATA = new Splits(corners(190, 1), Optional.of(corners(150, 2)));

    /** A bright spot somewhere in one of four corners, in noise; the corner is the label. */
    private static DataSet corners(int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(SIDE * SIDE, count);
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            labels[n] = random.nextInt(CLASSES);
            int left = labels[n] % 2 * SIDE / 2 + random.nextInt(2);
            int top = labels[n] / 2 * SIDE / 2 + random.nextInt(2);
            for (int i = 0; i < SIDE * SIDE; i++) {
                boolean spot = i % SIDE - left >= 0 && i % SIDE - left < 2 && i / SIDE - top >= 0
                        && i / SIDE - top < 2;
                x.data[n * SIDE * SIDE + i] = (float) Math.clamp((spot ? 0.7 : 0.1) + 0.2 * random.nextGaussian(), 0.0,
                        1.0);
            }
        }
        return DataSet.of("corners", ValueKind.UNIT_INTERVAL, new ImageShape(SIDE, SIDE), x)
                .withLabels(Labels.numbered(labels, CLASSES));
    }

    private static FeatureSnapshot learned(int epochs, Workers workers) {
        var learner = new FeatureLearner(DATA, SETTINGS, RATES, workers);
        learn(learner, 0, epochs * learner.batchesPerEpoch());
        return learner.snapshot();
    }

    private static void learn(FeatureLearner learner, long from, long to) {
        for (long step = from; step < to; step++) {
            learner.learn(step, RATES);
        }
    }

    private static List<float[]> parameters(FeatureSnapshot snapshot) {
        return List.of(snapshot.kMeans().model().centres().data, snapshot.sparseCoding().model().phi().data,
                snapshot.rbm().weights(), snapshot.rbm().a(), snapshot.rbm().b());
    }

    @Test
    void eachLearnsWhatItWouldLearnAlone() {
        try (Workers workers = Workers.of(2)) {
            FeatureSnapshot together = learned(3, workers);
            var rbm = new RbmLearner(DATA, SETTINGS.rbm(), workers);
            var sparseCoding = new SparseCodingLearner(Prepared.by(Whitening.MEAN, DATA, workers),
                    SETTINGS.sparseCoding(), 0.3, workers);
            for (int step = 0; step < 30; step++) {
                rbm.learn(step, RATES.rbm());
                sparseCoding.learn(step, RATES.sparseCoding());
            }
            assertThat(parameters(together)).containsExactly(
                    KMeans.of(DATA.train(), 12, 3, 5, workers).centres().data, sparseCoding.phi().data,
                    rbm.rbm().w().data, rbm.rbm().a(), rbm.rbm().b());
        }
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        try (Workers one = Workers.of(1); Workers two = Workers.of(2)) {
            FeatureSnapshot alone = learned(2, one);
            FeatureSnapshot shared = learned(2, two);
            assertThat(parameters(shared)).containsExactlyElementsOf(parameters(alone));
            for (FeatureKind kind : FeatureKind.values()) {
                assertThat(shared.encoder(kind, () -> SETTINGS.pca(DATA.train(), two))
                        .encode(DATA.train().examples(), two).data)
                        .isEqualTo(alone.encoder(kind, () -> SETTINGS.pca(DATA.train(), one))
                                .encode(DATA.train().examples(), one).data);
            }
        }
    }

    @Test
    void aSnapshotStaysAsItIsWhileLearningGoesOn() {
        try (Workers workers = Workers.of(1)) {
            var learner = new FeatureLearner(DATA, SETTINGS, RATES, workers);
            learn(learner, 0, 10);
            FeatureSnapshot snapshot = learner.snapshot();
            List<float[]> before = parameters(snapshot).stream().map(float[]::clone).toList();
            learn(learner, 10, 20);
            assertThat(parameters(snapshot)).containsExactlyElementsOf(before);
            assertThat(Stream.of(0, 1, 2)).allSatisfy(
                    i -> assertThat(parameters(learner.snapshot()).get(i)).isNotEqualTo(before.get(i)));
        }
    }

    /** In the middle of an epoch, in which k-means has assigned half of the examples. */
    @Test
    void whatWasKeptIsLearnedFromAsIfNothingHadCome() {
        try (Workers workers = Workers.of(1)) {
            var straight = new FeatureLearner(DATA, SETTINGS, RATES, workers);
            learn(straight, 0, 25);
            var learner = new FeatureLearner(DATA, SETTINGS, RATES, workers);
            learn(learner, 0, 15);
            var goodState = GoodState.of(learner);
            learn(learner, 15, 34);
            goodState.back();
            learn(learner, 15, 25);
            assertThat(parameters(learner.snapshot()).getFirst())
                    .isEqualTo(parameters(straight.snapshot()).getFirst());
        }
    }

    /** Four classes: chance is 0.25, of which 150 test images are right to within 0.11 but once in a thousand times. */
    @ParameterizedTest
    @EnumSource(FeatureKind.class)
    void aLinearRuleReadsTheLabelsOffEveryKindAndNothingOffShuffledOnes(FeatureKind kind) {
        try (Workers workers = Workers.of(2)) {
            FeatureSnapshot snapshot = learned(200, workers);
            var encoder = snapshot.encoder(kind, () -> SETTINGS.pca(DATA.train(), workers));
            ProbeScores scores = ProbeScores.of(encoder, LabelledSplits.of(DATA), PROBE, workers);
            assertThat(scores.features()).isEqualTo(kind == FeatureKind.PIXELS ? SIDE * SIDE : 12);
            assertThat(scores.testAccuracy()).isGreaterThan(0.9);
            ProbeScores shuffled = ProbeScores.of(encoder, shuffledLabels(), PROBE, workers);
            assertThat(shuffled.testAccuracy()).isBetween(0.14, 0.36);
        }
    }

    private static LabelledSplits shuffledLabels() {
        var random = new SplittableRandom(11);
        int[] train = random.ints(DATA.train().size(), 0, CLASSES).toArray();
        int[] test = random.ints(DATA.shown().size(), 0, CLASSES).toArray();
        return new LabelledSplits(DATA.train().withLabels(Labels.numbered(train, CLASSES)),
                DATA.shown().withLabels(Labels.numbered(test, CLASSES)));
    }

    /** Twelve centres lie in eleven directions from their mean, so that none of them draws what it has learned as well as PCA. */
    @Test
    void errorsAreMeasuredOnUnseenExamples() {
        try (Workers workers = Workers.of(2)) {
            var learner = new FeatureLearner(DATA, SETTINGS, RATES, workers);
            double first = learner.measure().of(FeatureKind.RBM.error());
            learn(learner, 0, 2000);
            var errors = learner.measure();
            assertThat(errors.values()).containsOnlyKeys(FeatureKind.K_MEANS.error(),
                    FeatureKind.SPARSE_CODING.error(), FeatureKind.RBM.error());
            assertThat(errors.of(FeatureKind.RBM.error())).isLessThan(first);
            KMeans kMeans = learner.snapshot().kMeans().model();
            assertThat(errors.of(FeatureKind.K_MEANS.error()))
                    .isEqualTo(kMeans.reconstructionError(DATA.shown(), workers));
            assertThat(SETTINGS.pca(DATA.train(), workers).reconstructionError(DATA.train(), workers))
                    .isLessThan(kMeans.reconstructionError(DATA.train(), workers));
        }
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(
                    () -> new FeatureLearner(DATA, new FeatureSettings(191, 20, 1), RATES, workers))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("features: 191, expected at most 190, as examples in corners");
            float[] negated = DATA.train().examples().data.clone();
            negated[3] = -1;
            DataSet real = DATA.train().withExamples(ValueKind.REAL, R032Store.wrap(negated, DATA.train().values()));
            assertThatThrownBy(() -> new FeatureLearner(Splits.of(real), SETTINGS, RATES, workers))
                    .isInstanceOf(BadInput.class).hasMessageStartingWith("corners: values from -1 at [0, 3] to 1 at [")
                    .hasMessageContaining(", expected values from 0 to 1; --binarize");
        }
        assertThatThrownBy(() -> LabelledSplits.of(Splits.of(DATA.train()))).isInstanceOf(BadInput.class)
                .hasMessage("corners: no test part, expected data that come with one");
        assertThatThrownBy(() -> new FeatureSettings(0, 20, 1)).isInstanceOf(BadInput.class)
                .hasMessage("features: 0, expected 1 or more");
        assertThatThrownBy(() -> new FeatureSettings(1, 0, 1)).isInstanceOf(BadInput.class)
                .hasMessage("batch: 0, expected 1 or more");
    }
}
