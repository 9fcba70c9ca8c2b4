package reverie.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.train.Recorded;
import reverie.model.train.Recording;
import reverie.model.train.Schedule;
import reverie.model.train.Training;

class RecordingsTest {

    @TempDir
    Path folder;

    private static final RbmRates RATES = new RbmRates(Schedule.constant(0.05), Schedule.constant(0), 0, 1,
            NegativePhase.CD, Sparsity.OFF);

    private final Workers workers = Workers.of(1);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        workers.close();
    }

    /** Of a run of a small RBM: all such take as much memory. */
    private Recording<RbmSnapshot> recorded() {
        var recording = new Recording<RbmSnapshot>();
        learning(recording).advance(100);
        return recording;
    }

    private Training<RbmRates, RbmSnapshot> learning(Recording<RbmSnapshot> recording) {
        R032Store pixels = R032Store.FACTORY.make(9, 40);
        for (int i = 0; i < pixels.data.length; i++) {
            pixels.data[i] = i % 4 == 0 ? 1 : 0;
        }
        var data = DataSet.of("stripes", ValueKind.BINARY, new ImageShape(3, 3), pixels);
        var learner = new RbmLearner(Splits.of(data), new RbmSettings(8, 10, 1), workers);
        var training = new Training<>(learner, RATES, Runnable::run);
        training.record(recording);
        return training;
    }

    private Recordings within(long bytes, Path parent) {
        var recordings = new Recordings(Runnable::run, new SpillFolder(parent), bytes);
        recordings.onTrouble(told::add);
        return recordings;
    }

    private static long bytes(Recording<?>... some) {
        return Recording.bytes(List.of(some));
    }

    private static List<Long> steps(Recording<?> recording) {
        return recording.moments().stream().map(Recorded::step).toList();
    }

    @Test
    void whatWasLeftLongestAgoGoesIntoAFileAndComesBackWhenItIsShown() {
        Recording<?> first = recorded();
        Recording<?> second = recorded();
        Recording<?> third = recorded();
        List<Long> steps = steps(first);
        Recordings recordings = within(bytes(first) * 5 / 2, folder);
        recordings.show(first);
        recordings.leave(first);
        recordings.show(second);
        recordings.leave(second);
        assertThat(first.isAway()).as("two have room").isFalse();
        recordings.show(third);
        recordings.fitSoon();
        assertThat(first.isAway()).isTrue();
        assertThat(steps(first)).containsExactly(steps.getLast());
        assertThat(second.isAway() || third.isAway()).isFalse();
        assertThat(bytes(first, second, third)).isLessThanOrEqualTo(bytes(third) * 5 / 2);

        recordings.leave(third);
        recordings.show(first);
        recordings.fitSoon();
        assertThat(steps(first)).isEqualTo(steps);
        assertThat(second.isAway()).as("left before the third").isTrue();
        assertThat(third.isAway()).isFalse();
        assertThat(told).isEmpty();
        recordings.close();
        assertThat(folder).isEmptyDirectory();
    }

    /** Nothing of it is lost, however often there is too much. */
    @Test
    void aRunThatLearnsOnAfterItWasLeftGoesIntoSeveralFiles() {
        var behind = new Recording<RbmSnapshot>();
        Training<RbmRates, RbmSnapshot> training = learning(behind);
        training.advance(100);
        long bound = bytes(behind) / 2;
        Recordings recordings = within(bound, folder);
        recordings.show(behind);
        recordings.leave(behind);
        assertThat(behind.isAway()).isTrue();
        training.advance(400);
        assertThat(bytes(behind)).isGreaterThan(bound);
        recordings.fitSoon();
        assertThat(bytes(behind)).isLessThan(bound / 4);
        recordings.show(behind);
        assertThat(steps(behind))
                .containsAll(IntStream.rangeClosed(0, 20).mapToObj(root -> (long) root * root).toList());
        recordings.close();
    }

    @Test
    void whereNothingCanBeWrittenEverySecondMomentGoesAndItIsSaidOnce() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Recording<?> first = recorded();
        Recording<?> second = recorded();
        List<Long> steps = steps(first);
        Recordings recordings = within(bytes(first) * 3 / 2, file.resolve("no folder"));
        recordings.show(first);
        recordings.leave(first);
        recordings.show(second);
        recordings.fitSoon();
        assertThat(first.isAway()).isFalse();
        assertThat(first.moments()).hasSizeBetween(steps.size() / 3, steps.size() * 2 / 3);
        assertThat(steps(first)).contains(steps.getFirst(), steps.getLast());
        assertThat(steps(second)).as("the run that is shown").isEqualTo(steps);
        assertThat(told).hasSize(1).first().asString().contains("every second moment");
        recordings.leave(second);
        recordings.show(recorded());
        recordings.fitSoon();
        assertThat(told).as("once").hasSize(1);
    }

    @Test
    void alsoRunsThatAreShownKeepTheBound() {
        Recording<?> only = recorded();
        long bytes = bytes(only);
        Recordings recordings = within(bytes * 2 / 3, folder);
        recordings.show(only);
        recordings.fitSoon();
        assertThat(bytes(only)).isLessThanOrEqualTo(bytes * 2 / 3);
        assertThat(only.isAway()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsSaidAndTheRunGoesOn() throws IOException {
        Recording<?> first = recorded();
        Recordings recordings = within(1, folder);
        recordings.leave(first);
        assertThat(first.isAway()).isTrue();
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.filter(it -> it.getFileName().toString().startsWith("run")).toList();
        }
        assertThat(all).hasSize(1);
        Files.delete(all.getFirst());
        recordings.show(first);
        assertThat(first.isAway()).isFalse();
        assertThat(first.moments()).hasSize(1);
        assertThat(told).hasSize(1).first().asString().contains("cannot be read back");
    }

    @Test
    void whatACrashHasLeftIsDeletedAndWhatAnotherLabHasIsNot() throws IOException {
        Path lost = Files.createDirectory(folder.resolve("lost"));
        Files.writeString(lost.resolve("run1"), "moments");
        Files.createFile(folder.resolve("lost.lock"));
        var other = new SpillFolder(folder);
        Files.writeString(other.next(), "moments");
        within(1, folder).tidy();
        assertThat(lost).doesNotExist();
        assertThat(folder.resolve("lost.lock")).doesNotExist();
        assertThat(other.next().getParent()).isNotEmptyDirectory();
        other.close();
        assertThat(folder).isEmptyDirectory();
    }
}
