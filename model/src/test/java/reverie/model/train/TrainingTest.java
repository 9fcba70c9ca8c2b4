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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TrainingTest {

    /** Counts; its live parameter is what it adds at each step, and it is in trouble beyond a million. */
    private static final class Counter implements Learner<Integer, Long> {

        final List<Long> steps = new ArrayList<>();
        private final long[] sum = new long[1];
        private final State state = State.builder().part("sum", sum).build();
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
            sum[0] += live;
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
            return Measurement.of(entry("sum", (double) sum[0]));
        }

        @Override
        public Optional<String> trouble() {
            return sum[0] > 1_000_000 ? Optional.of("too much") : Optional.empty();
        }

        @Override
        public Cost cost() {
            return new Cost(1, 0.1, 0.2);
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public Long snapshot() {
            return sum[0];
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
        var since = new ArrayList<Long>();
        here.change(7, since::add);
        here.step();
        here.change(8, since::add);
        here.count(since::add);
        assertThat(since).containsExactly(2L, 3L, 3L);
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
    void chainsWalkAtTheBeginningAndAtStepsThatFollowFromTheCosts() {
        assertThat(counter.fantasies).isEqualTo(1);
        here.advance(8);
        assertThat(counter.fantasies).isEqualTo(1);
        here.advance(100);
        assertThat(counter.fantasies).as("every ninth step").isEqualTo(1 + 108 / 9);
    }

    @Test
    void chainsWalkAtTheBeginningOfAStage() {
        counter.stage = 4;
        here.advance(4);
        assertThat(counter.fantasies).isEqualTo(1);
        here.step();
        assertThat(counter.fantasies).isEqualTo(2);
    }

    @Test
    void curvesGrowAtStepsThatFollowFromTheCosts() {
        here.advance(40);
        here.advance(20);
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(0.1, 0.2, 0.4, 0.8, 0.9, 1.3,
                1.8, 2.2, 2.7, 3.1, 3.6, 4.5, 5.4);
        assertThat(here.latest().metrics().series().getFirst().values()).containsExactly(1, 2, 4, 8, 9, 13, 18, 22, 27,
                31, 36, 45, 54);
    }

    @Test
    void lookingAndPausingChangeNothing() {
        var other = new Counter();
        var watched = new Training<>(other, 1, Runnable::run);
        here.advance(100);
        for (int i = 0; i < 10; i++) {
            watched.measure();
            watched.epoch();
            watched.wantSnapshot();
            watched.wantSnapshot();
        }
        watched.change(1);
        assertThat(other.fantasies).isEqualTo(counter.fantasies);
        here.step();
        watched.step();
        assertThat(watched.latest().metrics()).usingRecursiveComparison().isEqualTo(here.latest().metrics());
    }

    @Test
    void whatIsMeasuredForTheEyeIsShownUntilTheNextStep() {
        here.advance(11);
        here.measure();
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(0.1, 0.2, 0.4, 0.8, 0.9, 1.1);
        assertThat(here.latest().metrics().series().getFirst().newest()).isEqualTo(11);
        here.step();
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(0.1, 0.2, 0.4, 0.8, 0.9);
    }

    @Test
    void atTheEndOfAnEpochThatWasAskedForItIsMeasuredForTheEye() {
        here.epoch();
        assertThat(here.latest().metrics().series().getFirst().newest()).isEqualTo(10);
        here.advance(2);
        assertThat(here.latest().metrics().series().getFirst().newest()).isEqualTo(9);
    }

    @Test
    void theEndOfAStageIsMeasured() {
        counter.stage = 7;
        here.advance(8);
        assertThat(here.latest().metrics().series().getFirst().epochs()).containsExactly(0.1, 0.2, 0.4, 0.7, 0.8);
        assertThat(here.latest().metrics().series().getFirst().values()).containsExactly(1, 2, 4, 7, 8);
    }

    @Test
    void aSavedRunGoesOnAsIfItHadNeverEnded() {
        here.advance(50);
        var saved = new ArrayList<SavedRun>();
        here.save(saved::add);
        here.advance(150);
        var again = new Training<>(new Counter(), 1, Runnable::run, saved.getFirst());
        assertThat(again.latest().step()).isEqualTo(50);
        again.advance(150);
        assertThat(again.latest()).usingRecursiveComparison().ignoringFields("examplesPerSecond", "learningSeconds")
                .isEqualTo(here.latest());
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

    private List<Recorded<Long>> recorded(Consumer<Training<Integer, Long>> drive) {
        var training = new Training<>(new Counter(), 1, Runnable::run);
        var recording = new Recording<Long>();
        training.record(recording);
        drive.accept(training);
        return recording.moments();
    }

    @Test
    void aRunIsRecordedAtStepsWhateverIsLookedAtAndWhenItPauses() {
        List<Recorded<Long>> watched = recorded(training -> {
            for (int step = 0; step < 25; step++) {
                training.step();
                training.wantSnapshot();
            }
        });
        List<Recorded<Long>> atOnce = recorded(training -> training.advance(25));
        assertThat(watched).extracting(Recorded::step).as("squares, and epochs 1/8, 1/4 …")
                .containsExactly(0L, 1L, 2L, 4L, 8L, 9L, 16L, 25L);
        assertThat(watched).usingRecursiveComparison()
                .ignoringFields("progress.examplesPerSecond", "progress.learningSeconds").isEqualTo(atOnce);
    }

    @Test
    void aMomentThatIsRecordedIsWhatWasShownThen() {
        var recording = new Recording<Long>();
        here.record(recording);
        var shown = new ArrayList<Progress<Long>>();
        for (int step = 0; step < 16; step++) {
            here.advance(1);
            shown.add(here.latest());
        }
        for (Recorded<Long> moment : recording.moments().subList(1, recording.moments().size())) {
            Progress<Long> then = shown.get((int) moment.step() - 1);
            assertThat(moment.progress()).usingRecursiveComparison()
                    .ignoringFields("phase", "milestone", "examplesPerSecond", "learningSeconds").isEqualTo(then);
            assertThat(moment.progress().milestone()).isEmpty();
        }
    }

    @Test
    void aRunThatGoesOnFromAMomentIsRecordedOn() {
        var recording = new Recording<Long>();
        here.record(recording);
        here.advance(20);
        Recorded<Long> back = recording.moments().get(5);
        var other = new Training<>(new Counter(), 1, Runnable::run, back.state().orElseThrow());
        Recording<Long> branch = recording.until(back);
        other.record(branch);
        assertThat(other.latest().landmark()).isEqualTo(back.progress().landmark());
        other.advance(20 - back.step());
        assertThat(branch.moments()).usingRecursiveComparison()
                .ignoringFields("progress.examplesPerSecond", "progress.learningSeconds")
                .isEqualTo(recording.moments());
    }

    @Test
    void whatCameAfterTheStateThatIsGoneBackToIsForgotten() {
        var recording = new Recording<Long>();
        here.record(recording);
        here.epoch();
        here.change(900_000);
        here.advance(64);
        assertThat(here.latest().phase()).isEqualTo(Phase.DIVERGED);
        here.recover();
        assertThat(recording.moments()).extracting(Recorded::step).containsExactly(0L, 1L, 2L, 4L, 8L, 9L);
    }
}
