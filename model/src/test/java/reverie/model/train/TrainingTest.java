package reverie.model.train;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class TrainingTest {

    /** Counts; its live parameter is what it adds at each step, and it is in trouble beyond a million. */
    private static final class Counter implements Learner<Integer, Long> {

        final List<Long> steps = new ArrayList<>();
        long sum;
        long kept;
        int fantasies;
        long stage;

        @Override
        public int batchesPerEpoch() {
            return 10;
        }

        @Override
        public int examplesPerEpoch() {
            return 95;
        }

        @Override
        public void learn(long step, Integer live) {
            steps.add(step);
            if (live < 0) {
                throw new IllegalStateException("cannot count down");
            }
            sum += live;
        }

        @Override
        public void walkChains() {
            fantasies++;
        }

        @Override
        public boolean endsStage(long steps) {
            return steps == stage;
        }

        @Override
        public Measurement measure() {
            return Measurement.of(entry("sum", (double) sum));
        }

        @Override
        public Optional<String> trouble() {
            return sum > 1_000_000 ? Optional.of("too much") : Optional.empty();
        }

        @Override
        public void keep() {
            kept = sum;
        }

        @Override
        public void recover() {
            sum = kept;
        }

        @Override
        public Long snapshot() {
            return sum;
        }
    }

    private final Counter counter = new Counter();
    private final Training<Integer, Long> here = new Training<>(counter, 1, Runnable::run);

    @Test
    void stepsAndEpochsEndWhereTheyShould() {
        here.step();
        assertThat(here.latest()).extracting(Progress::step, Progress::snapshot, Progress::phase).containsExactly(1L,
                1L, Phase.PAUSED);
        here.epoch();
        assertThat(here.latest().step()).isEqualTo(10);
        here.epoch();
        assertThat(here.latest().epoch()).isEqualTo(2.0);
        here.advance(5);
        assertThat(counter.steps).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(here.latest().epoch()).isEqualTo(2.5);
    }

    @Test
    void changedParametersHoldFromTheNextBatch() {
        here.step();
        here.change(100);
        assertThat(here.latest().snapshot()).isEqualTo(1);
        here.step();
        assertThat(here.latest().snapshot()).isEqualTo(101);
    }

    @Test
    void divergenceStopsLearningAndTheLastGoodStateCanBeGoneBackTo() {
        here.epoch();
        here.change(900_000);
        here.advance(64);
        assertThat(here.latest().phase()).isEqualTo(Phase.DIVERGED);
        assertThat(here.latest().trouble()).contains("too much");
        here.run();
        assertThat(here.latest().phase()).as("learning on is refused").isEqualTo(Phase.DIVERGED);
        here.recover();
        assertThat(here.latest()).extracting(Progress::phase, Progress::snapshot, Progress::step, Progress::trouble)
                .containsExactly(Phase.PAUSED, 10L, 10L, Optional.empty());
    }

    @Test
    void atItsEndAnEpochFantasiesSoThatWhatIsShownIsOfTheModelAsItNowIs() {
        here.epoch();
        assertThat(counter.fantasies).isEqualTo(1);
    }

    @Test
    void whilePausedAPictureFantasiesButDoesNotLearn() {
        here.epoch();
        int fantasies = counter.fantasies;
        here.wantSnapshot();
        assertThat(counter.fantasies).isEqualTo(fantasies + 1);
        assertThat(counter.steps).hasSize(10);
    }

    @Test
    void measurementsAreRecordedInTheirOrder() {
        here.measure();
        here.advance(10);
        here.measure();
        MetricHistory.Series series = here.latest().metrics().series().getFirst();
        assertThat(series.name()).isEqualTo("sum");
        assertThat(series.epochs()).containsExactly(0, 1);
        assertThat(series.values()).containsExactly(0, 10);
    }

    @Test
    void theEndOfAnEpochThatWasAskedForIsMeasuredWhoeverLooks() {
        here.epoch();
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(1);
        assertThat(here.latest().metrics().series().getFirst().values()).containsExactly(10);
        here.advance(10);
        assertThat(here.latest().metrics().series().getFirst().epochs()).hasSize(1);
    }

    @Test
    void theEndOfAStageIsMeasuredWhoeverLooks() {
        counter.stage = 7;
        here.advance(9);
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(0.7);
        assertThat(here.latest().metrics().series().getFirst().values()).containsExactly(7);
    }

    @Test
    void anErrorEndsTheTrainingAndIsTold() {
        here.change(-1);
        assertThatThrownBy(here::step).hasMessage("cannot count down");
        assertThat(here.latest().phase()).isEqualTo(Phase.FAILED);
        assertThat(here.latest().trouble()).contains("cannot count down");
        here.step();
        assertThat(counter.steps).hasSize(1);
    }

    @Test
    void onAThreadOfItsOwnItRunsUntilPaused() {
        try (var executor = Executors.newSingleThreadExecutor();
                var training = new Training<>(counter, 0, executor)) {
            training.run();
            waitUntil(() -> {
                training.wantSnapshot();
                return training.latest().step() > 1000;
            });
            assertThat(training.latest().examplesPerSecond()).isPositive();
            training.pause();
            waitUntil(() -> training.latest().phase() == Phase.PAUSED);
            long step = training.latest().step();
            training.wantSnapshot();
            training.step();
            waitUntil(() -> training.latest().step() == step + 1);
            training.stop();
            waitUntil(() -> training.latest().phase() == Phase.STOPPED);
            training.run();
            training.wantSnapshot();
            assertThat(training.latest().step()).isEqualTo(step + 1);
        }
    }

    @Test
    void slowMotionKeepsItsPaceAndStillObeysAtOnce() {
        try (var executor = Executors.newSingleThreadExecutor();
                var training = new Training<>(counter, 0, executor)) {
            training.pace(20);
            long start = System.nanoTime();
            training.advance(6);
            waitUntil(() -> training.latest().step() == 6 && training.latest().phase() == Phase.PAUSED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(240));
            training.pace(0.01);
            training.run();
            waitUntil(() -> training.latest().phase() == Phase.RUNNING);
            start = System.nanoTime();
            training.pause();
            waitUntil(() -> training.latest().phase() == Phase.PAUSED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for long enough").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
