package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.data.DrawnPictures;
import reverie.app.room.Activity;
import reverie.app.room.Run;
import reverie.app.shell.data.DataPicker;

/** A file or folder of the user's own, opened in a room that is learning. */
@ExtendWith(ApplicationExtension.class)
class OwnDataTest {

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=16&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aFolderOfPicturesIsLearnedFrom() {
        Path pictures = folder.resolve("my shapes");
        for (int i = 0; i < 40; i++) {
            DrawnPictures.write(pictures.resolve(i % 2 + "/" + i + ".png"), 7, 6, i);
        }
        robot.await("some learning", () -> robot.epoch() > 0.1);
        choose(DataPicker.OPEN_FOLDER, pictures);
        use();
        robot.await("a run on them", () -> run().data().train().name().equals("my shapes") && robot.epoch() > 1);
        assertThat(run().data().train().size()).isEqualTo(40);
        assertThat(robot.text(".experiment-list", "Data: my shapes")).isTrue();
        assertThat(robot.text(".experiment-list", "7×6 grey pixels")).isTrue();
        assertThat(complaint().isVisible()).isFalse();
        assertThat(picker().getValue()).isEqualTo(pictures.toString());
        assertThat(robot.distinct(robot.pixels("#filters"))).isGreaterThan(20);
    }

    @Test
    void aWrongFileIsOneLineAndLearningGoesOn() throws IOException {
        robot.await("some learning", () -> robot.epoch() > 0.1);
        Run<?, ?> before = run();
        choose(DataPicker.OPEN_FILE, Files.writeString(folder.resolve("wrong.csv"), "1,2\n3,x\n"));
        robot.await("a complaint", () -> robot.text("#data-preview", "'x' in line 2, column 2, expected a number"));
        assertThat(robot.lookup("#use-data").<Node>query().isDisabled()).isTrue();
        assertThat(run()).isSameAs(before);
        assertThat(picker().getValue()).isEqualTo("small-digits");
        long step = robot.step();
        robot.await("learning goes on", () -> robot.step() > step && robot.activity() == Activity.RUNNING);
        robot.push(KeyCode.ESCAPE);
        robot.await("the page to go", () -> !robot.sees("#data-preview"));
    }

    @Test
    void nothingChosenIsNothingDone() {
        robot.await("some learning", () -> robot.epoch() > 0.1);
        Run<?, ?> before = run();
        robot.interact(() -> picker().setValue(DataPicker.OPEN_FILE));
        robot.await("the name that was there", () -> picker().getValue().equals("small-digits"));
        assertThat(run()).isSameAs(before);
    }

    private void use() {
        robot.await("the data", () -> robot.sees("#data-preview")
                && !robot.lookup("#use-data").<Node>query().isDisabled());
        robot.clickOn("#use-data");
    }

    private void choose(String how, Path what) {
        robot.hasChosen(what);
        robot.interact(() -> picker().setValue(how));
    }

    private Run<?, ?> run() {
        return robot.session().runProperty().get().orElseThrow();
    }

    private Node complaint() {
        return robot.lookup("#data-complaint").query();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> picker() {
        return robot.lookup("#data").queryAs(ComboBox.class);
    }
}
