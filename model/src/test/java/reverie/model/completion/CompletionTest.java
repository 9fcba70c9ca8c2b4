package reverie.model.completion;

import reverie.model.convolution.ConvolutionCompletion;
import reverie.model.dbm.DbmCompletion;
import reverie.model.dbn.DbnCompletion;
import reverie.model.rbm.trained.RbmCompletion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.dbn.Dbn;
import reverie.model.dbn.TinyNet;
import reverie.model.dbm.Dbm;
import reverie.model.dbm.TinyDbm;
import reverie.model.convolution.ConvolutionShape;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.convolution.ConvolutionalRbm;
import reverie.model.convolution.ImageUnits;
import reverie.model.convolution.TinyNets;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

/** Every kind of sampler keeps the same promises. */
class CompletionTest {

    private static final int D = 6;
    private static final int CHAINS = 20_000;

    /**
     * Of which the first ten are hot. Every one of these tests passes after 11 steps and at each one from there to the 50th; what
     * they can tell apart is the number of chains'.
     */
    private static final int STEPS = 24;

    private static final int STREAK = 200;
    private static final Model RBM = rbm(Enumeration.randomRbm(D, 5, 1.2, 11));
    private static final Model NET = net(TinyNet.random(1.2, List.of(), 21, D, 4, 5));
    private static final Model DEEPER = net(TinyNet.random(1.2, List.of(), 5, D, 4, 3, 4));
    private static final Model LABELLED = net(TinyNet.random(1.2, List.of("x", "y", "z"), 13, D, 4, 4));

    private static final Model MACHINE = machine(TinyDbm.random(0.9, 7, D, 4, 3));
    private static final Model DEEPER_MACHINE = machine(TinyDbm.random(0.9, 9, D, 4, 3, 3));
    private static final Model CONVOLUTION = convolution(TinyNets.one(1.2, 3));
    private static final Model DEEPER_CONVOLUTION = convolution(TinyNets.two(2, 1, 3, 7));
    private static final Ladder LADDER = new Ladder(2, 0.6);

    /** A model, and P(v) of all its images. */
    private record Model(double[] marginal, BiFunction<Integer, Workers, ConditionalSampler> sampler) {

        /** The same distribution, by chains that have replicas. */
        Model tempered() {
            return new Model(marginal, (chains, workers) -> new TemperedCompletion(LADDER,
                    _ -> (ConditionalChains) sampler.apply(chains, workers)));
        }
    }

    private static Model rbm(Rbm rbm) {
        var exact = new Enumeration(rbm);
        return new Model(IntStream.range(0, 1 << D).mapToDouble(exact::p).toArray(),
                (chains, workers) -> new RbmCompletion(rbm, chains, workers));
    }

    private static Model net(Dbn net) {
        return new Model(new TinyNet(net).marginal(-1),
                (chains, workers) -> new DbnCompletion(net, chains, workers));
    }

    private static Model machine(Dbm machine) {
        return new Model(new TinyDbm(machine).marginal(),
                (chains, workers) -> new DbmCompletion(machine, chains, workers));
    }

    private static Model convolution(ConvolutionalNet net) {
        return new Model(TinyNets.marginal(net), (chains, workers) -> new ConvolutionCompletion(net, chains, workers));
    }

    private static Stream<Named<Model>> models() {
        return Stream.of(Named.of("RBM", RBM), Named.of("belief net of two layers", NET),
                Named.of("belief net of three layers", DEEPER), Named.of("belief net with labels", LABELLED),
                Named.of("Boltzmann machine of two layers", MACHINE),
                Named.of("Boltzmann machine of three layers", DEEPER_MACHINE),
                Named.of("convolutional RBM", CONVOLUTION),
                Named.of("convolutional net of two layers", DEEPER_CONVOLUTION));
    }

    private static Stream<Named<Model>> tempered() {
        return Stream.of(Named.of("RBM with replicas", RBM.tempered()),
                Named.of("belief net of three layers with replicas", DEEPER.tempered()),
                Named.of("belief net with labels and replicas", LABELLED.tempered()),
                Named.of("Boltzmann machine with replicas", MACHINE.tempered()),
                Named.of("convolutional net with replicas", DEEPER_CONVOLUTION.tempered()));
    }

    static Stream<Arguments> allWithImages() {
        return Stream.concat(
                tempered().map(model -> Arguments.of(model, Named.of("10??0?", image("10??0?")))), plainWithImages());
    }

    private static Stream<Arguments> plainWithImages() {
        return models().flatMap(model -> Stream.of("10??0?", "?1????", "??????", "0?11?1")
                .map(known -> Arguments.of(model, Named.of(known, image(known)))));
    }

    static Stream<Arguments> all() {
        return models().map(Arguments::of);
    }

    static Stream<Arguments> allAndTempered() {
        return Stream.concat(models(), tempered()).map(Arguments::of);
    }

    /** A pixel a sign; "?" is unknown. */
    private static PartialImage image(String signs) {
        float[] values = new float[D];
        boolean[] hidden = new boolean[D];
        for (int i = 0; i < D; i++) {
            hidden[i] = signs.charAt(i) == '?';
            values[i] = signs.charAt(i) == '1' ? 1 : 0;
        }
        return new PartialImage(new ImageShape(3, 2), values, hidden);
    }

    private static R032Store complete(Model model, PartialImage image, int threads, int hot, int steps) {
        return complete(model, image, CHAINS, threads, hot, steps);
    }

    private static R032Store complete(Model model, PartialImage image, int chains, int threads, int hot, int steps) {
        try (Workers workers = Workers.of(threads)) {
            var completion = new Completion(model.sampler().apply(chains, workers), image, 4);
            for (int i = 0; i < steps; i++) {
                completion.step(hot);
            }
            return completion.chains().states();
        }
    }

    /** The chains are independent of each other, so that one state of each is a sample without correlation. */
    @ParameterizedTest
    @MethodSource("allWithImages")
    void unknownPixelsFollowTheirExactDistributionGivenTheKnownOnes(Model model, PartialImage image) {
        var exact = new ExactConditional(model.marginal(), image);
        R032Store states = complete(model, image, 2, 10, STEPS);
        exact.assertPairsAgree(states);
        assertThat(exact.fits(states)).isTrue();
    }

    /** The same test finds out chains that have not cooled down, and such as do not look at what is known. */
    @ParameterizedTest
    @MethodSource("all")
    void whatIsNotTheDistributionIsFoundOut(Model model) {
        PartialImage image = image("10??0?");
        var exact = new ExactConditional(model.marginal(), image);
        assertThat(exact.fits(complete(model, image, 2, 0, 0))).isFalse();
        assertThat(exact.fits(complete(model, image, 2, 100, 20))).isFalse();
        R032Store blind = complete(model, image("??????"), 2, 10, STEPS);
        for (int n = 0; n < CHAINS; n++) {
            for (int i = 0; i < D; i++) {
                blind.data[n * D + i] = image.hidden()[i] ? blind.data[n * D + i] : image.values()[i];
            }
        }
        assertThat(exact.fits(blind)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("allAndTempered")
    void knownPixelsNeverChangeAndTheVerdictKnowsThemForSure(Model model) {
        float[] values = {0.25f, 1, 0, 0.7f, 0, 0};
        var image = new PartialImage(new ImageShape(3, 2), values,
                new boolean[]{false, false, true, false, true, false});
        try (Workers workers = Workers.of(2)) {
            var completion = new Completion(model.sampler().apply(50, workers), image, 4);
            boolean moved = false;
            float before = completion.chains().states().data[2];
            for (int step = 0; step < 40; step++) {
                completion.step(5);
                if (step == 20) {
                    completion.restart();
                }
                for (int n = 0; n < 50; n++) {
                    for (int i : new int[]{0, 1, 3, 5}) {
                        assertThat(completion.chains().states().data[n * D + i]).isEqualTo(values[i]);
                        assertThat(completion.chains().means().data[n * D + i]).isEqualTo(values[i]);
                    }
                }
                moved |= completion.chains().states().data[2] != before;
            }
            assertThat(moved).as("an unknown pixel moves").isTrue();
            CompletionSummary summary = completion.summary();
            for (int i : new int[]{0, 1, 3, 5}) {
                assertThat(summary.mean()[i]).isEqualTo(values[i]);
                assertThat(summary.entropy()[i]).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theVerdictIsTheMeanOverChainsAndItsEntropyInBits(Model model) {
        PartialImage image = image("1?0???");
        var exact = new ExactConditional(model.marginal(), image);
        try (Workers workers = Workers.of(2)) {
            var completion = new Completion(model.sampler().apply(CHAINS, workers), image, 9);
            for (int i = 0; i < STEPS; i++) {
                completion.step(5);
            }
            CompletionSummary summary = completion.summary();
            for (int i : new int[]{1, 3, 4, 5}) {
                double p = exact.marginal(i);
                // A mean of probabilities varies no more than one of states, whose standard error is below 0.0036.
                assertThat((double) summary.mean()[i]).isBetween(p - 0.018, p + 0.018);
                double q = summary.mean()[i];
                assertThat((double) summary.entropy()[i])
                        .isBetween(-1e-5 - (q * Math.log(q) + (1 - q) * Math.log(1 - q)) / Math.log(2),
                                1e-5 - (q * Math.log(q) + (1 - q) * Math.log(1 - q)) / Math.log(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatBecomesKnownMeanwhileHoldsFromTheNextStepOn(Model model) {
        try (Workers workers = Workers.of(2)) {
            var completion = new Completion(model.sampler().apply(CHAINS, workers), image("10????"), 4);
            for (int i = 0; i < 20; i++) {
                completion.step(5);
            }
            PartialImage more = image("10??0?");
            completion.show(more);
            for (int i = 0; i < STEPS; i++) {
                completion.step(5);
            }
            new ExactConditional(model.marginal(), more).assertPairsAgree(completion.chains().states());
            assertThat(completion.steps()).isEqualTo(20 + STEPS);
        }
    }

    @ParameterizedTest
    @MethodSource("allAndTempered")
    void anyNumberOfThreadsMakesTheSameBytes(Model model) {
        assertThat(complete(model, image("1???0?"), 2003, 2, 5, 12).data)
                .isEqualTo(complete(model, image("1???0?"), 2003, 1, 5, 12).data);
    }

    @ParameterizedTest
    @MethodSource("allAndTempered")
    void oncePiecesAreCompiledAStepAllocatesNothing(Model model) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Workers workers = Workers.of(1)) {
            var completion = new Completion(model.sampler().apply(60, workers), image("1???0?"), 4);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            while (streak < STREAK && System.nanoTime() < deadline) {
                long before = threads.getCurrentThreadAllocatedBytes();
                completion.step(1000);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).isEqualTo(STREAK);
        }
    }

    @Test
    void whatCannotBeCompletedIsRefused() {
        PartialImage everything = image("110100");
        assertThatThrownBy(() -> everything.partly("mask")).isInstanceOf(BadInput.class)
                .hasMessage("mask: nothing hidden of 3×2 pixels, expected at least one unknown pixel");
        assertThatThrownBy(() -> image("??????").partly("mask")).isInstanceOf(BadInput.class)
                .hasMessage("mask: nothing left of 3×2 pixels, expected at least one known pixel");
        try (Workers workers = Workers.of(1)) {
            ConditionalSampler sampler = RBM.sampler().apply(2, workers);
            var other = new PartialImage(new ImageShape(2, 2), new float[4], new boolean[4]);
            assertThatThrownBy(() -> sampler.clamp(other)).isInstanceOf(BadInput.class)
                    .hasMessage("image: 2×2 pixels, expected 6 as the model has");
            Rbm gaussian = Rbm.bernoulli(R032Store.FACTORY.make(4, 2), new float[4], new float[2],
                    HiddenUnits.GAUSSIAN);
            var real = new ConvolutionalNet(
                    List.of(new ConvolutionalRbm(new ConvolutionShape(1, new ImageShape(3, 2), 1, 2, 1),
                            ImageUnits.GAUSSIAN, R032Store.FACTORY.make(4, 1), new float[1], new float[1])),
                    Optional.empty());
            assertThatThrownBy(() -> new ConvolutionCompletion(real, 2, workers)).isInstanceOf(BadInput.class)
                    .hasMessage(
                            "model: a convolutional net of real-valued pixels, expected one of binary pixels, trained with"
                                    + " --units bernoulli");
            assertThatThrownBy(() -> new RbmCompletion(gaussian, 2, workers)).isInstanceOf(BadInput.class)
                    .hasMessage("model: an RBM with real-valued units, expected one with binary units");
        }
        float[] nan = new float[6];
        Arrays.fill(nan, Float.NaN);
        assertThatThrownBy(() -> new PartialImage(new ImageShape(3, 2), nan, new boolean[6]))
                .isInstanceOf(BadInput.class).hasMessageContaining("values from 0 to 1");
    }
}
