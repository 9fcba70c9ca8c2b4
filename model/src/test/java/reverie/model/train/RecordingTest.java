package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.RbmSnapshot;

class RecordingTest {

    @TempDir
    private Path folder;

    private static final long KILO = 1 << 10;

    /** A moment whose snapshot takes a kilobyte, and whose state takes two. */
    private static Recorded<float[]> moment(long step, float[] landmark) {
        return moment(step, landmark, 512);
    }

    private static Recorded<float[]> moment(long step, float[] landmark, int stateSize) {
        float[] snapshot = new float[256];
        var progress = new Progress<>(Phase.RUNNING, step, step / 10.0, 0, 0, snapshot, landmark,
                Optional.<Moment<float[]>>empty(), MetricHistory.EMPTY, Optional.<String>empty());
        var state = State.builder().part("w", new float[stateSize]).build();
        return new Recorded<>(progress, false, Optional.of(new SavedRun(step, state, State.NOTHING)));
    }

    private static Recording<float[]> recorded(long pictures, long states, int roots) {
        var recording = new Recording<float[]>(pictures, states);
        float[] landmark = new float[0];
        for (long root = 0; root < roots; root++) {
            recording.add(moment(root * root, landmark));
        }
        return recording;
    }

    private static List<Long> steps(Recording<?> recording) {
        return recording.moments().stream().map(Recorded::step).toList();
    }

    @Test
    void momentsAreDueAtStepsThatGrow() {
        assertThat(IntStream.range(0, 50).filter(Recording::isDue)).containsExactly(0, 1, 4, 9, 16, 25, 36, 49);
        assertThat(Recording.isDue(1L << 40)).isTrue();
        assertThat(Recording.isDue((1L << 40) + 1)).isFalse();
    }

    @Test
    void whenItIsFullEverySecondMomentGoesTheEarliestFirst() {
        assertThat(steps(recorded(8 * KILO, 1 << 20, 8))).containsExactly(0L, 1L, 4L, 9L, 16L, 25L, 36L, 49L);
        assertThat(steps(recorded(8 * KILO, 1 << 20, 9))).containsExactly(0L, 4L, 9L, 16L, 25L, 36L, 49L, 64L);
        assertThat(steps(recorded(8 * KILO, 1 << 20, 10))).containsExactly(0L, 4L, 16L, 25L, 36L, 49L, 64L, 81L);
        assertThat(steps(recorded(8 * KILO, 1 << 20, 15))).containsExactly(0L, 4L, 16L, 36L, 64L, 100L, 144L, 196L);
        assertThat(steps(recorded(8 * KILO, 1 << 20, 29))).hasSize(8).contains(0L, 16L, 64L, 144L, 256L, 784L);
    }

    @Test
    void theBoundsHoldAtEveryStep() {
        var recording = new Recording<float[]>(20 * KILO, 11 * KILO);
        float[] landmark = new float[256];
        for (long root = 0; root < 500; root++) {
            recording.add(moment(root * root, landmark));
            assertThat(recording.pictureBytes()).isLessThanOrEqualTo(20 * KILO);
            assertThat(recording.stateBytes()).isLessThanOrEqualTo(11 * KILO);
            assertThat(recording.moments()).hasSizeGreaterThanOrEqualTo((int) Math.min(root + 1, 19));
        }
        assertThat(recording.moments().stream().filter(it -> it.state().isPresent())).hasSize(5);
        assertThat(recording.moments().getLast().state()).as("the newest can be gone on from").isPresent();
    }

    @Test
    void oneThatGoesOnFromAMomentHasWhatCameBeforeAndLeavesTheOtherAsItWas() {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 8);
        recording.begins(new Recording.StageMark(1.0, "one"));
        recording.begins(new Recording.StageMark(3.0, "two"));
        Recording<float[]> other = recording.until(recording.moments().get(5));
        assertThat(steps(other)).containsExactly(0L, 1L, 4L, 9L, 16L, 25L);
        assertThat(other.moments().getLast()).isSameAs(recording.moments().get(5));
        assertThat(other.stages()).extracting(Recording.StageMark::text).containsExactly("one");
        other.add(moment(36, new float[0]));
        assertThat(recording.moments()).hasSize(8);
        assertThat(recording.stages()).hasSize(2);
    }

    /** As of an RBM of 3,000 hidden units that somebody leaves. */
    @Test
    void whatIsSavedHasNothingLaterThanTheRunAndIsReadWhenItIsWanted() throws IOException {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 6);
        recording.begins(new Recording.StageMark(0, "one"));
        recording.begins(new Recording.StageMark(1, "two"));
        recording.begins(new Recording.StageMark(2, "three"));
        recording.save(16, folder.resolve("saved"));
        Recording<float[]> saved = Recording.in(folder.resolve("saved"), 16, 1.6);
        assertThat(saved.isAway()).isTrue();
        assertThat(saved.moments()).isEmpty();
        saved.add(moment(16, new float[0]));
        saved.callBack();
        assertThat(steps(saved)).containsExactly(0L, 1L, 4L, 9L, 16L);
        assertThat(saved.stages()).extracting(Recording.StageMark::text).containsExactly("one", "two");
    }

    /** Moments in a file that is not read yet go with the others, there and when it is saved again. */
    @Test
    void whatIsAwayIsSavedWithTheRest() throws IOException {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 6);
        recording.putAway(folder.resolve("away"));
        recording.add(moment(36, new float[0]));
        recording.save(40, folder.resolve("saved"));
        assertThat(recording.isAway()).isTrue();
        Recording<float[]> saved = Recording.in(folder.resolve("saved"), 40, 4);
        saved.callBack();
        assertThat(steps(saved)).containsExactly(0L, 1L, 4L, 9L, 16L, 25L, 36L);
    }

    /** What learns on while nobody looks is put away more than once. */
    @Test
    void severalFilesComeBackInOrderWithAllStates() throws IOException {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 4);
        recording.begins(new Recording.StageMark(0, "one"));
        recording.putAway(folder.resolve("first"));
        recording.add(moment(16, new float[0]));
        recording.add(moment(25, new float[0]));
        recording.begins(new Recording.StageMark(1.7, "two"));
        recording.putAway(folder.resolve("second"));
        recording.add(moment(36, new float[0]));
        assertThat(steps(recording)).containsExactly(25L, 36L);
        recording.callBack();
        assertThat(recording.isAway()).isFalse();
        assertThat(steps(recording)).containsExactly(0L, 1L, 4L, 9L, 16L, 25L, 36L);
        assertThat(recording.moments()).allMatch(it -> it.state().isPresent());
        assertThat(recording.stages()).extracting(Recording.StageMark::text).containsExactly("one", "two");
    }

    @Test
    void whatIsInAnotherFileIsThereWhereOneCannotBeRead() throws IOException {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 3);
        recording.putAway(folder.resolve("first"));
        recording.add(moment(9, new float[0]));
        recording.putAway(folder.resolve("second"));
        Files.writeString(folder.resolve("first"), "something else");
        assertThatThrownBy(recording::callBack).isInstanceOf(IOException.class);
        assertThat(recording.isAway()).isFalse();
        assertThat(steps(recording)).containsExactly(4L, 9L);
    }

    @Test
    void whoeverIsInterruptedWhileReadingLosesNothing() throws IOException {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 4);
        recording.putAway(folder.resolve("away"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(recording::callBack).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(recording.isAway()).isTrue();
        recording.callBack();
        assertThat(steps(recording)).containsExactly(0L, 1L, 4L, 9L);
    }

    @Test
    void aRunThatGoesBackTakesAnotherCourse() {
        Recording<float[]> recording = recorded(1 << 20, 1 << 20, 6);
        Object course = recording.course();
        recording.add(moment(36, new float[0]));
        recording.halve();
        recording.forgetAfter(36, 3.6);
        assertThat(recording.small().course()).isSameAs(recording.course()).isSameAs(course);
        recording.forgetAfter(16, 1.6);
        assertThat(recording.course()).isNotSameAs(course);
    }

    @Test
    void whereNoStateHasRoomWithLessMemoryAllGo() {
        int size = (int) (Recording.STATES / 4 / Float.BYTES) + 1;
        var recording = new Recording<float[]>();
        recording.add(moment(0, new float[0], size));
        recording.add(moment(1, new float[0], size));
        recording.add(moment(4, new float[0], size));
        assertThat(recording.moments().stream().filter(it -> it.state().isPresent())).isNotEmpty();
        Recording<float[]> small = assertTimeoutPreemptively(Duration.ofSeconds(20), recording::small);
        assertThat(small.moments()).hasSize(3).allMatch(it -> it.state().isEmpty());
    }

    @Test
    void manyMomentsOfAnRbmAreKept() {
        try (Workers workers = Workers.of(2)) {
            R032Store pixels = R032Store.FACTORY.make(784, 200);
            for (int i = 0; i < 784 * 200; i++) {
                pixels.data[i] = i % 7 == 0 ? 1 : 0;
            }
            var data = DataSet.of("stripes", ValueKind.BINARY, new ImageShape(28, 28), pixels);
            var learner = new RbmLearner(Splits.of(data), new RbmSettings(500, 100, 1), workers);
            RbmSnapshot snapshot = learner.snapshot();
            long bytes = Footprint.bytes(Footprint.arrays(snapshot));
            assertThat(bytes).isGreaterThan(784 * 500 * 4 + 64 * 784 * 4);
            assertThat(Recording.PICTURES / (double) bytes).isGreaterThan(62);
            assertThat(learner.snapshot().data()).as("images that stay the same are kept once")
                    .isSameAs(snapshot.data());
        }
    }
}
