package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

class AutoencoderAllocationTest {

    private static final int STREAK = 200;
    private static final int[][] SIZES = {{32, 64}, {100, 50}, {49, 33, 5}, {784, 10}};

    static Stream<Arguments> all() {
        var all = new ArrayList<Arguments>();
        Corruption[] corruptions = {new Corruption.None(), new Corruption.Masking(0.2), new Corruption.Gaussian(0.3),
                new Corruption.SaltAndPepper(0.1)};
        Optimizer sgd = new Optimizer.Sgd(Schedule.parse("momentum", "0.5,0.9@1"));
        for (Optimizer optimizer : List.of(sgd, Optimizer.Adam.USUAL)) {
            for (KlPenalty penalty : List.of(KlPenalty.OFF, new KlPenalty(0.1, 0.2))) {
                for (int i = 0; i < corruptions.length; i++) {
                    all.add(Arguments.of(SIZES[i], Activation.SIGMOID, i % 2 == 0, optimizer, corruptions[i], penalty));
                }
            }
            for (int i = 0; i < SIZES.length; i++) {
                all.add(Arguments.of(SIZES[i], Activation.values()[i], i % 2 == 1, optimizer,
                        corruptions[(i + 1) % corruptions.length], KlPenalty.OFF));
            }
        }
        return all.stream();
    }

    /**
     * Code that is not yet compiled keeps vectors as objects, so the test waits for a streak of steps without any
     * allocation and fails where none comes.
     */
    @ParameterizedTest
    @MethodSource("all")
    void oncePiecesAreCompiledAStepAllocatesNothing(int[] sizes, Activation activation, boolean tied,
            Optimizer optimizer, Corruption corruption, KlPenalty penalty) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        DataSet data = TinyAutoencoder.data(Loss.CROSS_ENTROPY, sizes[0], 95);
        Autoencoder model = TinyAutoencoder.random(Loss.CROSS_ENTROPY, activation, tied, sizes);
        AutoencoderRates rates = AutoencoderRates.plain(0.001).with(corruption).with(penalty);
        try (Workers workers = Workers.of(1)) {
            var learner = new AutoencoderLearner(model, Splits.of(data), optimizer, 10, 1, workers);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            long last = 0;
            for (long step = 0; streak < STREAK && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, rates);
                long bytes = threads.getCurrentThreadAllocatedBytes() - before;
                streak = bytes == 0 ? streak + 1 : 0;
                last = bytes == 0 ? last : bytes;
            }
            assertThat(streak).as("steps in a row without allocation; the last with some took %d bytes", last)
                    .isEqualTo(STREAK);
        }
    }
}
