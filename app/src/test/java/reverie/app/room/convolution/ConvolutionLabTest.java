package reverie.app.room.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;
import reverie.viz.tiles.TileGrid;

/** What a user does in the room of convolutional nets, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "conv", "filters=6&batch=10");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void filtersLearnUntilItPausesAndIsReset() {
        robot.await("some learning", () -> robot.step() > 1);
        int[] filters = robot.pixels("#filters-1");
        int[] maps = robot.pixels("#maps-1");
        robot.await("more of it", () -> robot.step() > 40);
        robot.await("other filters and maps",
                () -> !robot.shows("#filters-1", filters) && !robot.shows("#maps-1", maps));
        robot.clickOn("#run");
        robot.awaitStill();
        int[] learned = robot.pixels("#filters-1");
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.await("small random filters", () -> !robot.shows("#filters-1", learned));
    }

    @Test
    void aClickOnAnImageShowsItsMapsAndOneOnAFilterItsMap() {
        robot.await("some learning", () -> robot.step() > 10);
        robot.clickOn("#run");
        robot.awaitStill();
        int[] maps = robot.pixels("#maps-1");
        clickAt(robot.lookup("#rows").query(), 100, 10);
        robot.await("maps of another image", () -> !robot.shows("#maps-1", maps));
        clickAt(robot.lookup("#filters-1").query(), 10, 10);
        assertThat(robot.lookup("#maps-1").queryAs(TileGrid.class).selectedProperty().get()).isZero();
    }

    private void clickAt(Node node, double x, double y) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        robot.clickOn(bounds.getMinX() + x, bounds.getMinY() + y);
    }
}
