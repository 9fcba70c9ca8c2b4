package reverie.model.dbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.GoodState;
import reverie.model.BadInput;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmRates;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class DbmLearnerTest {

    private static final int D = 9;
    private static final int COUNT = 400;
    private static final int STREAK = 100;
    private static final int LAYER_EPOCHS = 20;
    /** Rows and columns of a 3×3 image. */
    private static final int[] BARS = {0b000000111, 0b000111000, 0b111000000, 0b001001001, 0b010010010, 0b100100100};

    private final int[] images = new int[COUNT];
    private final DataSet data = bars();

    /** Bars, each pixel turned over in 3 of 100 cases: log P of the truth itself is near −2.9. */
    private DataSet bars() {
        var random = new SplittableRandom(2);
        for (int n = 0; n < COUNT; n++) {
            images[n] = BARS[random.nextInt(BARS.length)];
            for (int i = 0; i < D; i++) {
                images[n] ^= random.nextInt(100) < 3 ? 1 << i : 0;
            }
        }
        return DataSet.of("bars", ValueKind.BINARY, new ImageShape(3, 3), TinyDbm.images(D, images));
    }

    private static final DbmRates RATES = new DbmRates(RbmRates.cd1(0.1), RbmRates.cd1(0.05).withGibbsSteps(5));

    private DbmLearner learner(Workers workers, Integer... layers) {
        return new DbmLearner(Splits.of(data), new DbmSettings(List.of(layers), LAYER_EPOCHS, 40, 10, 4),
                workers);
    }

    private static void learn(DbmLearner learner, int fromEpoch, int toEpoch) {
        for (long step = (long) fromEpoch * learner.batchesPerEpoch(); step < (long) toEpoch
                * learner.batchesPerEpoch(); step++) {
            learner.learn(step, RATES);
        }
    }

    static Stream<Arguments> depths() {
        return Stream.of(Arguments.of((Object) new Integer[]{D, 8, 5}),
                Arguments.of((Object) new Integer[]{D, 8, 5, 3}));
    }

    /** Independent pixels of the right means have −5.7 nats, as the bars have 6 patterns of 9 pixels. */
    @ParameterizedTest
    @MethodSource("depths")
    void learningTogetherRaisesTheExactLikelihood(Integer[] layers) {
        try (Workers workers = Workers.of(2)) {
            DbmLearner learner = learner(workers, layers);
            int alone = LAYER_EPOCHS * (layers.length - 1);
            learn(learner, 0, alone);
            double before = new TinyDbm(learner.machine()).meanLogP(images);
            assertThat(learner.stage()).hasValueSatisfying(stage -> assertThat(stage).startsWith("layer "));
            learn(learner, alone, alone + 600);
            assertThat(learner.stage()).contains("all layers");
            double after = new TinyDbm(learner.machine()).meanLogP(images);
            assertThat(after).isGreaterThan(before + 0.3).isGreaterThan(-4);
            assertThat(learner.measure().of(DbmLearner.BOUND)).as("the bound, with log Z summed up")
                    .isLessThan(after + 1e-3).isGreaterThan(-5.5);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesWhateverTheNumberOfThreads() {
        float[] one = learned(1);
        assertThat(learned(2)).containsExactly(one);
        assertThat(learned(3)).containsExactly(one);
    }

    private float[] learned(int threads) {
        try (Workers workers = Workers.of(threads)) {
            DbmLearner learner = learner(workers, D, 40, 35);
            learn(learner, 0, 2 * LAYER_EPOCHS + 3);
            return learner.machine().weights(2).matrix().data.clone();
        }
    }

    @Test
    void recoveringGoesBackToTheLastGoodStateOfEveryStage() {
        try (Workers workers = Workers.of(1)) {
            DbmLearner learner = learner(workers, D, 6, 4);
            learn(learner, 0, LAYER_EPOCHS + 5);
            var goodState = GoodState.of(learner);
            float[] single = learner.machine().weights(2).matrix().data.clone();
            learn(learner, LAYER_EPOCHS + 5, 2 * LAYER_EPOCHS + 4);
            goodState.back();
            assertThat(learner.machine().weights(2).matrix().data).containsExactly(single);
            learn(learner, LAYER_EPOCHS + 5, 2 * LAYER_EPOCHS + 4);
            var goodState2 = GoodState.of(learner);
            float[] all = learner.machine().weights(1).matrix().data.clone();
            float[] pixels = learner.machine().bias(0).clone();
            learn(learner, 2 * LAYER_EPOCHS + 4, 2 * LAYER_EPOCHS + 8);
            assertThat(learner.machine().weights(1).matrix().data).isNotEqualTo(all);
            goodState2.back();
            assertThat(learner.machine().weights(1).matrix().data).containsExactly(all);
            assertThat(learner.machine().bias(0)).containsExactly(pixels);
        }
    }

    @Test
    void aSnapshotShowsTheMachineAsFarAsItGoesAndStaysAsItIs() {
        try (Workers workers = Workers.of(1)) {
            DbmLearner learner = learner(workers, D, 8, 5);
            learner.walkChains();
            assertThat(learner.snapshot().layers()).isEqualTo(1);
            assertThat(learner.snapshot().together()).isFalse();
            learn(learner, 0, LAYER_EPOCHS + 1);
            assertThat(learner.snapshot().layers()).isEqualTo(2);
            learn(learner, LAYER_EPOCHS + 1, 2 * LAYER_EPOCHS + 200);
            for (int i = 0; i < 50; i++) {
                learner.walkChains();
            }
            DbmSnapshot shown = learner.snapshot();
            assertThat(shown.together()).isTrue();
            assertThat(shown.sizes()).containsExactly(D, 8, 5);
            assertThat(shown.fantasySteps()).isEqualTo(102);
            float[] w1 = learner.machine().weights(1).matrix().data;
            float[] w2 = learner.machine().weights(2).matrix().data;
            assertThat(shown.features().getFirst()).containsExactly(w1);
            for (int k = 0; k < 5; k++) {
                for (int i = 0; i < D; i++) {
                    double sum = 0;
                    for (int j = 0; j < 8; j++) {
                        sum += (double) w1[j * D + i] * w2[k * 8 + j];
                    }
                    assertThat(shown.features().get(1)[k * D + i]).isCloseTo((float) sum, within(1e-4f));
                }
            }
            double error = 0;
            for (int i = 0; i < shown.data().length; i++) {
                error += Math.abs(shown.data()[i] - shown.reconstructions()[i]) / shown.data().length;
            }
            assertThat(error).as("bars that come back").isLessThan(0.15);
            float[] before = shown.features().getFirst().clone();
            learn(learner, 2 * LAYER_EPOCHS + 200, 2 * LAYER_EPOCHS + 210);
            learner.walkChains();
            assertThat(shown.features().getFirst()).isEqualTo(before).isNotEqualTo(w1);
        }
    }

    /** Code that is not yet compiled keeps vectors as objects, so the test waits for a streak without any allocation. */
    @Test
    void oncePiecesAreCompiledAStepOfAllLayersAllocatesNothing() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            DbmLearner learner = learner(workers, D, 12, 8);
            learn(learner, 0, 2 * LAYER_EPOCHS);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 2L * LAYER_EPOCHS * learner.batchesPerEpoch(); streak < STREAK
                    && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, RATES);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).isEqualTo(STREAK);
        }
    }

    @Test
    void aDoubledLayerHearsItsOnlyNeighbourTwice() {
        Rbm plain = Enumeration.randomRbm(5, 4, 1, 3);
        Rbm doubled = Rbm.doubled(plain, 2, 1);
        R032Store v = TinyDbm.images(5, 0b10110);
        R032Store h = R032Store.FACTORY.make(4, 1);
        doubled.hiddenGivenVisible(v, h, 0, 1);
        for (int j = 0; j < 4; j++) {
            double x = plain.a()[j];
            for (int i = 0; i < 5; i++) {
                x += 2 * plain.w().get(i, j) * v.get(i, 0);
            }
            assertThat(h.get(j, 0)).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-5));
        }
        R032Store again = R032Store.FACTORY.make(5, 1);
        R032Store expected = R032Store.FACTORY.make(5, 1);
        doubled.visibleGivenHidden(h, again, 0, 1);
        plain.visibleGivenHidden(h, expected, 0, 1);
        assertThat(again.data).containsExactly(expected.data);
    }

    @Test
    void badSettingsAreRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> learner(workers, 8, 4, 3)).isInstanceOf(BadInput.class)
                    .hasMessage("layers: 8,4,3, expected 9 first, as values in bars");
            assertThatThrownBy(() -> learner(workers, 9, 4)).isInstanceOf(BadInput.class)
                    .hasMessage("layers: 9,4, expected three sizes or more, each 1 or more");
        }
        assertThatThrownBy(() -> new DbmSettings(List.of(9, 4, 3), 1, 10, 0, 1)).isInstanceOf(BadInput.class)
                .hasMessage("mean-field: 0, expected 1 or more");
    }
}
