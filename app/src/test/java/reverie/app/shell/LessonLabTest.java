package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.lesson.Lesson;
import reverie.app.lesson.Play;
import reverie.app.room.Activity;
import reverie.app.shell.palette.Entry;

/** A lesson in the window, with mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class LessonLabTest {

    private static final String MINE = """
            # My own
            - room: mixture
            - point: More components fit better.
            - settings: data=small-digits&components=5&seed=1

            ## Learn

            {setting:components} components, epoch {epoch}.

            - light: components, learning
            - hide: all but components
            - done: epochs >= 1

            ## More

            Now more.

            - set: components=20
            - light: learning
            - done: epochs >= 2
            """;

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=16&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private Play play() {
        return robot.lab().lessons().present().orElseThrow();
    }

    /** A click of the mouse may meet the bubble of a control that it has rested on. */
    private void fire(String button) {
        robot.interact(() -> robot.lookup(button).<ButtonBase>query().fire());
    }

    private boolean isLit(String panel) {
        return robot.lab().scene().lookup("#lesson").isVisible()
                && robot.lookup(".panel").queryAll().stream()
                        .filter(it -> it.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("lit")))
                        .anyMatch(it -> it.lookup(".panel-title") instanceof Label title
                                && title.getText().equals(panel));
    }

    @Test
    void aLessonOfTheFrontPageIsPlayedToItsEnd() {
        robot.await("a run", () -> robot.step() > 0);
        fire("#lessons");
        assertThat(robot.sees("#lesson-page")).isTrue();
        assertThat(robot.sees(".parameter-pane")).isFalse();
        Lesson lesson = robot.lab().lessons().lecture().named("linear-autoencoder-pca");
        robot.interact(() -> robot.lab().lessons().begin(lesson));
        assertThat(robot.sees("#lesson-page")).isFalse();
        assertThat(robot.sees(".parameter-pane")).isTrue();
        robot.await("its room", () -> robot.activity() == Activity.RUNNING
                && robot.session().settingsProperty().get().text().contains("activation=linear"));
        for (int step = 0; step < lesson.steps().size(); step++) {
            int now = step;
            robot.await("step " + step, () -> play().index() == now && play().isDone(now));
            assertThat(robot.text("#lesson", "✓ done")).isTrue();
            if (!play().isLast()) {
                fire("#lesson-next");
            }
        }
        assertThat(robot.text("#lesson", "3 of 3")).isTrue();
        assertThat(robot.lookup(".lesson-mark").queryAll()).as("where steps were begun").hasSize(3);
        assertThat(robot.lookup("#lesson-next").queryAs(Button.class).getText()).isEqualTo("Next lesson");
        fire("#lesson-leave");
        assertThat(robot.sees("#lesson")).isFalse();
        assertThat(robot.lookup(".lesson-mark").queryAll()).isEmpty();
        robot.type(KeyCode.L);
        assertThat(robot.text("#lesson-page", "✓")).as("the mark of what was played to its end").isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.sees("#lesson-page")).isFalse();
    }

    @Test
    void ownLessonsOpenAndLightAndHideAndCanBeTakenBack() throws IOException {
        robot.await("a run", () -> robot.step() > 0);
        robot.hasChosen(Files.writeString(folder.resolve("mine.md"), MINE));
        robot.menu("#file", "#open-file");
        robot.await("the lesson", () -> robot.lab().lessons().present().isPresent());
        robot.await("its pictures", () -> isLit("Components"));
        assertThat(isLit("Samples")).isFalse();
        assertThat(robot.text("#lesson", "Lesson · My own")).isTrue();
        robot.await("this run's numbers", () -> robot.text("#lesson", "5 components, epoch "));
        assertThat(robot.sees("#components-value")).isTrue();
        assertThat(robot.lookup("#smoothing-value").query().getParent().isVisible()).isFalse();
        robot.await("done", () -> play().isDone(0));

        robot.type(KeyCode.PAGE_DOWN);
        assertThat(robot.lookup("#smoothing-value").query().getParent().isVisible()).isTrue();
        assertThat(robot.lookup("#lesson-click").queryAs(Button.class).getText()).isEqualTo("Components 20");
        assertThat(isLit("Components")).isFalse();
        fire("#lesson-click");
        robot.await("the other run", () -> play().isDone(1));
        assertThat(robot.session().history().past()).startsWith("Lesson “My own”");
        assertThat(robot.session().settingsProperty().get().text()).contains("components=20");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.await("the run of before",
                () -> robot.session().settingsProperty().get().text().contains("components=5"));
        robot.type(KeyCode.PAGE_UP);
        assertThat(play().index()).isZero();

        fire("#experiment-rbm");
        assertThat(robot.sees("#lesson")).isFalse();
        fire("#experiment-mixture");
        robot.await("the lesson, which has waited in its room", () -> robot.sees("#lesson"));
    }

    @Test
    void whatIsWrongInAFileIsOneLine() throws IOException {
        robot.hasChosen(Files.writeString(folder.resolve("mine.md"), MINE.replace("components=20", "glow=20")));
        robot.menu("#file", "#open-file");
        robot.await("the line", () -> robot.text("#notice", "mine.md, line 18: setting 'glow', expected one of"));
        assertThat(robot.lab().lessons().present()).isEmpty();
    }

    @Test
    void lessonsAreFoundByTheirNamesAndInTheirRooms() {
        robot.await("a run", () -> robot.step() > 0);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.interact(() -> robot.lookup("#palette-field").queryAs(TextField.class).setText("lesson: λ too large"));
        assertThat(robot.lookup("#palette-list").<ListView<Entry>>query().getItems().getFirst().text())
                .isEqualTo("Lesson: λ too large");
        robot.type(KeyCode.ESCAPE);
        fire("#experiment-sparse-coding");
        robot.await("its lessons", () -> robot.sees("#begin-lambda-too-large"));
        fire("#begin-lambda-too-large");
        robot.await("the lesson", () -> robot.text("#lesson", "λ too large"));
        assertThat(robot.sees(".lesson-links")).as("while one is played").isFalse();
    }
}
