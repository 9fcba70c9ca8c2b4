package reverie.model.dbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.store.Numbers;
import reverie.model.train.GoodState;
import reverie.model.train.State;
import reverie.model.BadInput;
import reverie.model.rbm.RbmRates;
import reverie.model.dbn.DbnSettings.After;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.matrix.Workers;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

class DbnLearnerTest {

    private static final int D = 9;
    private static final int COUNT = 400;
    private static final int STREAK = 100;
    /** Rows and columns of a 3×3 image. */
    private static final int[] BARS = {0b000000111, 0b000111000, 0b111000000, 0b001001001, 0b010010010, 0b100100100};

    private final int[] images = new int[COUNT];
    private final DataSet data = bars();

    /** Bars, each pixel turned over in 3 of 100 cases; the label says whether a bar is a row or a column. */
    private DataSet bars() {
        var random = new SplittableRandom(2);
        int[] labels = new int[COUNT];
        for (int n = 0; n < COUNT; n++) {
            int bar = random.nextInt(BARS.length);
            labels[n] = bar / 3;
            images[n] = BARS[bar];
            for (int i = 0; i < D; i++) {
                images[n] ^= random.nextInt(100) < 3 ? 1 << i : 0;
            }
        }
        return DataSet.of("bars", ValueKind.BINARY, new ImageShape(3, 3), TinyNet.images(D, images))
                .withLabels(new Labels(labels, List.of("row", "column")));
    }

    private static DbnRates rates(double layer, double upDown) {
        return new DbnRates(RbmRates.cd1(layer), RbmRates.cd1(upDown).withGibbsSteps(3), new FantasyLabel.Anything());
    }

    private DbnLearner learner(boolean labels, boolean transposed, int epochs, After after, Workers workers,
            Integer... layers) {
        return new DbnLearner(Splits.of(data), new DbnSettings(List.of(layers), labels, transposed, epochs, after,
                20, 4), workers);
    }

    private static void learn(DbnLearner learner, DbnRates rates, int fromEpoch, int toEpoch) {
        for (long step = (long) fromEpoch * learner.batchesPerEpoch(); step < (long) toEpoch
                * learner.batchesPerEpoch(); step++) {
            learner.learn(step, rates);
        }
    }

    private double bound(DbnLearner learner, Workers workers) {
        return new DbnBound(learner.net(), 20, 1, workers).meanPlusLogZ(data)
                - ExactPartition.logZ(learner.net().top(), workers);
    }

    /** Standard errors are below 0.005: 8,000 draws whose standard deviation is below 0.4. */
    @Test
    void theSecondLayerBeginsWhereTheFirstEndedAndRaisesTheBound() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(false, true, 150, After.LAST_LAYER, workers, D, 6, D);
            learn(learner, rates(0.1, 0), 0, 150);
            double first = bound(learner, workers);
            assertThat(first).isCloseTo(new TinyNet(learner.net()).meanLogP(images), within(1e-4));
            learner.learn(150L * learner.batchesPerEpoch(), rates(0, 0));
            assertThat(learner.net().depth()).isEqualTo(2);
            assertThat(bound(learner, workers)).isCloseTo(first, within(1e-4));
            learn(learner, rates(0.05, 0), 150, 500);
            double second = bound(learner, workers);
            assertThat(second).isGreaterThan(first + 0.04);
            assertThat(new TinyNet(learner.net()).meanLogP(images)).isGreaterThan(second);
        }
    }

    @Test
    void aLargerLayerBeginsTightButForItsSmallRandomWeights() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(false, true, 20, After.LAST_LAYER, workers, D, 6, D + 5);
            learn(learner, rates(0.05, 0), 0, 20);
            double first = bound(learner, workers);
            learner.learn(20L * learner.batchesPerEpoch(), rates(0, 0));
            assertThat(bound(learner, workers)).isCloseTo(first, within(0.02));
        }
    }

    @Test
    void lowerLayersAreFrozen() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(true, false, 2, After.LAST_LAYER, workers, D, 7, 6, 5);
            learn(learner, rates(0.1, 0), 0, 2);
            float[] first = learner.net().top().w().data.clone();
            learn(learner, rates(0.1, 0), 2, 4);
            float[] second = learner.net().top().w().data.clone();
            assertThat(learner.net().labels()).isEmpty();
            learn(learner, rates(0.1, 0), 4, 7);
            assertThat(learner.net().lower().get(0).recognition().matrix().data).isEqualTo(first);
            assertThat(learner.net().lower().get(1).recognition().matrix().data).isEqualTo(second);
            assertThat(learner.net().labels()).containsExactly("row", "column");
            assertThat(learner.net().sizes()).containsExactly(D, 7, 6, 5);
            assertThat(learner.now()).hasToString("layer 3 of 3 (6-5)");
        }
    }

    /** From layers that hardly learned, all together raise the exact likelihood by far. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void upDownLearns(boolean labels) {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(labels, false, 2, After.UP_DOWN, workers, D, 8, 8);
            learn(learner, rates(0.05, 0), 0, 4);
            double before = new TinyNet(learner.net()).meanLogP(images);
            learn(learner, rates(0, 0.1), 4, 600);
            assertThat(learner.now()).hasToString("up-down");
            assertThat(learner.net().lower().getFirst().isTied()).isFalse();
            assertThat(new TinyNet(learner.net()).meanLogP(images)).isGreaterThan(before + 0.7);
            if (labels) {
                assertThat(learner.measure().of("errorRate")).isLessThan(0.08);
            }
        }
    }

    @Test
    void labelsAreFoundFromTheImage() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(true, false, 100, After.LAST_LAYER, workers, D, 16, 16);
            learn(learner, rates(0.1, 0), 0, 100);
            learner.learn(100L * learner.batchesPerEpoch(), rates(0, 0));
            assertThat(learner.measure().of("errorRate")).as("before the labels' layer learned").isGreaterThan(0.2);
            learn(learner, rates(0.1, 0), 100, 300);
            assertThat(learner.measure().of("errorRate")).isLessThan(0.06);
        }
    }

    private float[] learnedBytes(int threads) {
        try (Workers workers = Workers.of(threads)) {
            DbnLearner learner = learner(true, false, 1, After.UP_DOWN, workers, D, 70, 33);
            learn(learner, rates(0.1, 0.02), 0, 3);
            var file = DbnFile.of(learner.net(), provenance());
            float[] values = new float[0];
            for (var tensor : file.tensors().values()) {
                int at = values.length;
                values = Arrays.copyOf(values, at + tensor.values().length);
                System.arraycopy(tensor.values(), 0, values, at, tensor.values().length);
            }
            return values;
        }
    }

    private Provenance provenance() {
        return new Provenance("test", DbnFile.MODEL, Map.of("labels", List.of("row", "column")), 1,
                DataOrigin.of(data), 0, 0);
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        assertThat(learnedBytes(1)).isEqualTo(learnedBytes(2));
    }

    @Test
    void aFileHoldsAllOfIt() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(true, false, 1, After.UP_DOWN, workers, D, 12, 10, 8);
            learn(learner, rates(0.1, 0.1), 0, 5);
            ModelFile file = DbnFile.of(learner.net(), provenance());
            assertThat(file.tensors().keySet()).containsExactly("W1", "G1", "b1", "a1", "W2", "G2", "b2", "a2", "W3",
                    "b3", "a3");
            Dbn again = DbnFile.net(file);
            assertThat(again.labels()).containsExactly("row", "column");
            assertThat(DbnFile.of(again, provenance()).tensors()).isEqualTo(file.tensors());
            var bound = new DbnBound(again, 1, 1, workers);
            assertThat(bound.meanPlusLogZ(data)).isEqualTo(
                    new DbnBound(learner.net(), 1, 1, workers).meanPlusLogZ(data));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void afterARunawayTheLastGoodStateComesBack(int stage) {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(false, false, 2, After.UP_DOWN, workers, D, 7, 6);
            learn(learner, rates(0.1, 0.1), 0, 2 * stage + 1);
            var goodState = GoodState.of(learner);
            double kept = new DbnBound(learner.net(), 3, 1, workers).meanPlusLogZ(data);
            learn(learner, rates(1e6, 1e6), 2 * stage + 1, 6);
            assertThat(learner.trouble()).isPresent();
            goodState.back();
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.net().depth()).isEqualTo(stage + 1);
            assertThat(new DbnBound(learner.net(), 3, 1, workers).meanPlusLogZ(data)).isEqualTo(kept);
            learn(learner, rates(0.1, 0.1), 2 * stage + 1, 6);
            assertThat(learner.now()).hasToString("up-down");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void onceCompiledAStepAllocatesNothing(int stage) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            var learner = learner(true, false, 1, After.UP_DOWN, workers, D, 20, 20);
            long first = (long) stage * learner.batchesPerEpoch();
            for (long step = 0; step <= first; step++) {
                learner.learn(step, rates(0.01, 0.01));
            }
            DbnRates rates = rates(0.001, 0.001);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long n = 0; streak < STREAK && System.nanoTime() < deadline; n++) {
                // Only the last stage has no end; within the others the same steps come again.
                long step = stage == 2 ? first + n : first + n % learner.batchesPerEpoch();
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, rates);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).as("steps in a row without allocation").isEqualTo(STREAK);
        }
    }

    @Test
    void aRunWithFewerShownChainsIsGoneOnWith() {
        try (Workers workers = Workers.of(1)) {
            DbnLearner before = learner(true, false, 1, After.LAST_LAYER, workers, D, 7, 6);
            DbnRates rates = new DbnRates(RbmRates.cd1(0.1), RbmRates.cd1(0), new FantasyLabel.Each());
            learn(before, rates, 0, 2);
            int chains = before.snapshot().fantasyLabels().length;
            var fewer = State.builder();
            before.state().copy().parts().forEach(it -> fewer.part(it.name(),
                    it.name().startsWith("shown.") && it.numbers().length() % chains == 0 ? half(it.numbers())
                            : it.numbers()));
            DbnLearner after = learner(true, false, 1, After.LAST_LAYER, workers, D, 7, 6);
            after.adopt(rates);
            after.restore(fewer.build());
            assertThat(after.snapshot().fantasyLabels()).hasSize(chains / 2);
            before.learn(2L * before.batchesPerEpoch(), rates);
            after.learn(2L * after.batchesPerEpoch(), rates);
            assertThat(after.net().top().w().data).isEqualTo(before.net().top().w().data);
        }
    }

    private static Numbers half(Numbers all) {
        return switch (all) {
            case Numbers.F32(float[] values) -> new Numbers.F32(Arrays.copyOf(values, values.length / 2));
            case Numbers.I32(int[] values) -> new Numbers.I32(Arrays.copyOf(values, values.length / 2));
            default -> all;
        };
    }

    @Test
    void aSnapshotShowsEveryLayerInPixels() {
        try (Workers workers = Workers.of(2)) {
            DbnLearner learner = learner(true, false, 1, After.LAST_LAYER, workers, D, 7, 6);
            learn(learner, rates(0.1, 0), 0, 2);
            learner.learn(2L * learner.batchesPerEpoch(),
                    new DbnRates(RbmRates.cd1(0), RbmRates.cd1(0), new FantasyLabel.Only(1)));
            learner.walkChains();
            DbnSnapshot shown = learner.snapshot();
            assertThat(shown.features()).hasSize(2);
            assertThat(shown.fantasyLabels()).containsOnly(1);
            Dbn net = learner.net();
            float[] w1 = net.lower().getFirst().generation().matrix().data;
            float[] w2 = net.top().w().data;
            for (int unit = 0; unit < 6; unit++) {
                for (int i = 0; i < D; i++) {
                    double sum = 0;
                    for (int j = 0; j < 7; j++) {
                        sum += w1[j * D + i] * w2[unit * 9 + j];
                    }
                    assertThat(shown.features().get(1)[unit * D + i]).isCloseTo((float) sum, within(1e-5f));
                }
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> learner(false, false, 1, After.LAST_LAYER, workers, 8, 5))
                    .isInstanceOf(BadInput.class).hasMessage("layers: 8,5, expected 9 first, as values in bars");
            assertThatThrownBy(() -> learner(false, true, 1, After.LAST_LAYER, workers, D, 5, 4))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("transpose-start: 4 units in layer 2 of 9,5,4, expected at least the 9 of two layers"
                            + " below");
            var bare = new DataSet("bars", ValueKind.BINARY, data.shape(), data.examples(), Optional.empty(),
                    data.sha256());
            assertThatThrownBy(() -> new DbnLearner(Splits.of(bare),
                    new DbnSettings(List.of(D, 5), true, false, 1,
                            After.LAST_LAYER, 20, 4),
                    workers)).isInstanceOf(BadInput.class)
                    .hasMessage("labels: none in bars, expected labelled examples");
        }
    }
}
