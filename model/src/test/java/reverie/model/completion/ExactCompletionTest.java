package reverie.model.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.tempering.Swaps;

/** A model that has its conditional exactly completes without energy, temperature and chains. */
class ExactCompletionTest {

    private static final ImageShape SHAPE = new ImageShape(2, 2);

    /** Pixels that are independent, each on with probability 0.8. */
    private static final class Independent implements ConditionalSampler {

        private final R032Store states = R032Store.FACTORY.make(4, 1000);
        private final R032Store means = R032Store.FACTORY.make(4, 1000);
        private final ClampedPixels clamp = new ClampedPixels(4);

        @Override
        public int values() {
            return 4;
        }

        @Override
        public int chains() {
            return 1000;
        }

        @Override
        public void clamp(PartialImage image) {
            clamp.to(image);
        }

        @Override
        public void scatter(long seed, long step) {
            step(seed, step, 1);
        }

        @Override
        public void step(long seed, long step, double beta) {
            assertThat(beta).as("a temperature of the model's own").isEqualTo(1);
            Arrays.fill(means.data, 0.8f);
            Draws.bernoulli(RandomKey.of(seed, step, Purpose.of("test.completion")), means, states, 0, 1000);
            clamp.apply(means, 0, 1000);
            clamp.apply(states, 0, 1000);
        }

        @Override
        public R032Store states() {
            return states;
        }

        @Override
        public R032Store means() {
            return means;
        }
    }

    /** Of 1,000 coins of 0.8 the mean lies within 0.05 of it but for one in 10,000. */
    @Test
    void oneStepIsEnough() {
        var image = new PartialImage(SHAPE, new float[]{0, 1, 0, 0}, new boolean[]{false, false, true, true});
        var learner = new CompletionLearner(new Independent(), SHAPE, 1,
                new CompletionRequest(Optional.of(image), 50, 0));
        learner.learn(0, new CompletionRequest(Optional.of(image), 50, 0));
        CompletionSnapshot snapshot = learner.snapshot();
        assertThat(snapshot.hot()).isZero();
        assertThat(snapshot.summary().mean()).containsExactly(0, 1, 0.8f, 0.8f);
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            for (int n = 0; n < 1000; n++) {
                sum += snapshot.states()[n * 4 + i];
            }
            assertThat(sum / 1000).isBetween(new double[]{0, 1, 0.75, 0.75}[i], new double[]{0, 1, 0.85, 0.85}[i]);
        }
        assertThat(new Independent().swaps()).isSameAs(Swaps.NONE);
    }
}
