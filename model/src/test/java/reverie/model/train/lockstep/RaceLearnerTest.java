package reverie.model.train.lockstep;

import reverie.model.train.MetricHistory;
import reverie.model.train.Fingerprint;
import reverie.model.train.Recording;
import reverie.model.train.LearnerSamples;
import reverie.model.train.SampleData;
import reverie.model.train.Sample;
import reverie.model.train.Phase;
import reverie.model.train.Cost;
import reverie.model.train.Training;
import reverie.model.train.Measurement;
import reverie.model.train.SavedRun;
import reverie.model.train.Progress;
import reverie.model.train.State;
import reverie.model.train.Learner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.RbmSnapshot;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceLearnerTest {

    private static final int STEPS = 140;
    private static final List<Integer> HIDDEN = List.of(3, 60, 9);
    private static final RbmRates SLOW = RbmRates.cd1(0.05);
    private static final RbmRates FAST = RbmRates.cd1(0.5);

    static List<Sample<?, ?>> samples() {
        return LearnerSamples.all().filter(it -> !it.name().equals("race")).<Sample<?, ?>>map(it -> it).toList();
    }

    private static RbmLearner lane(int hidden, Workers workers) {
        return new RbmLearner(SampleData.DATA, new RbmSettings(hidden, SampleData.BATCH, 7), workers);
    }

    private static Learner<List<RbmRates>, LaneSnapshots<RbmSnapshot>> race(Workers workers) {
        return RaceLearner.of(HIDDEN.stream().map(it -> lane(it, workers)).toList());
    }

    private static <P, S> void assertLaneIs(Training<List<P>, LaneSnapshots<S>> race, Learner<?, ?> learner, int lane,
            Training<P, S> alone, Learner<P, S> aloneLearner) {
        assertThat(Fingerprint.of(learner.state().under((lane + 1) + "."))).as("state of lane %d", lane)
                .isEqualTo(Fingerprint.of(aloneLearner.state().under("")));
        Progress<S> own = LaneSnapshots.progress(race.latest(), lane);
        assertThat(Fingerprint.of(own.snapshot())).as("what lane %d shows", lane)
                .isEqualTo(Fingerprint.of(alone.latest().snapshot()));
        assertThat(Fingerprint.of(own.landmark())).isEqualTo(Fingerprint.of(alone.latest().landmark()));
    }

    @Test
    void eachLaneIsTheRunAloneBitForBitOnAnyNumberOfThreads() {
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads); Workers one = Workers.of(1)) {
                var learner = race(workers);
                var race = new Training<>(learner, List.of(FAST, SLOW, SLOW), Runnable::run);
                race.advance(90);
                race.change(List.of(SLOW, SLOW, FAST));
                race.advance(STEPS - 90);
                for (int lane = 0; lane < HIDDEN.size(); lane++) {
                    RbmLearner alone = lane(HIDDEN.get(lane), one);
                    var training = new Training<>(alone, lane == 0 ? FAST : SLOW, Runnable::run);
                    training.advance(90);
                    training.change(lane == 2 ? FAST : SLOW);
                    training.advance(STEPS - 90);
                    assertLaneIs(race, learner, lane, training, alone);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <P, S> void learnersOfEveryKindCanRace(Sample<P, S> sample) {
        try (Workers workers = Workers.of(1)) {
            var learner = RaceLearner.of(IntStream.range(0, 2).mapToObj(_ -> sample.maker().apply(workers)).toList());
            var race = new Training<>(learner, List.of(sample.live(), sample.live()), Runnable::run);
            race.advance(sample.steps());
            Learner<P, S> alone = sample.maker().apply(workers);
            var training = new Training<>(alone, sample.live(), Runnable::run);
            training.advance(sample.steps());
            assertLaneIs(race, learner, 1, training, alone);
        }
    }

    /** Its chains cost what they cost, and remember when they walked. */
    private static final class Walker implements Learner<Double, Long> {

        private final double walk;
        private final long[] walked = {0};
        private final State state = State.builder().part("walked", walked).build();
        private long step;

        Walker(double walk) {
            this.walk = walk;
        }

        @Override
        public int batchesPerEpoch() {
            return 10;
        }

        @Override
        public int examplesPerEpoch() {
            return 10;
        }

        @Override
        public void learn(long now, Double live) {
            step = now + 1;
        }

        @Override
        public Cost cost() {
            return new Cost(1, walk, 1);
        }

        @Override
        public void walkChains() {
            walked[0] = 31 * walked[0] + step + 1;
        }

        @Override
        public Measurement measure() {
            return Measurement.of();
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public State state() {
            return state;
        }

        @Override
        public Long snapshot() {
            return walked[0];
        }
    }

    @Test
    void chainsWalkWhenTheyWouldWalkAloneWhateverTheOthersCost() {
        List<Double> costs = List.of(0.01, 0.2, 1.0);
        var race = new Training<>(RaceLearner.of(costs.stream().map(Walker::new).toList()), List.of(1.0, 1.0, 1.0),
                Runnable::run);
        race.advance(STEPS);
        assertThat(race.latest().snapshot().each()).isEqualTo(costs.stream().map(it -> {
            var alone = new Training<>(new Walker(it), 1.0, Runnable::run);
            alone.advance(STEPS);
            return alone.latest().snapshot();
        }).toList()).doesNotHaveDuplicates();
    }

    @Test
    void aLaneGoesOnAloneAsIfItHadNeverRaced() {
        try (Workers workers = Workers.of(1)) {
            var race = new Training<>(race(workers), List.of(FAST, SLOW, SLOW), Runnable::run);
            var recording = new Recording<LaneSnapshots<RbmSnapshot>>();
            race.record(recording);
            race.advance(STEPS / 2);
            var saved = new ArrayList<SavedRun>();
            race.save(it -> saved.add(LaneSnapshots.saved(it, 1)));
            var learner = lane(HIDDEN.get(1), workers);
            var later = new Training<>(learner, SLOW, Runnable::run, saved.getFirst());
            assertThat(later.latest().metrics().series()).extracting(MetricHistory.Series::name)
                    .contains("reconstructionError").allMatch(it -> !it.contains("."));
            later.advance(STEPS - STEPS / 2);
            var alone = lane(HIDDEN.get(1), workers);
            new Training<>(alone, SLOW, Runnable::run).advance(STEPS);
            assertThat(Fingerprint.of(learner.state().under(""))).isEqualTo(Fingerprint.of(alone.state().under("")));
            Recording<LaneSnapshots<RbmSnapshot>> own = recording.as(it -> LaneSnapshots.recorded(it, 1));
            assertThat(own.moments()).hasSameSizeAs(recording.moments());
            assertThat(own.moments().getLast().progress().snapshot().each()).extracting(RbmSnapshot::hidden)
                    .containsExactly(HIDDEN.get(1));
            assertThat(Recording.bytes(List.of(own))).isLessThan(Recording.bytes(List.of(recording)));
        }
    }

    @Test
    void whoseNumbersRunAwayIsOutAndTheOthersGoOn() {
        try (Workers workers = Workers.of(1)) {
            var learner = race(workers);
            var race = new Training<>(learner, List.of(SLOW, RbmRates.cd1(1e6), SLOW), Runnable::run);
            race.advance(STEPS);
            assertThat(race.latest().phase()).isEqualTo(Phase.PAUSED);
            assertThat(race.latest().snapshot().out()).extracting(Optional::isPresent)
                    .containsExactly(false, true, false);
            RbmLearner alone = lane(HIDDEN.get(2), workers);
            var training = new Training<>(alone, SLOW, Runnable::run);
            training.advance(STEPS);
            assertLaneIs(race, learner, 2, training, alone);
            assertThat(LaneSnapshots.progress(race.latest(), 1).trouble()).isPresent();
            assertThat(LaneSnapshots.progress(race.latest(), 2).trouble()).isEmpty();
        }
    }

    @Test
    void onceAllAreOutTheRaceIsOver() {
        try (Workers workers = Workers.of(1)) {
            RbmRates wild = RbmRates.cd1(1e6);
            var race = new Training<>(race(workers), List.of(wild, wild, wild), Runnable::run);
            race.advance(STEPS);
            assertThat(race.latest().phase()).isEqualTo(Phase.DIVERGED);
            race.recover();
            assertThat(race.latest().phase()).isEqualTo(Phase.PAUSED);
            assertThat(race.latest().snapshot().out()).allMatch(Optional::isEmpty);
        }
    }
}
