package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.model.train.Recorded;

/** Going back through a run with the mouse and the keys, and learning on from there. */
@ExtendWith(ApplicationExtension.class)
class TimelineLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=64&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private long past() {
        return robot.session().timeline().pastProperty().get().map(Recorded::step).orElse(-1L);
    }

    private void dragTo(double share) {
        Node track = robot.lookup("#timeline").query();
        Point2D left = track.localToScreen(8, track.getLayoutBounds().getHeight() / 2);
        double length = track.getLayoutBounds().getWidth() - 16;
        robot.interact(() -> {});
        robot.moveTo(left.add(length, 0)).press(MouseButton.PRIMARY).moveTo(left.add(length * share, 0))
                .release(MouseButton.PRIMARY);
    }

    @Test
    void draggingGoesBackAndThePicturesWithIt() {
        robot.await("two epochs", () -> robot.epoch() > 2);
        robot.clickOn("#run");
        robot.awaitStill();
        int[] newest = robot.pixels("#filters");
        dragTo(0.2);
        long back = past();
        assertThat(back).isPositive().isLessThan(robot.step() / 2);
        robot.await("the pictures of then", () -> !robot.shows("#filters", newest));
        assertThat(robot.text("#moment", " of ")).isTrue();
        assertThat(robot.lookup("#branch").queryAs(Button.class).isDisabled()).isFalse();

        robot.type(KeyCode.LEFT);
        assertThat(past()).isLessThan(back);
        robot.type(KeyCode.RIGHT);
        assertThat(past()).isEqualTo(back);
        robot.type(KeyCode.HOME);
        assertThat(past()).isZero();
        long step = robot.step();
        robot.type(KeyCode.END);
        assertThat(past()).isEqualTo(-1);
        robot.await("the newest picture", () -> robot.shows("#filters", newest));
        assertThat(robot.step()).as("no key has learned anything").isEqualTo(step);
    }

    @Test
    void learningGoesOnWhileOneLooksBackAndAPlayedRunEndsAtTheNewest() {
        robot.await("an epoch", () -> robot.epoch() > 1);
        dragTo(0.3);
        long back = past();
        long step = robot.step();
        assertThat(robot.text(".timeline", "the run goes on")).isTrue();
        robot.await("learning goes on", () -> robot.step() > step + 20);
        assertThat(past()).isEqualTo(back);
        robot.clickOn("#run");
        robot.await("it is said", () -> robot.text(".timeline", "the run stands still"));
        for (int i = 0; i < 2; i++) {
            robot.clickOn("#play-speed");
        }
        robot.clickOn("#play");
        robot.await("the film", () -> past() > back);
        robot.await("its end", () -> past() == -1);
    }

    @Test
    void aRunGoesOnFromThereAndTheOtherIsBroughtBack() {
        robot.await("two epochs", () -> robot.epoch() > 2);
        robot.clickOn("#run");
        robot.awaitStill();
        long step = robot.step();
        dragTo(0.4);
        long back = past();
        robot.clickOn("#branch");
        robot.await("the branch", () -> robot.session().activityProperty().get() == Activity.PAUSED
                && robot.step() == back);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        robot.await("the run as it was", () -> robot.session().activityProperty().get() == Activity.PAUSED
                && robot.step() == step);
    }

    @Test
    void aPinnedRunIsSeenWhileAKeyIsHeldAndSurvivesAnotherRoom() {
        robot.await("an epoch", () -> robot.epoch() > 1);
        robot.clickOn("#pin");
        robot.interact(() -> robot.session().settingsProperty()
                .set(robot.session().settingsProperty().get().with("hidden", "16")));
        robot.type(KeyCode.R);
        robot.await("the next run", () -> robot.filters().currentLayout().count() == 16);
        robot.await("its curves and those behind", () -> !robot.lookup(".curve-behind").queryAll().isEmpty());
        robot.press(KeyCode.C);
        robot.await("the pinned run",
                () -> robot.filters().currentLayout().count() == 64 && robot.text("#moment", "Pinned run, epoch")
                        && robot.text(".timeline", "Hidden units 64"));
        robot.release(KeyCode.C);
        robot.await("the present run",
                () -> robot.filters().currentLayout().count() == 16 && !robot.text("#moment", "Pinned"));
        robot.interact(() -> robot.lab().open(Lab.experiment("autoencoder")));
        assertThat(robot.session().pin().pinnedProperty().get()).isEmpty();
        robot.interact(() -> robot.lab().open(Lab.experiment("rbm")));
        robot.await("the room as it was", () -> robot.session().activityProperty().get() == Activity.RUNNING);
        robot.await("the pinned run", () -> robot.session().pin().other().isPresent());
    }
}
