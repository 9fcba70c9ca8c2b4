package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;

/** What a user does in the autoencoder's room, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class AutoencoderLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "autoencoder", "hidden=36&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void filtersFormWhileTheRateIsChangedUntilItPausesAndIsReset() {
        robot.await("the first quarter of an epoch", () -> robot.epoch() > 0.25);
        int[] before = robot.pixels("#filters");
        double loss = robot.newest("lossTest");
        robot.await("another epoch", () -> robot.epoch() > 1.25);
        robot.await("another picture", () -> !robot.shows("#filters", before));
        robot.await("a smaller loss on test data", () -> robot.newest("lossTest") < loss);

        Slider slider = robot.lookup("#rate").queryAs(Slider.class);
        Bounds bounds = slider.localToScreen(slider.getLayoutBounds());
        robot.drag("#rate .thumb").dropTo(bounds.getMinX() + 0.3 * bounds.getWidth(), bounds.getCenterY());
        assertThat(robot.session().changes().changes()).singleElement()
                .satisfies(change -> assertThat(change.text()).startsWith("Learning rate 0.10 → 0.0"));
        long step = robot.step();
        robot.await("learning goes on in the same run", () -> robot.step() > step);

        robot.clickOn("#run");
        robot.awaitStill();
        int[] paused = robot.pixels("#filters");
        assertThat(robot.distinct(paused)).as("greys of the filters").isGreaterThan(50);
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.await("other filters", () -> !robot.shows("#filters", paused));
    }

    @Test
    void pcaJoinsTheRows() {
        robot.clickOn("#run");
        robot.await("PCA's error", () -> robot.text(".room", "PCA with 36 components"));
        robot.awaitStill();
        assertThat(robot.distinct(robot.pixels("#rows"))).as("greys of three rows").isGreaterThan(50);
        assertThat(robot.text(".room", "autoencoder")).isTrue();
    }

    @Test
    void aSuggestionMakesItLinearAndOneKeyTakesThatBack() {
        robot.await("learning", () -> robot.activity() == Activity.RUNNING);
        robot.interact(() -> robot.lookup((Node node) -> node instanceof Hyperlink link
                && link.getText().startsWith("Make it linear")).queryAs(Hyperlink.class).fire());
        robot.await("another run with fewer units", () -> robot.filters().currentLayout().count() == 16);
        robot.await("the angle to PCA's subspace", () -> robot.text(".room", "largest angle"));
        assertThat(robot.session().restartPendingProperty().get()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("the run before", () -> robot.filters().currentLayout().count() == 36);
        assertThat(robot.session().history().past()).isEmpty();
    }

    @Test
    void theInspectorFollowsThePointer() {
        robot.await("pictures", () -> robot.filters().currentLayout().count() == 36);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.awaitStill();
        Bounds grid = robot.filters().localToScreen(robot.filters().getLayoutBounds());
        robot.moveTo(grid.getMinX() + 10, grid.getMinY() + 10);
        int unit = robot.filters().hoveredProperty().get();
        assertThat(robot.text(".room", "Unit " + unit)).isTrue();
        int[] filter = robot.pixels("#unit-filter");
        robot.moveTo(grid.getMinX() + 10 + robot.filters().currentLayout().x(1), grid.getMinY() + 10);
        robot.await("another unit", () -> !robot.shows("#unit-filter", filter));
    }
}
