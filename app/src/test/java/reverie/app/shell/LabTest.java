package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.room.Activity;
import reverie.app.settings.Settings;
import reverie.model.train.Training;
import reverie.viz.tiles.TileGrid;

/** What a user does in the first minutes, with the mouse and the keys, on real digits. */
@ExtendWith(ApplicationExtension.class)
class LabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=64&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void somethingLearnsAndVisiblyChangesByItself() {
        robot.await("the first quarter of an epoch", () -> robot.epoch() > 0.25);
        int[] before = robot.pixels("#filters");
        robot.await("two more epochs", () -> robot.epoch() > 2.25);
        robot.await("another picture", () -> !robot.shows("#filters", before));
        assertThat(robot.distinct(robot.pixels("#fantasies"))).as("grey values of the fantasies").isGreaterThan(20);
        robot.await("a lower error", () -> robot.hasFallen("reconstructionError"));
        assertThat(robot.text(".status-line", "examples/s")).isTrue();
    }

    @Test
    void pausingHoldsEveryPictureStill() {
        robot.await("some learning", () -> robot.epoch() > 0.25);
        robot.clickOn("#run");
        robot.awaitStill();
        int[] filters = robot.pixels("#filters");
        int[] fantasies = robot.pixels("#fantasies");
        long step = robot.step();
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertThat(robot.step()).isEqualTo(step);
        assertThat(robot.shows("#filters", filters)).as("the same picture").isTrue();
        assertThat(robot.shows("#fantasies", fantasies)).as("the same picture").isTrue();

        robot.clickOn("#run");
        robot.await("learning goes on", () -> robot.step() > step + 20);
        robot.await("another picture", () -> !robot.shows("#filters", filters));
    }

    @Test
    void anIconifiedWindowLearnsOnButDrawsNothing() {
        robot.await("some learning", () -> robot.epoch() > 0.25);
        Stage stage = (Stage) robot.lab().scene().getWindow();
        robot.interact(() -> stage.setIconified(true));
        WaitForAsyncUtils.waitForFxEvents();
        long shown = robot.step();
        Training<?, ?> training = robot.session().runsProperty().get().orElseThrow().training();
        robot.await("learning unseen", () -> {
            training.wantSnapshot();
            return training.latest().step() > shown + 100;
        });
        assertThat(robot.step()).isEqualTo(shown);
        robot.interact(() -> stage.setIconified(false));
        robot.await("pictures again", () -> robot.step() > shown + 100);
    }

    @Test
    void keysStepFinishAnEpochRunAndPause() {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.awaitStill();
        long step = robot.step();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.await("one step", () -> robot.step() == step + 1);
        robot.press(KeyCode.E).release(KeyCode.E);
        robot.await("the end of the epoch",
                () -> robot.activity() == Activity.PAUSED && robot.step() % 200 == 0 && robot.step() > step);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.await("running", () -> robot.activity() == Activity.RUNNING);
    }

    @Test
    void resetForgetsAndTheSameSeedBeginsTheSame() {
        robot.clickOn("#run");
        robot.awaitStill();
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.awaitStill();
        int[] first = robot.pixels("#filters");
        robot.clickOn("#step");
        robot.await("one step", () -> robot.step() == 1);
        robot.awaitStill();
        robot.await("another picture", () -> !robot.shows("#filters", first));
        robot.press(KeyCode.R).release(KeyCode.R);
        robot.await("the beginning again", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.awaitStill();
        assertThat(robot.shows("#filters", first)).as("the same picture").isTrue();
    }

    @Test
    void draggingTheRateChangesTheRunningTraining() {
        robot.await("some learning", () -> robot.epoch() > 0.1);
        Slider slider = robot.lookup("#rate").queryAs(Slider.class);
        Bounds bounds = slider.localToScreen(slider.getLayoutBounds());
        robot.drag("#rate .thumb").dropTo(bounds.getMinX() + 0.8 * bounds.getWidth(), bounds.getCenterY());
        TextField field = robot.lookup("#rate-value").queryAs(TextField.class);
        robot.await("the new rate", () -> Double.parseDouble(field.getText()) > 0.1);
        String shown = field.getText();
        assertThat(robot.session().settingsProperty().get().text()).contains("rate=" + Double.parseDouble(shown));
        assertThat(robot.session().restartPendingProperty().get()).isFalse();
        assertThat(robot.lookup(".epoch-mark").queryAll()).as("marks in the epoch strip").hasSize(1);
        long step = robot.step();
        robot.await("learning goes on in the same run", () -> robot.step() > step);
    }

    @Test
    void aTypedValueIsTakenOrRefused() {
        robot.clickOn("#momentum-value").write("0.75").type(KeyCode.ENTER);
        assertThat(robot.session().settingsProperty().get().text()).contains("momentum=0.75");
        robot.clickOn("#momentum-value").write("7").type(KeyCode.ENTER);
        assertThat(robot.session().settingsProperty().get().text()).contains("momentum=0.75");
        TextField field = robot.lookup("#momentum-value").queryAs(TextField.class);
        assertThat(field.getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("refused"));
        assertThat(field.getTooltip().getText()).isEqualTo("momentum: 7, expected from 0 to below 1");
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.75");
        assertThat(robot.activity()).as("letters in a field drive nothing").isNotEqualTo(Activity.FAILED);
    }

    @Test
    void structuralChangesWaitForApplyAndRestart() {
        robot.await("learning", () -> robot.activity() == Activity.RUNNING);
        Button apply = robot.lookup("#apply").queryButton();
        assertThat(apply.isDisabled()).isTrue();
        robot.clickOn("#hidden-value").write("32").type(KeyCode.ENTER);
        assertThat(apply.isDisabled()).isFalse();
        assertThat(robot.filters().currentLayout().count()).isEqualTo(64);
        robot.clickOn("#apply");
        robot.await("the new run", () -> robot.filters().currentLayout().count() == 32);
        robot.await("learning again", () -> robot.activity() == Activity.RUNNING);
        assertThat(apply.isDisabled()).isTrue();
    }

    @Test
    void otherDataAreOneChoiceAway() {
        robot.await("learning", () -> robot.activity() == Activity.RUNNING);
        robot.choose("small-digits");
        robot.await("tiles of 8×8", () -> robot.filters().currentLayout().tileWidth() == 8);
        robot.await("learning", () -> robot.activity() == Activity.RUNNING && robot.epoch() > 1);
        assertThat(robot.text(".status-line", "small-digits 1,797")).isTrue();
        assertThat(robot.lookup("#data").queryAs(ComboBox.class).getValue()).isEqualTo("small-digits");
    }

    @Test
    void theInspectorFollowsThePointer() {
        robot.await("pictures", () -> robot.filters().currentLayout().count() == 64);
        robot.clickOn("#run");
        robot.awaitStill();
        Bounds grid = robot.filters().localToScreen(robot.filters().getLayoutBounds());
        robot.moveTo(grid.getMinX() + 10, grid.getMinY() + 10);
        int first = robot.filters().hoveredProperty().get();
        assertThat(first).isNotEqualTo(TileGrid.NONE);
        assertThat(robot.text(".room", "Unit " + first)).isTrue();
        int[] filter = robot.pixels("#unit-filter");
        robot.moveTo(grid.getMinX() + 10 + robot.filters().currentLayout().x(1), grid.getMinY() + 10);
        int second = robot.filters().hoveredProperty().get();
        assertThat(second).isNotEqualTo(first);
        assertThat(robot.text(".room", "Unit " + second)).isTrue();
        robot.await("another picture", () -> !robot.shows("#unit-filter", filter));
        robot.clickOn(grid.getMinX() + 10, grid.getMinY() + 10).moveTo("#reset");
        assertThat(robot.text(".room", "Unit " + first)).isTrue();
    }

    @Test
    void aRunawayRunSaysSoAndGoesBack() {
        robot.interact(() -> robot.session().settingsProperty()
                .set(Settings.parse(Lab.experiment("rbm").parameters(), "rate=2&momentum=0.99&hidden=64&batch=50")));
        robot.await("divergence", () -> robot.activity() == Activity.DIVERGED);
        assertThat(robot.lookup(".trouble").query().isVisible()).isTrue();
        assertThat(robot.text(".trouble", "too high")).isTrue();
        robot.clickOn("#recover");
        robot.await("the last good state", () -> robot.activity() == Activity.PAUSED);
        assertThat(robot.lookup(".trouble").query().isVisible()).isFalse();
    }

    @Test
    void lightAndDarkAreAClickApart() {
        assertThat(robot.lab().themeProperty().get()).isEqualTo(Theme.LIGHT);
        int light = robot.pixels(".top-bar")[5] >> 8 & 0xFF;
        robot.clickOn("#theme");
        assertThat(robot.lab().themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(robot.pixels(".top-bar")[5] >> 8 & 0xFF).isLessThan(light / 4);
    }

    @Test
    void everyControlSaysWhatItDoesAndNothingIsDrawnInVain() {
        assertThat(robot.lookup((Node node) -> (node instanceof ButtonBase
                || node instanceof Slider || node instanceof ComboBox<?> || node instanceof TextField)
                && ((Control) node).getTooltip() == null).queryAll()).isEmpty();
        assertThat(robot.lab().scene().getRoot().lookupAll(".scroll-pane > .viewport"))
                .as("kept as one picture, so that all of it is drawn when a part of it changes").hasSizeGreaterThan(2)
                .noneMatch(Node::isCache);
    }
}
