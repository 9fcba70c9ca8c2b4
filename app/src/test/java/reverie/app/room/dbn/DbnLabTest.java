package reverie.app.room.dbn;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;

/** What a user does in the room of deep belief nets, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class DbnLabTest {

    /** So many that a layer is seen, and measured, while it learns. */
    private static final int BATCHES_OF_A_LAYER = 2_000;

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "dbn", "hidden=32,32&batch=10&layer-epochs=2&transpose-start=no");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void layersLearnOneAfterAnotherUntilItPausesAndIsReset() {
        robot.await("some learning", () -> robot.step() > 0);
        begin();
        int[] first = robot.pixels("#features-1");
        robot.clickOn("#run");
        robot.await("another picture of the first layer", () -> !robot.shows("#features-1", first));
        robot.await("the second layer", () -> robot.step() > BATCHES_OF_A_LAYER + 20);
        robot.await("its features", () -> robot.text(".room", "32–32, learns"));
        robot.await("that the first is frozen", () -> robot.text(".room", "784–32, frozen"));
        int[] frozen = robot.pixels("#features-1");
        int[] second = robot.pixels("#features-2");
        int[] fantasies = robot.pixels("#fantasies");
        robot.await("the second layer learns and samples",
                () -> !robot.shows("#features-2", second) && !robot.shows("#fantasies", fantasies));
        assertThat(robot.shows("#features-1", frozen)).as("the frozen layer's picture").isTrue();
        robot.await("a bound of each layer", () -> Double.isFinite(robot.newest("bound1"))
                && Double.isFinite(robot.newest("bound2")));

        begin();
        robot.await("the first layer alone", () -> !robot.shows("#features-1", frozen));
    }

    private void begin() {
        robot.clickOn("#run");
        robot.awaitStill();
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
    }
}
