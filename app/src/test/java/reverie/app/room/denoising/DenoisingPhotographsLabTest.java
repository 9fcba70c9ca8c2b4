package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.shell.LabRobot;
import reverie.viz.tiles.TileGrid;

/** What becomes of the denoising room when somebody turns from digits to photographs and back, with the mouse. */
@ExtendWith(ApplicationExtension.class)
class DenoisingPhotographsLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "denoising", "hidden=36&batch=50&seed=4");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void photographsAreLearnedWithNoiseAndTheirEdgesCountedAndDigitsWithHolesAgain() {
        robot.await("learning from digits", () -> robot.epoch() > 0.1);
        assertThat(isShown("#level-1")).isTrue();
        assertThat(isShown("#noise-1")).isFalse();
        robot.choose("natural-images");
        robot.await("patches", () -> tileWidth() == 12);
        assertThat(robot.session().troubleProperty().get()).isEmpty();
        assertThat(robot.session().restartPendingProperty().get()).isFalse();
        assertThat(robot.session().settingsProperty().get().get(DenoisingParameters.SEED))
                .as("what was chosen otherwise").isEqualTo(4);
        assertThat(isShown("#level-1")).as("shares of pixels").isFalse();
        assertThat(isShown("#noise-1")).as("noise").isTrue();
        robot.await("every level", () -> robot.text(".room", "No noise") && robot.text(".room", "Noise of σ 1.00"));
        robot.await("counted edges", () -> robot.text(".room", " of 36 Gabor-like"));
        int[] filters = robot.pixels("#filters-3");
        robot.await("a lower error", () -> robot.hasFallen("testError3"));
        robot.await("other filters", () -> !robot.shows("#filters-3", filters));
        assertThat(robot.distinct(robot.pixels("#rows"))).as("greys of patches").isGreaterThan(50);

        robot.clickOn("#run");
        robot.awaitStill();
        int[] errors = robot.pixels("#learning");
        robot.clickOn((Node node) -> node instanceof ToggleButton button && "Edges".equals(button.getText()));
        robot.await("curves of edges", () -> !robot.shows("#learning", errors));

        robot.choose("digits");
        robot.await("digits", () -> tileWidth() == 28);
        robot.await("errors, since nobody looks for edges", () -> robot.text(".room", "Error on corrupted images"));
        robot.await("shares of pixels again", () -> isShown("#level-1") && !isShown("#noise-1"));
    }

    private boolean isShown(String control) {
        return robot.lookup(control).query().getParent().isVisible();
    }

    private int tileWidth() {
        return robot.lookup("#filters-1").queryAs(TileGrid.class).currentLayout().tileWidth();
    }
}
