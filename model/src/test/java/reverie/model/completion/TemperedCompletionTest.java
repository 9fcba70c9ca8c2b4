package reverie.model.completion;

import reverie.model.dbm.DbmCompletion;
import reverie.model.dbn.DbnCompletion;
import reverie.model.rbm.trained.RbmCompletion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Enumeration;
import reverie.model.dbn.TinyNet;
import reverie.model.dbm.TinyDbm;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;
import reverie.model.tempering.TwoModes;

/**
 * Models with two ways to complete an image, between which a chain does not change. How many chains of one temperature end in
 * which mode is decided while they are hot, and so wrong.
 */
class TemperedCompletionTest {

    private static final int CHAINS = 4_000;
    private static final int HOT = 10;
    private static final int STEPS = 80;
    private static final Ladder LADDER = new Ladder(6, 0.1);

    /** A model, and P(v) of all its images. */
    private record Model(double[] marginal, Maker maker) {}

    private interface Maker {
        ConditionalChains make(Workers workers);
    }

    static Stream<Arguments> models() {
        var rbm = new Model(new Enumeration(TwoModes.rbm()).visibleMarginal(),
                workers -> new RbmCompletion(TwoModes.rbm(), CHAINS, workers));
        var net = new Model(new TinyNet(TwoModes.net()).marginal(-1),
                workers -> new DbnCompletion(TwoModes.net(), CHAINS, workers));
        var machine = new Model(new TinyDbm(TwoModes.machine()).marginal(),
                workers -> new DbmCompletion(TwoModes.machine(), CHAINS, workers));
        return Stream.of(Named.of("RBM", rbm), Named.of("belief net", net), Named.of("Boltzmann machine", machine))
                .flatMap(model -> Stream.of(image('?'), image('0'))
                        .map(image -> Arguments.of(model, Named.of("with " + image.known() + " known", image))));
    }

    /** Nothing is known, or the first pixel, which leaves both modes possible. */
    private static PartialImage image(char first) {
        boolean[] hidden = new boolean[TwoModes.D];
        Arrays.fill(hidden, true);
        hidden[0] = first == '?';
        return new PartialImage(new ImageShape(3, 2), new float[TwoModes.D], hidden);
    }

    private static R032Store complete(Model model, Ladder ladder, PartialImage image) {
        try (Workers workers = Workers.of(2)) {
            var completion = new Completion(new TemperedCompletion(ladder, _ -> model.maker().make(workers)), image, 4);
            for (int i = 0; i < STEPS; i++) {
                completion.step(HOT);
            }
            return completion.chains().states();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void replicasFindTheShareOfEachMode(Model model, PartialImage image) {
        var exact = new ExactConditional(model.marginal(), image);
        R032Store states = complete(model, LADDER, image);
        exact.assertPairsAgree(states);
        assertThat(exact.fits(states)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void chainsOfOneTemperatureDoNot(Model model, PartialImage image) {
        assertThat(new ExactConditional(model.marginal(), image).fits(complete(model, Ladder.NONE, image))).isFalse();
    }
}
