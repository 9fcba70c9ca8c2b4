package reverie.model.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.convolution.ConvolutionSettings.Start;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;
import reverie.model.train.GoodState;
import reverie.model.train.Schedule;
import reverie.model.train.State;

class ConvolutionLearnerTest {

    private static final int STREAK = 100;
    private static final NetRates RATES = NetRates.same(new ConvolutionRates(Schedule.constant(0.3),
            Schedule.constant(0.5), 1e-3, 2, new Sparsity(0.05, 1)));

    private static final ConvolutionSettings PERSISTENT = new ConvolutionSettings(
            List.of(new Layer(5, 3, 2, true), new Layer(4, 2, 2, true)), Input.BINARY, 2, 10, 4);

    private static final ConvolutionSettings TOGETHER = new ConvolutionSettings(PERSISTENT.layers(), Input.BINARY, 1,
            10,
            3, Start.DOUBLED, 4);

    /** Each image has one bar, lying or standing. */
    private static Splits bars(int side, int count) {
        var random = new SplittableRandom(6);
        R032Store v = R032Store.FACTORY.make(side * side, count);
        for (int n = 0; n < count; n++) {
            int at = random.nextInt(side);
            boolean lying = random.nextBoolean();
            for (int i = 0; i < side; i++) {
                v.data[n * side * side + (lying ? at * side + i : i * side + at)] = 1;
            }
        }
        return Splits.of(TinyData.binary(v, side, side));
    }

    private static ConvolutionSettings oneLayer(Layer layer) {
        return new ConvolutionSettings(List.of(layer), Input.BINARY, 1, 10, 4);
    }

    private static ConvolutionSettings twoLayers(Input input) {
        return new ConvolutionSettings(List.of(new Layer(5, 3, 2), new Layer(4, 2, 2)), input, 2, 10, 4);
    }

    /** Real-valued images are whitened, and seen in units of half their deviation. */
    private static ConvolutionLearner learner(Splits images, ConvolutionSettings settings, Workers workers) {
        return new ConvolutionLearner(settings.input().units() == ImageUnits.BERNOULLI ? Prepared.asTheyAre(images)
                : Prepared.by(Whitening.ZCA.of(images.train(), workers).times(2), images, workers), settings, workers);
    }

    private static ConvolutionSnapshot.Completed completed(ConvolutionLearner learner) {
        return learner.snapshot().completed().orElseThrow();
    }

    /** Versions before the first had chains that completed real pixels. */
    @Test
    void aRunOfRealPixelsThatHadCompletingChainsGoesOn() {
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 40), twoLayers(new Input(ImageUnits.GAUSSIAN, 2)), workers);
            State saved = State.builder().all("", learner.state()).part("fantasies.pixels", new float[]{1, 2}).build();
            learner.makeRoom(saved);
            saved.writeTo(learner.state());
            learner.restored();
            learner.learn(0, RATES);
            assertThat(learner.state().has("fantasies.")).as("it is kept as such").isTrue();
            assertThat(learner.snapshot().completed()).isEmpty();
        }
    }

    @Test
    void learningRaisesTheExactLikelihoodOfBars() {
        Splits bars = bars(4, 200);
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars, oneLayer(new Layer(6, 3, 2)), workers);
            double before = exact(single(learner), bars);
            for (int step = 0; step < 4000; step++) {
                learner.learn(step,
                        NetRates.same(new ConvolutionRates(Schedule.constant(0.3), Schedule.constant(0.5), 0, 5,
                                Sparsity.OFF)));
            }
            double after = exact(single(learner), bars);
            // Independent pixels that are on one time in four give −9 nats, eight equally likely images −2.1.
            assertThat(before).isCloseTo(-9, within(0.1));
            assertThat(after).isGreaterThan(-7);
        }
    }

    private static double[] single(ConvolutionLearner learner) {
        return Arrays.stream(TinyNets.logProbabilities(learner.net().bottom())).map(Math::exp).toArray();
    }

    /** The mean log-likelihood, by a multiple of P(v) for every v. */
    private static double exact(double[] mass, Splits data) {
        double sum = -Math.log(Arrays.stream(mass).sum()) * data.train().size();
        int d = data.train().values();
        for (int n = 0; n < data.train().size(); n++) {
            int number = 0;
            for (int i = 0; i < d; i++) {
                number |= (int) data.train().examples().data[n * d + i] << i;
            }
            sum += Math.log(mass[number]);
        }
        return sum / data.train().size();
    }

    private static Stream<ConvolutionSettings> manners() {
        return Stream.of(twoLayers(new Input(ImageUnits.GAUSSIAN, 2)), PERSISTENT, TOGETHER);
    }

    @ParameterizedTest
    @MethodSource("manners")
    void theNumberOfThreadsLeavesNoTrace(ConvolutionSettings settings) {
        Splits bars = bars(14, 37);
        R032Store one = null;
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                var learner = learner(bars, settings, workers);
                for (int step = 0; step < 16; step++) {
                    learner.learn(step, RATES);
                }
                R032Store w = learner.net().top().w();
                assertThat(learner.net().depth()).isEqualTo(2);
                if (one == null) {
                    one = w;
                } else {
                    assertThat(w.data).isEqualTo(one.data);
                }
            }
        }
    }

    /** Chains of the lowest layer draw hidden halves, whichever learns, so that they walk on from where they were. */
    @Test
    void completionsAreTheLowestLayersAndWalkOn() {
        try (Workers workers = Workers.of(1)) {
            float[][] completions = new float[2][];
            for (int depth = 1; depth <= 2; depth++) {
                ConvolutionSettings settings = new ConvolutionSettings(
                        PERSISTENT.layers().subList(0, depth), Input.BINARY, 2, 10, 4);
                var learner = learner(bars(14, 37), settings, workers);
                for (int step = 0; step < 8; step++) {
                    learner.learn(step, RATES);
                    learner.walkChains();
                }
                if (depth == 2) {
                    learner.learn(8, RATES);
                    assertThat(learner.net().depth()).isEqualTo(2);
                }
                learner.walkChains();
                completions[depth - 1] = completed(learner).images();
                assertThat(completed(learner).steps()).isEqualTo(36);
            }
            assertThat(completions[1]).isEqualTo(completions[0]);
        }
    }

    /** Then both draw, from a new beginning, and the next batch moves both. */
    @Test
    void bothLayersCompleteOnceTheyLearnTogether() {
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 37), TOGETHER, workers);
            for (int step = 0; step < 8; step++) {
                learner.learn(step, RATES);
                learner.walkChains();
            }
            assertThat(learner.stage()).contains("layer 2 of 2");
            assertThat(learner.snapshot().together()).isFalse();
            assertThat(completed(learner).steps()).isEqualTo(32);
            learner.learn(8, RATES);
            assertThat(learner.stage()).contains("all layers");
            List<float[]> before = learner.net().layers().stream().map(it -> it.w().data.clone()).toList();
            learner.walkChains();
            assertThat(learner.snapshot().together()).isTrue();
            ConvolutionSnapshot.Completed seen = completed(learner);
            assertThat(seen.steps()).isEqualTo(4);
            Arrays.fill(learner.net().top().b(), 9);
            learner.walkChains();
            assertThat(completed(learner).images()).as("with other units above").isNotEqualTo(seen.images());
            learner.learn(9, RATES);
            for (int l = 0; l < 2; l++) {
                assertThat(learner.net().layers().get(l).w().data).isNotEqualTo(before.get(l));
            }
            assertThat(learner.measure().values()).containsKeys("reconstructionErrorTogether",
                    "meanActivationTogether");
        }
    }

    /** Layers above the lowest join it with small weights, so that at first it completes as it did alone. */
    @Test
    void layersMayJoinTheLowestOneWhenItHasLearned() {
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 37), new ConvolutionSettings(PERSISTENT.layers(), Input.BINARY, 1, 10, 3,
                    Start.LOWEST, 4), workers);
            for (int step = 0; step < 4; step++) {
                learner.learn(step, RATES);
            }
            assertThat(learner.stage()).contains("layer 1 of 2");
            float[] alone = learner.net().bottom().b().clone();
            learner.learn(4, NetRates.same(ConvolutionRates.cd1(0)));
            assertThat(learner.stage()).contains("all layers");
            assertThat(learner.net().bottom().b()).isEqualTo(alone);
            assertThat(learner.net().top().c()).containsOnly(0);
            for (float w : learner.net().top().w().data) {
                assertThat(Math.abs(w)).isLessThan(0.06f);
            }
        }
    }

    @Test
    void learningTogetherRaisesTheExactLikelihoodOfBars() {
        Splits bars = bars(3, 200);
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars, new ConvolutionSettings(List.of(new Layer(3, 2, 2, true), new Layer(3, 1, 1)),
                    Input.BINARY, 20, 10, 10, Start.DOUBLED, 4), workers);
            var rates = NetRates.same(new ConvolutionRates(Schedule.constant(0.1), Schedule.constant(0), 0, 5,
                    Sparsity.OFF));
            int step = 0;
            for (; step <= 2 * 20 * learner.batchesPerEpoch(); step++) {
                learner.learn(step, rates);
            }
            double before = exact(TinyNets.marginal(learner.net()), bars);
            for (; step < 6000; step++) {
                learner.learn(step, rates);
            }
            double after = exact(TinyNets.marginal(learner.net()), bars);
            assertThat(after).isGreaterThan(before + 0.2);
        }
    }

    @Test
    void theLowerLayerStaysAsItIsWhileTheUpperOneLearns() {
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 37), twoLayers(Input.BINARY), workers);
            for (int step = 0; step < 8; step++) {
                learner.learn(step, RATES);
            }
            assertThat(learner.net().depth()).isEqualTo(1);
            float[] lower = learner.net().bottom().w().data.clone();
            learner.learn(8, RATES);
            float[] upper = learner.net().top().w().data.clone();
            learner.learn(9, RATES);
            assertThat(learner.net().depth()).isEqualTo(2);
            assertThat(learner.stage()).contains("layer 2 of 2");
            assertThat(learner.net().bottom().w().data).isEqualTo(lower);
            assertThat(learner.net().top().w().data).isNotEqualTo(upper);
            assertThat(learner.measure().values()).containsKeys("reconstructionErrorOfLayer2",
                    "freeEnergyTrainOfLayer2");
            assertThat(learner.snapshot().layers()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("manners")
    void aRunThatWentAstrayGoesBackToTheLayerThatWasGood(ConvolutionSettings settings) {
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 37), settings, workers);
            for (int step = 0; step < 6; step++) {
                learner.learn(step, RATES);
            }
            var goodState = GoodState.of(learner);
            int depth = learner.net().depth();
            float[] good = learner.net().top().w().data.clone();
            for (int step = 6; step < 12; step++) {
                learner.learn(step, NetRates.same(ConvolutionRates.cd1(1e6)));
            }
            assertThat(learner.trouble()).isPresent();
            learner.walkChains();
            goodState.back();
            learner.walkChains();
            learner.snapshot().completed().ifPresent(shown -> {
                for (float each : shown.images()) {
                    assertThat(each).as("a pixel that chains draw after all").isFinite();
                }
            });
            assertThat(learner.trouble()).isEmpty();
            assertThat(learner.net().depth()).isEqualTo(depth);
            assertThat(learner.net().top().w().data).isEqualTo(good);
        }
    }

    @Test
    void mapsOfASnapshotLieOverTheImage() {
        try (Workers workers = Workers.of(1)) {
            Splits bars = bars(14, 5);
            var learner = learner(bars, oneLayer(new Layer(5, 3, 2)), workers);
            for (int step = 0; step < 40; step++) {
                learner.learn(step, RATES);
            }
            ConvolutionSnapshot.Layer maps = learner.snapshot().layers().getFirst();
            assertThat(maps.map().toString()).isEqualTo("12×12");
            ConvolutionalRbm layer = learner.net().bottom();
            int k = 3;
            int x = 7;
            int y = 4;
            double sum = 1;
            for (int i = 0; i < 4; i++) {
                sum += Math.exp(
                        layer.b()[k] + TinyNets.input(layer, bars.train().examples().data, 2 * 196, k, 6 + i % 2,
                                4 + i / 2));
            }
            double on = Math.exp(layer.b()[k] + TinyNets.input(layer, bars.train().examples().data, 2 * 196, k, x, y));
            assertThat((double) maps.hidden()[(2 * 5 + k) * 144 + y * 12 + x]).isCloseTo(on / sum, within(1e-5));
            assertThat((double) maps.pooled()[(2 * 5 + k) * 36 + 2 * 6 + 3]).isCloseTo((sum - 1) / sum, within(1e-5));
        }
    }

    /** While the lowest layer learns with doubled inputs, while the upper one does, and together. */
    @ParameterizedTest
    @MethodSource("manners")
    void aSnapshotTellsOfOtherImagesWhatItTellsOfItsOwn(ConvolutionSettings settings) {
        try (Workers workers = Workers.of(2)) {
            var learner = learner(bars(14, 37), settings, workers);
            int step = 0;
            for (int stop : new int[]{3, 11, 14}) {
                for (; step < stop; step++) {
                    learner.learn(step, RATES);
                }
                ConvolutionSnapshot snapshot = learner.snapshot();
                List<R032Store> shares = snapshot.shareOn(R032Store.wrap(snapshot.data(), 14 * 14), workers);
                assertThat(shares).hasSameSizeAs(snapshot.layers());
                for (int l = 0; l < shares.size(); l++) {
                    ConvolutionSnapshot.Layer layer = snapshot.layers().get(l);
                    int blocks = layer.sizes().blocks();
                    for (int i = 0; i < shares.get(l).data.length; i++) {
                        double mean = IntStream.range(i * blocks, (i + 1) * blocks).mapToDouble(j -> layer.pooled()[j])
                                .average().orElseThrow();
                        assertThat((double) shares.get(l).data[i]).as("layer %d, step %d", l + 1, stop)
                                .isCloseTo(mean, within(1e-5));
                    }
                }
            }
        }
    }

    @Test
    void completionsKeepTheUpperHalfAndFollowTheModelBelow() {
        try (Workers workers = Workers.of(1)) {
            Splits bars = bars(14, 60);
            var learner = learner(bars, oneLayer(new Layer(12, 5, 2)), workers);
            for (int step = 0; step < 600; step++) {
                learner.learn(step,
                        NetRates.same(new ConvolutionRates(Schedule.constant(1), Schedule.constant(0.5), 0, 3,
                                Sparsity.OFF)));
            }
            for (int i = 0; i < 50; i++) {
                learner.walkChains();
            }
            ConvolutionSnapshot seen = learner.snapshot();
            float[] completions = completed(learner).images();
            assertThat(completed(learner).steps()).isEqualTo(200);
            for (int i = 0; i < seen.data().length; i++) {
                if (i % 196 < 98) {
                    assertThat(completions[i]).isEqualTo(seen.data()[i]);
                }
            }
            // The rows just below the middle: where a standing bar comes down from above it goes on.
            double under = 0;
            double beside = 0;
            int bar = 0;
            int none = 0;
            for (int image = 0; image < 12; image++) {
                for (int x = 0; x < 14; x++) {
                    boolean above = seen.data()[image * 196 + 6 * 14 + x] > 0
                            && seen.data()[image * 196 + 5 * 14 + x] > 0;
                    float below = completions[image * 196 + 7 * 14 + x];
                    under += above ? below : 0;
                    beside += above ? 0 : below;
                    bar += above ? 1 : 0;
                    none += above ? 0 : 1;
                }
            }
            assertThat(bar).isPositive();
            assertThat(under / bar).isGreaterThan(2 * beside / none);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFileKeepsTheNet(int depth) {
        try (Workers workers = Workers.of(1)) {
            Splits bars = bars(14, 37);
            var input = depth == 1 ? Input.BINARY : new Input(ImageUnits.GAUSSIAN, 0);
            ConvolutionSettings settings = depth == 1 ? oneLayer(new Layer(5, 3, 2)) : twoLayers(input);
            var learner = learner(bars, settings, workers);
            for (int step = 0; step < 12; step++) {
                learner.learn(step, RATES);
            }
            var provenance = new Provenance("test", ConvolutionFile.NET,
                    Map.of("pool", settings.layers().stream().map(Layer::pool).toList(), "units",
                            input.units().toString()),
                    4, DataOrigin.of(bars.train()), 12, 3);
            ConvolutionalNet again = ConvolutionFile.net(ConvolutionFile.of(learner.net(), provenance));
            R032Store images = bars.train().examples();
            assertThat(encode(again, images, workers)).isEqualTo(encode(learner.net(), images, workers));
            assertThat(again.inPixels(depth).data).isEqualTo(learner.net().inPixels(depth).data);
            assertThat(again.bottom().units()).isEqualTo(input.units());
        }
    }

    private static float[] encode(ConvolutionalNet net, R032Store images, Workers workers) {
        return new ConvolutionScores(net, workers).encode(net.preprocess(images, workers)).data;
    }

    @Test
    void whatDoesNotFitIsRefused() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> learner(bars(4, 5), oneLayer(new Layer(5, 4, 2)), workers))
                    .isInstanceOf(BadInput.class).hasMessageContaining("filter-size: 4 with blocks of 2");
            ConvolutionSettings bordered = new ConvolutionSettings(PERSISTENT.layers(),
                    new Input(ImageUnits.GAUSSIAN, 2), 2, 10, 4);
            assertThatThrownBy(() -> bordered.check(bars(14, 5).train())).isInstanceOf(BadInput.class)
                    .hasMessageContaining("persistent: chains in images of which a border is given");
            assertThatThrownBy(() -> oneLayer(new Layer(0, 3, 2)).check(bars(6, 5).train()))
                    .isInstanceOf(BadInput.class).hasMessageContaining("filters: 0");
        }
    }

    /**
     * Code that is not yet compiled keeps vectors as objects, so the test waits for a streak of steps without any allocation
     * and fails where none comes. Weights are many, so that what goes over them once a step is compiled soon.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void oncePiecesAreCompiledAStepAllocatesNothing(int sweeps) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            var learner = learner(bars(14, 37), new ConvolutionSettings(
                    List.of(new Layer(24, 3, 2), new Layer(40, 3, 2)), Input.BINARY, 2, 10, sweeps, Start.LOWEST, 4),
                    workers);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 0; streak < STREAK && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, RATES);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).as("steps in a row without allocation").isEqualTo(STREAK);
        }
    }
}
