package reverie.model.completion;

import reverie.model.rbm.trained.RbmCompletion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.Rbm;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

class CompletionLearnerTest {

    private static final ImageShape SHAPE = new ImageShape(3, 2);
    private static final int CHAINS = 16;
    private static final int HOT = 5;
    private static final long SEED = 7;

    private final Rbm rbm = Enumeration.randomRbm(SHAPE.pixels(), 5, 1.2, 11);
    private final Workers workers = Workers.of(1);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void walksAsACompletionDrivenByHand() {
        var walk = walk(wish("10??0?", 0));
        var byHand = new Completion(new RbmCompletion(rbm, CHAINS, workers), image("10??0?"), SEED);
        for (int step = 0; step < 20; step++) {
            walk.learn(step, wish("10??0?", 0));
            byHand.step(HOT);
        }
        assertThat(walk.snapshot().states()).containsExactly(byHand.chains().states().data);
        assertThat(walk.snapshot().probabilities()).containsExactly(byHand.chains().means().data);
        assertThat(walk.snapshot().steps()).isEqualTo(20);
    }

    @Test
    void whatBecomesKnownMeanwhileStaysAndTheRestGoesOnMoving() {
        var walk = walk(wish("??????", 0));
        advance(walk, wish("??????", 0), 30);
        var known = wish("1?0???", 0);
        float[] before = walk.snapshot().states();
        int moved = 0;
        for (int step = 0; step < 30; step++) {
            walk.learn(step, known);
            CompletionSnapshot now = walk.snapshot();
            for (int n = 0; n < CHAINS; n++) {
                assertThat(now.states()[n * 6]).isEqualTo(1);
                assertThat(now.probabilities()[n * 6]).isEqualTo(1);
                assertThat(now.states()[n * 6 + 2]).isZero();
                moved += now.states()[n * 6 + 4] == before[n * 6 + 4] ? 0 : 1;
            }
            assertThat(now.summary().entropy()[0]).isZero();
            assertThat(now.steps()).as("chains go on").isEqualTo(31 + step);
            before = now.states();
        }
        assertThat(moved).as("changes of an unknown pixel").isGreaterThan(CHAINS);
    }

    @Test
    void aNewStartForgetsWhereTheChainsWere() {
        var walk = walk(wish("1?????", 0));
        advance(walk, wish("1?????", 0), 10);
        walk.learn(10, wish("1?????", 1));
        assertThat(walk.snapshot().steps()).isEqualTo(1);
        walk.learn(11, wish("1?????", 1));
        assertThat(walk.snapshot().steps()).as("it asks once").isEqualTo(2);
    }

    @Test
    void chainsWithReplicasBeginAtTheModelsOwnTemperature() {
        var ladder = new Ladder(3, 0.5);
        var walk = new CompletionLearner(tempered(ladder), SHAPE, SEED, wish("10??0?", 0));
        var byHand = new Completion(tempered(ladder), image("10??0?"), SEED);
        for (int step = 0; step < 20; step++) {
            walk.learn(step, wish("10??0?", 0));
            byHand.step(0);
        }
        assertThat(walk.snapshot().states()).containsExactly(byHand.chains().states().data);
        assertThat(walk.snapshot().hot()).isZero();
        var alone = new CompletionLearner(tempered(Ladder.NONE), SHAPE, SEED, wish("10??0?", 0));
        assertThat(alone.snapshot().hot()).isEqualTo(HOT);
    }

    private TemperedCompletion tempered(Ladder ladder) {
        return new TemperedCompletion(ladder, _ -> new RbmCompletion(rbm, CHAINS, workers));
    }

    @Test
    void aSnapshotIsLeftUntouchedByLaterSteps() {
        var walk = walk(wish("??????", 0));
        walk.learn(0, wish("??????", 0));
        CompletionSnapshot first = walk.snapshot();
        float[] copy = first.states().clone();
        advance(walk, wish("??????", 0), 20);
        assertThat(first.states()).containsExactly(copy);
        assertThat(walk.snapshot().states()).isNotEqualTo(copy);
    }

    @Test
    void withoutAnImageOfItsSizeNothingIsKnown() {
        var other = new PartialImage(new ImageShape(2, 2), new float[4], new boolean[4]);
        var walk = walk(new CompletionRequest(Optional.of(other), HOT, 0));
        assertThat(walk.snapshot().image().known()).isZero();
        assertThat(walk.measure().of(CompletionLearner.UNCERTAINTY)).as("fair coins").isEqualTo(6);
    }

    private static void advance(CompletionLearner walk, CompletionRequest wish, int steps) {
        for (int step = 0; step < steps; step++) {
            walk.learn(step, wish);
        }
    }

    private CompletionLearner walk(CompletionRequest first) {
        return new CompletionLearner(new RbmCompletion(rbm, CHAINS, workers), SHAPE, SEED, first);
    }

    private static CompletionRequest wish(String pixels, long starts) {
        return new CompletionRequest(Optional.of(image(pixels)), HOT, starts);
    }

    private static PartialImage image(String pixels) {
        float[] values = new float[pixels.length()];
        boolean[] hidden = new boolean[pixels.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = pixels.charAt(i) == '1' ? 1 : 0;
            hidden[i] = pixels.charAt(i) == '?';
        }
        return new PartialImage(SHAPE, values, hidden);
    }
}
