package reverie.app.room.dbm;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;

/** What a user does in the room of deep Boltzmann machines, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class DbmLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "dbm", "hidden=32,32&batch=50&layer-epochs=1");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void layersLearnAloneAndThenTogetherUntilItIsReset() {
        robot.await("some learning", () -> robot.step() > 0);
        robot.clickOn("#run");
        robot.awaitStill();
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);

        clickAndWait("#epoch", 1);
        assertThat(robot.text(".room", "784–32, learns")).isTrue();
        clickAndWait("#step", 1);
        assertThat(robot.text(".room", "784–32, waits for the others")).isTrue();
        assertThat(robot.text(".room", "32–32, learns")).isTrue();
        int[] resting = robot.pixels("#features-1");
        int[] second = robot.pixels("#features-2");
        clickAndWait("#epoch", 2);
        assertThat(robot.shows("#features-1", resting)).as("the resting layer's picture").isTrue();
        assertThat(robot.shows("#features-2", second)).isFalse();
        clickAndWait("#step", 2);
        assertThat(robot.text(".room", "784–32, learns")).isTrue();
        int[] fantasies = robot.pixels("#fantasies");
        clickAndWait("#epoch", 3);
        assertThat(robot.shows("#fantasies", fantasies)).as("fantasies of a machine that learns").isFalse();
        assertThat(robot.shows("#features-1", resting)).as("the picture of a layer that learns again").isFalse();
        assertThat(robot.newest("bound")).as("in nats").isBetween(-400.0, -50.0);
    }

    /** Until it pauses with so many epochs begun or over. */
    private void clickAndWait(String button, int epochs) {
        long before = robot.step();
        robot.clickOn(button);
        robot.await("learning", () -> robot.step() > before && robot.epoch() >= epochs);
        robot.awaitStill();
    }
}
