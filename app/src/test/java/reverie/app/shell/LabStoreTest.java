package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import reverie.app.lesson.Play;
import reverie.app.room.Activity;
import reverie.model.train.Recorded;

/** What is left of the lab when its window is closed, or when nobody had the time to close it. */
@ExtendWith(ApplicationExtension.class)
class LabStoreTest {

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @org.testfx.framework.junit5.Start
    void nothing(Stage stage) {
        robot.hasStage(stage);
    }

    @Test
    void roomsAreThereAgainAfterTheWindowWasClosed() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        long pinned = learnSomething();
        robot.push(KeyCode.P);
        robot.interact(() -> robot.session().settingsProperty()
                .set(robot.session().settingsProperty().get().with("hidden", "16")));
        robot.interact(() -> robot.session().restart());
        robot.await("another run", () -> robot.activity() == Activity.RUNNING);
        long rbm = learnSomething();
        robot.interact(() -> robot.lab().open(Lab.experiment("mixture"),
                reverie.app.room.Start.of("small-digits").with("components=7")));
        long mixture = learnSomething();
        robot.push(KeyCode.P);
        robot.interact(() -> {
            robot.lab().room().orElseThrow().viewing().choose("component", 3);
            robot.session().paceProperty().set(7);
        });
        int[] means = robot.pixels("#components");
        List<Long> moments = moments(robot.session().timeline().momentsProperty().get());
        assertThat(moments).hasSizeGreaterThan(2);
        robot.close();
        // Nothing has been read when it is closed at once.
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.close();

        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.await("the room that was open", () -> robot.activity() == Activity.PAUSED
                && robot.lab().experiment().orElseThrow().id().equals("mixture"));
        robot.awaitStill();
        assertThat(robot.step()).isEqualTo(mixture);
        assertThat(robot.session().dataProperty().get()).isEqualTo("small-digits");
        assertThat(robot.session().settingsProperty().get().text()).contains("components=7");
        assertThat(robot.shows("#components", means)).isTrue();
        robot.await("all that was recorded",
                () -> moments(robot.session().timeline().momentsProperty().get()).containsAll(moments));
        assertThat(robot.lab().room().orElseThrow().viewing().state().chosen("component")).isEqualTo(3);
        assertThat(robot.session().paceProperty().get()).isEqualTo(7);
        assertThat(robot.session().pin().pinnedProperty().get()).isPresent();
        assertThat(robot.session().pin().other()).as("the run that is gone on with").isEmpty();
        robot.interact(() -> robot.lab().open(Lab.experiment("rbm")));
        robot.await("the other room", () -> robot.activity() == Activity.PAUSED && robot.step() == rbm);
        robot.await("the run that was pinned there", () -> robot.session().pin().other().isPresent());
        assertThat(robot.session().pin().difference()).isEqualTo("Hidden units 500");
        assertThat(robot.session().pin().other().orElseThrow().runs().training().latest().step()).isEqualTo(pinned);
        robot.await("what that has recorded",
                () -> robot.session().pin().other().orElseThrow().runs().recording().moments().size() > 2);
        robot.push(KeyCode.P);
        robot.push(KeyCode.P);
        robot.close();
        assertThat(folder.resolve("rbm.pinned.safetensors")).as("let go").doesNotExist();
        assertThat(folder.resolve("mixture.pinned")).exists();
    }

    /** Files of what was put away go when the lab is closed, after all that is in them has been kept. */
    @Test
    void whatWasPutAwayIsThereAgainToo() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow(), 1 << 20);
        learnSomething();
        List<Long> moments = moments(robot.session().timeline().momentsProperty().get());
        var recording = robot.session().runsProperty().get().orElseThrow().recording();
        robot.interact(() -> robot.lab().open(Lab.experiment("mixture"),
                reverie.app.room.Start.of("small-digits").paused()));
        robot.await("a file of the room that was left", recording::isAway);
        robot.close();
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.interact(() -> robot.lab().open(Lab.experiment("rbm")));
        robot.await("all that was recorded",
                () -> moments(robot.session().timeline().momentsProperty().get()).containsAll(moments));
        robot.close();
    }

    @Test
    void whatWasKeptOnTheWayIsThereAfterACrash() throws IOException {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        robot.openAsLeft(LabStore.in(folder.resolve("lab"), Lab.experiments()).orElseThrow());
        long step = learnSomething();
        robot.interact(() -> robot.window().keep());
        Path run = folder.resolve("lab/rbm.safetensors");
        robot.await("the files", () -> Files.exists(run) && Files.exists(folder.resolve("lab/lab.properties")));
        try (Stream<Path> files = Files.list(folder.resolve("lab"))) {
            for (Path file : files.toList()) {
                Files.copy(file, crashed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        robot.close();
        Files.writeString(crashed.resolve("dbn.safetensors"), "what was written by somebody else");
        robot.openAsLeft(LabStore.in(crashed, Lab.experiments()).orElseThrow());
        robot.await("the run", () -> robot.activity() == Activity.PAUSED && robot.step() == step);
        robot.close();
    }

    @Test
    void dataOfPeoplesOwnAreInTheListAgain() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.interact(() -> {
            robot.lab().known().add("/somewhere/faces.csv?header=no");
            robot.lab().known().add("/somewhere/shapes?size=28x28&invert=yes");
        });
        robot.close();
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        ComboBox<?> list = robot.lookup("#data").query();
        assertThat(list.getItems().stream().map(Object::toString)).contains("/somewhere/faces.csv?header=no",
                "/somewhere/shapes?size=28x28&invert=yes");
        robot.close();
    }

    @Test
    void lessonsGoOnWhereTheyWereLeft() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.interact(() -> {
            LabLessons lessons = robot.lab().lessons();
            lessons.begin(lessons.lecture().lessons().stream().filter(it -> it.id().equals("one-hidden-unit"))
                    .findFirst().orElseThrow());
        });
        robot.await("a picture", () -> robot.activity() == Activity.RUNNING && robot.step() > 0);
        robot.interact(() -> robot.lab().lessons().next());
        robot.close();
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        Play play = robot.lab().lessons().present().orElseThrow();
        assertThat(play.lesson().id()).isEqualTo("one-hidden-unit");
        assertThat(play.index()).isEqualTo(1);
        assertThat(robot.sees("#lesson")).isTrue();
        robot.close();
    }

    @Test
    void aSecondLabKeepsNothingWhileTheFirstIsOpen() {
        LabStore first = LabStore.in(folder, Lab.experiments()).orElseThrow();
        assertThat(LabStore.in(folder, Lab.experiments())).isEmpty();
        assertThat(first.open()).isEmpty();
        first.close();
        LabStore.in(folder, Lab.experiments()).orElseThrow().close();
    }

    private static List<Long> moments(List<? extends Recorded<?>> recorded) {
        return recorded.stream().map(Recorded::step).toList();
    }

    /** Pauses. */
    private long learnSomething() {
        robot.await("some learning", () -> robot.activity() == Activity.RUNNING && robot.step() > 3);
        robot.push(KeyCode.SPACE);
        robot.awaitStill();
        return robot.step();
    }
}
