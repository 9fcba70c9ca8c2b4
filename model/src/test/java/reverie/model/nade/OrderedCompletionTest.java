package reverie.model.nade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.ExactConditional;
import reverie.model.completion.PartialImage;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;

class OrderedCompletionTest {

    private static final int D = TinyNade.D;
    private static final int CHAINS = 20_000;
    private static final float[] IMAGE = {1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0};

    private static PartialImage knowing(int... known) {
        boolean[] hidden = new boolean[D];
        Arrays.fill(hidden, true);
        for (int i : known) {
            hidden[i] = false;
        }
        return new PartialImage(TinyNade.SHAPE, IMAGE.clone(), hidden);
    }

    private static ConditionalSampler sampler(Nade nade, Workers workers) {
        return new TrainedNade(nade).completing(CHAINS, Chosen.NOTHING, workers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereKnownPixelsComeFirstEveryStepIsAnExactDraw(boolean withHidden) {
        Nade nade = TinyNade.of(Ordering.Kind.ROWS, withHidden);
        PartialImage upper = knowing(0, 1, 2, 3, 4, 5);
        var exact = new ExactConditional(
                TinyNade.probabilities(nade.conditionals(), nade.orderings().getFirst()), upper);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = sampler(nade, workers);
            sampler.clamp(upper);
            sampler.scatter(4, 0);
            for (int step = 1; step <= 3; step++) {
                assertThat(exact.fits(sampler.states())).isTrue();
                exact.assertPairsAgree(sampler.states());
                sampler.step(4, step, 1);
            }
        }
    }

    /** The first draw knows nothing of what comes later; 60 steps on, chains have found out. */
    @ParameterizedTest
    @EnumSource(value = Ordering.Kind.class, names = {"ROWS", "RANDOM", "SPIRAL"})
    void elsewhereChainsComeToTheExactConditional(Ordering.Kind kind) {
        Nade nade = TinyNade.of(kind, true);
        PartialImage lower = knowing(1, 6, 7, 9, 11);
        var exact = new ExactConditional(
                TinyNade.probabilities(nade.conditionals(), nade.orderings().getFirst()), lower);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = sampler(nade, workers);
            sampler.clamp(lower);
            sampler.scatter(4, 0);
            assertThat(exact.fits(sampler.states())).as("at first").isFalse();
            for (int step = 1; step <= 60; step++) {
                sampler.step(4, step, 1);
            }
            assertThat(exact.fits(sampler.states())).isTrue();
            exact.assertPairsAgree(sampler.states());
        }
    }

    @Test
    void chainsGoOnFromWhereTheyAreWhenOtherPixelsBecomeKnown() {
        Nade nade = TinyNade.of(Ordering.Kind.COLUMNS, true);
        PartialImage later = knowing(2, 8, 10);
        var exact = new ExactConditional(
                TinyNade.probabilities(nade.conditionals(), nade.orderings().getFirst()), later);
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = sampler(nade, workers);
            sampler.clamp(knowing(0, 5, 11));
            sampler.scatter(4, 0);
            sampler.step(4, 1, 1);
            sampler.clamp(later);
            for (int step = 2; step <= 70; step++) {
                sampler.step(4, step, 1);
            }
            assertThat(exact.fits(sampler.states())).isTrue();
            exact.assertPairsAgree(sampler.states());
        }
    }

    /** Known pixels first, whatever they are, then the others in the order of the step. */
    @Test
    void anOrderlessModelDrawsExactlyAtOnce() {
        Nade nade = TinyNade.orderless(Ordering.Kind.ROWS.of(TinyNade.SHAPE, 0));
        int[] known = {1, 6, 7, 9, 11};
        int[] unknown = {0, 2, 3, 4, 5, 8, 10};
        try (Workers workers = Workers.of(2)) {
            ConditionalSampler sampler = sampler(nade, workers);
            sampler.clamp(knowing(known));
            for (int step = 0; step < 3; step++) {
                sampler.step(9, step, 1);
                int[] order = new int[unknown.length];
                Ordering.shuffle(RandomKey.of(9, step, Purpose.of("nade.completion.order")), order, 0, order.length);
                int[] pixels = new int[D];
                System.arraycopy(known, 0, pixels, 0, known.length);
                for (int u = 0; u < order.length; u++) {
                    pixels[known.length + u] = unknown[order[u]];
                }
                var exact = new ExactConditional(
                        TinyNade.probabilities(nade.conditionals(), new Ordering(pixels)), knowing(known));
                assertThat(exact.fits(sampler.states())).isTrue();
                exact.assertPairsAgree(sampler.states());
            }
        }
    }

    @Test
    void nothingIsKnownOrEverything() {
        Nade nade = TinyNade.of(Ordering.Kind.ROWS, true);
        try (Workers workers = Workers.of(1)) {
            ConditionalSampler sampler = sampler(nade, workers);
            sampler.clamp(knowing());
            sampler.step(1, 1, 1);
            assertThat(new ExactConditional(TinyNade.probabilities(nade.conditionals(),
                    nade.orderings().getFirst()), knowing()).fits(sampler.states())).isTrue();
            boolean[] none = new boolean[D];
            sampler.clamp(new PartialImage(TinyNade.SHAPE, IMAGE.clone(), none));
            sampler.step(1, 2, 1);
            assertThat(Arrays.copyOf(sampler.states().data, D)).isEqualTo(IMAGE);
        }
    }
}
