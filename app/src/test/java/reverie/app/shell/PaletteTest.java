package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.shell.palette.Entry;

/** Everything in the window by its name, and nothing by hand. */
@ExtendWith(ApplicationExtension.class)
class PaletteTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=16&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private void ask(String words) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertThat(robot.sees("#palette")).isTrue();
        robot.interact(() -> robot.lookup("#palette-field").queryAs(TextField.class).setText(words));
    }

    private List<Entry> entries() {
        return robot.lookup("#palette-list").<ListView<Entry>>query().getItems();
    }

    private List<String> names() {
        return entries().stream().map(Entry::text).toList();
    }

    private String hidden() {
        return robot.session().settingsProperty().get().text();
    }

    @Test
    void actionsAreDoneByTheirNames() {
        robot.await("learning", () -> robot.step() > 5);
        ask("pause");
        assertThat(names()).startsWith("Pause");
        robot.type(KeyCode.ENTER);
        robot.await("it stands still", () -> robot.session().activityProperty().get() == Activity.PAUSED);
        assertThat(robot.sees("#palette")).isFalse();
        long step = robot.step();
        robot.type(KeyCode.RIGHT);
        robot.await("keys are the room's again", () -> robot.step() == step + 1);
        ask("pin this");
        robot.type(KeyCode.ENTER);
        assertThat(robot.session().pin().pinnedProperty().get()).isPresent();
        ask("");
        assertThat(names()).contains("Reset", "Step", "Epoch", "Run", "Copy link", "Save picture 2×…", "Light or dark",
                "Play what was recorded").doesNotContain("", "Redo  (Ctrl+Shift+Z)");
        assertThat(names()).containsAll(Lab.experiments().stream().map(Experiment::title).toList());
        assertThat(entries()).filteredOn(it -> it.text().equals("Reset")).first()
                .satisfies(it -> assertThat(it.help()).as("the key").contains("(R;"));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.sees("#palette")).isFalse();
    }

    @Test
    void aParameterIsSetByItsNameAndAValue() {
        robot.await("a run", () -> robot.step() > 0);
        ask("learning rate 0.07");
        assertThat(names()).startsWith("Learning rate → 0.07");
        robot.type(KeyCode.ENTER);
        assertThat(hidden()).contains("rate=0.07");
        ask("hidden 32");
        assertThat(entries().getFirst().help()).contains("Apply and restart");
        robot.type(KeyCode.ENTER);
        assertThat(hidden()).contains("hidden=32");
        assertThat(robot.session().restartPendingProperty().get()).isTrue();
        ask("hidden -3");
        assertThat(entries().getFirst().help()).contains("expected");
        robot.type(KeyCode.ENTER);
        assertThat(hidden()).contains("hidden=32");
        assertThat(robot.sees("#palette")).as("there was nothing to do").isTrue();
        robot.interact(() -> robot.lookup("#palette-field").queryAs(TextField.class).setText("hidden"));
        assertThat(entries().getFirst().help()).startsWith("now 32");
    }

    @Test
    void whatCanBeDoneStandsBeforeParametersOfTheSameName() {
        robot.await("a run", () -> robot.step() > 0);
        ask("step");
        assertThat(names()).startsWith("Step").contains("Gibbs steps k");
    }

    @Test
    void roomsAndDataAreOneNameAway() {
        robot.await("a run", () -> robot.step() > 0);
        ask("data: glyphs");
        robot.type(KeyCode.ENTER);
        robot.await("the other data", () -> robot.session().dataProperty().get().equals("glyphs"));
        ask("mixture");
        robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        robot.await("the other room", () -> robot.lab().experiment().orElseThrow().id().equals("mixture"));
        robot.type(KeyCode.F1);
        assertThat(robot.sees("#palette")).isTrue();
    }
}
