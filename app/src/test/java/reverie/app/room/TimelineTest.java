package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reverie.app.recording.Timeline;
import reverie.model.train.Recorded;
import reverie.model.train.Recording;
import reverie.model.train.Training;

class TimelineTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Timeline<Long> timeline = new Timeline<>(nanos::get);
    private final Training<Double, Long> training = new Training<>(new CountingLearner(), 1.0, Runnable::run);

    /** After 0, 1, 2, 4, 8, 9 and 16 mini-batches, four of which are an epoch. */
    private void learn() {
        learn(18);
    }

    private void learn(int steps) {
        var recording = new Recording<Long>();
        training.record(recording);
        timeline.begin(recording, () -> training.latest().step());
        training.advance(steps);
        timeline.refresh();
    }

    private long step() {
        return timeline.pastProperty().get().map(Recorded::step).orElse(-1L);
    }

    @Test
    void itFollowsTheNewestUntilSomebodyGoesBackAndAgainAfterTheLastMoment() {
        learn();
        assertThat(step()).isEqualTo(-1);
        timeline.step(-1);
        assertThat(step()).isEqualTo(16);
        timeline.step(-2);
        assertThat(step()).isEqualTo(8);
        training.advance(10);
        timeline.refresh();
        assertThat(step()).as("learning goes on, and the moment stays").isEqualTo(8);
        timeline.step(1);
        assertThat(step()).isEqualTo(9);
        timeline.step(-100);
        assertThat(step()).isZero();
        timeline.step(100);
        assertThat(step()).isEqualTo(-1);
    }

    @Test
    void fromAMomentThatWasKeptOneGoesBackToTheOneBefore() {
        learn(16);
        timeline.step(-1);
        assertThat(step()).isEqualTo(9);
        timeline.step(1);
        assertThat(step()).isEqualTo(16);
        timeline.step(1);
        assertThat(step()).isEqualTo(-1);
    }

    @Test
    void draggingGoesToTheNearestMomentAndAtTheEndFollows() {
        learn();
        timeline.goTo(2.1, 4.5);
        assertThat(step()).isEqualTo(8);
        timeline.goTo(-1, 4.5);
        assertThat(step()).isZero();
        timeline.goTo(4.1, 4.5);
        assertThat(step()).isEqualTo(16);
        timeline.goTo(4.4, 4.5);
        assertThat(step()).as("the newest is nearer").isEqualTo(-1);
    }

    @Test
    void playingShowsEveryMomentAtItsSpeedAndEndsAtTheNewest() {
        learn();
        timeline.speedProperty().set(Timeline.Speed.SLOW);
        timeline.togglePlaying();
        assertThat(step()).isZero();
        var seen = new ArrayList<Long>();
        for (int quarter = 0; quarter < 9; quarter++) {
            timeline.refresh();
            nanos.addAndGet(125_000_000);
            timeline.refresh();
            seen.add(step());
            nanos.addAndGet(125_000_000);
        }
        assertThat(seen).startsWith(0L, 1L, 2L, 4L, 8L, 9L, 16L, -1L);
        assertThat(timeline.playingProperty().get()).isFalse();
    }

    @Test
    void playingBeginsWhereOneIsAndStopsWhereOneWants() {
        learn();
        timeline.goTo(2, 4.5);
        timeline.togglePlaying();
        nanos.addAndGet(1_000_000_000);
        timeline.refresh();
        assertThat(step()).isEqualTo(9);
        timeline.togglePlaying();
        nanos.addAndGet(1_000_000_000);
        timeline.refresh();
        assertThat(step()).isEqualTo(9);
    }

    @Test
    void anotherRunIsFollowed() {
        learn();
        timeline.step(-1);
        timeline.begin(new Recording<>(), () -> 0);
        assertThat(step()).isEqualTo(-1);
        timeline.step(-1);
        assertThat(step()).as("nothing was kept of it").isEqualTo(-1);
    }
}
