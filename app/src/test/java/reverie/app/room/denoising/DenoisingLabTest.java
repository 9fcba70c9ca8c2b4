package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;
import reverie.viz.tiles.TileGrid;

/** What a user does in the denoising room, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class DenoisingLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "denoising", "hidden=36&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void threeModelsLearnWhileTheCorruptionAtTestIsChangedUntilItPausesAndIsReset() {
        robot.await("the first quarter of an epoch", () -> robot.epoch() > 0.25);
        int[] first = robot.pixels("#filters-1");
        int[] last = robot.pixels("#filters-3");
        robot.await("another epoch", () -> robot.epoch() > 1.25);
        robot.await("other filters at both ends",
                () -> !robot.shows("#filters-1", first) && !robot.shows("#filters-3", last));
        robot.await("a smaller error", () -> robot.hasFallen("testError3"));
        robot.await("every level in the chart", () -> robot.text(".room", "50 %"));

        robot.clickOn("#run");
        robot.awaitStill();
        int[] rows = robot.pixels("#rows");
        Slider slider = robot.lookup("#corruption-at-test").queryAs(Slider.class);
        Bounds bounds = slider.localToScreen(slider.getLayoutBounds());
        robot.drag("#corruption-at-test .thumb").dropTo(bounds.getMinX() + 0.8 * bounds.getWidth(),
                bounds.getCenterY());
        robot.await("more corruption in the rows, though nothing is learned", () -> !robot.shows("#rows", rows));

        int[] learned = robot.pixels("#filters-2");
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.await("other filters", () -> !robot.shows("#filters-2", learned));
    }

    @Test
    void aClickFindsTheUnitInEveryModel() {
        robot.await("pictures", () -> grid(1).currentLayout().count() == 36);
        robot.clickOn("#run");
        robot.awaitStill();
        Bounds bounds = grid(1).localToScreen(grid(1).getLayoutBounds());
        robot.clickOn(bounds.getMinX() + 10, bounds.getMinY() + 10);
        int unit = grid(1).selectedProperty().get();
        assertThat(unit).isNotEqualTo(TileGrid.NONE);
        assertThat(grid(3).selectedProperty().get()).isEqualTo(unit);
    }

    private TileGrid grid(int model) {
        return robot.lookup("#filters-" + model).queryAs(TileGrid.class);
    }
}
