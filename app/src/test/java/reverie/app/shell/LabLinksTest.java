package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.room.Activity;
import reverie.app.settings.Settings;

/** Links and commands that go by the clipboard. */
@ExtendWith(ApplicationExtension.class)
class LabLinksTest {

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=16&batch=50&rate=0.07");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private void learnAndPause() {
        robot.await("some learning", () -> robot.epoch() > 0.5);
        robot.push(KeyCode.SPACE);
        robot.awaitStill();
    }

    private void fire(String item) {
        MenuButton menu = robot.lookup("#file").query();
        robot.interact(() -> menu.getItems().stream().filter(it -> item.equals(it.getId())).findFirst().orElseThrow()
                .fire());
    }

    private static String copied() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void copy(String text) {
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Settings settings() {
        return robot.session().settingsProperty().get();
    }

    @Test
    void aLinkBringsTheSettingsBackAndTheRunThatWasThereCanBeHadAgain() {
        learnAndPause();
        Settings first = settings();
        robot.menu("#file", "#copy-link");
        robot.await("a word", () -> robot.text(".status-line", "link copied"));
        String link = copied();
        assertThat(link).startsWith("reverie:rbm?data=small-digits&rate=0.07&hidden=16&batch=50&seed=1&version=");
        robot.interact(() -> {
            robot.session().settingsProperty().set(first.with("rate", "0.01").with("hidden", "9"));
            robot.session().restart();
        });
        robot.await("another run", () -> robot.activity() == Activity.RUNNING && robot.step() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.await("the settings of the link", () -> robot.activity() == Activity.RUNNING && settings().equals(first));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("the run before the link", () -> settings().equals(first.with("rate", "0.01").with("hidden", "9")));
    }

    @Test
    void aLinkToAnotherRoomOpensItAndOneThatIsUnderstoodInPartSaysSo() {
        robot.await("some learning", () -> robot.epoch() > 0.5);
        copy("reverie:mixture?data=small-digits&components=7&glow=1");
        robot.menu("#file", "#open-link");
        robot.await("the other room", () -> robot.lab().experiment().orElseThrow().id().equals("mixture")
                && robot.activity() == Activity.RUNNING);
        assertThat(robot.text("#notice", "Opened in part")).isTrue();
        assertThat(robot.text("#notice", "glow=1 (no setting of this room)")).isTrue();
        assertThat(settings().text()).contains("components=7");
        robot.clickOn("#experiment-rbm");
        robot.await("the run", () -> robot.activity() == Activity.RUNNING && robot.epoch() > 0.5);
        copy("reverie:mixture?data=small-digits&components=5");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.await("five components", () -> settings().text().contains("components=5")
                && robot.activity() == Activity.RUNNING);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("seven components, which were there before", () -> settings().text().contains("components=7"));
    }

    @Test
    void aLinkToAFileIsOpenedOnceSomebodyHasSaidSo() throws IOException {
        learnAndPause();
        long step = robot.step();
        Path file = Files.writeString(folder.resolve("my own.csv"), IntStream.range(0, 300)
                .mapToObj(line -> line * 31 % 17 / 16.0 + "," + line * 7 % 13 / 12.0 + "," + line % 3 / 2.0)
                .collect(Collectors.joining("\n")));
        copy("reverie:rbm?hidden=3&data=" + file.toString().replace(" ", "%20"));
        fire("open-link");
        robot.await("the question", () -> robot.text("#question", file.toString()));
        robot.clickOn("#answer-no");
        robot.await("no question", () -> !robot.sees("#question"));
        assertThat(robot.step()).isEqualTo(step);
        assertThat(robot.session().dataProperty().get()).isEqualTo("small-digits");

        fire("open-link");
        robot.await("the question", () -> robot.sees("#question"));
        robot.clickOn("#answer-yes");
        robot.await("the file", () -> robot.session().dataProperty().get().equals(file.toString())
                && robot.activity() == Activity.RUNNING);
        assertThat(robot.sees("#question")).isFalse();
        fire("copy-link");
        assertThat(copied()).contains("my%20own.csv");
        fire("copy-command");
        robot.await("a word", () -> robot.text(".status-line", "command line copied"));
        assertThat(copied()).startsWith("reverie train rbm --data '" + file + "' --hidden 3 ");
    }

    @Test
    void theCommandSaysWhatItCannot() {
        learnAndPause();
        robot.interact(() -> robot.session().settingsProperty().set(settings().with("gibbs-steps", "4")));
        fire("copy-command");
        robot.await("a word", () -> robot.text(".status-line", "command line copied, and what it cannot say: 2"));
        assertThat(copied()).startsWith("reverie train rbm --data small-digits --rate 0.07 --hidden 16 --batch 50")
                .contains("\n# not said: gibbs-steps 1 → 4 at epoch ", "\n# not said: the end at epoch ");
    }

    @Test
    void whatIsNoLinkDoesNoHarm() {
        learnAndPause();
        long step = robot.step();
        copy("good morning");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.sees("#notice")).isFalse();
        fire("open-link");
        robot.await("a word", () -> robot.text("#notice", "link: 'good morning', expected reverie:"));
        copy("reverie:gan?data=digits");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.await("a word", () -> robot.text("#notice", "the room 'gan', expected one of"));
        assertThat(robot.step()).isEqualTo(step);
        copy("0.03");
        TextField field = robot.lookup("#rate-value").query();
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        robot.push(KeyCode.ENTER);
        robot.await("the field's value", () -> settings().text().contains("rate=0.03"));
    }
}
