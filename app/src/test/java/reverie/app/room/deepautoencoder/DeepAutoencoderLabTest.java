package reverie.app.room.deepautoencoder;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;

/** What a user does in the deep autoencoder's room, with the mouse, on real digits. */
@ExtendWith(ApplicationExtension.class)
class DeepAutoencoderLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "deep-autoencoder", "small-digits", "batch=20&layer-epochs=1");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void layersLearnUntilAllLearnTogether() {
        robot.await("filters", () -> robot.filters().currentLayout().count() > 0);
        int[] filters = robot.pixels("#filters");
        int[] rows = robot.pixels("#rows");
        robot.await("another layer", () -> robot.epoch() > 1);
        robot.await("other filters", () -> !robot.shows("#filters", filters));
        robot.await("other reconstructions", () -> !robot.shows("#rows", rows));
        robot.await("all together", () -> robot.text(".room", "all together"));
        double error = robot.newest("reconstructionError");
        robot.await("PCA's error", () -> robot.text(".room", "PCA with 30 components"));
        robot.await("a smaller error", () -> robot.newest("reconstructionError") < 0.9 * error);
        robot.clickOn("#run");
        robot.awaitStill();
        assertThat(robot.distinct(robot.pixels("#rows"))).as("greys of three rows").isGreaterThan(50);
        assertThat(robot.text(".room", "30 numbers of image 1")).isTrue();
        int[] code = robot.pixels("#code");
        robot.clickOn("#rows");
        robot.await("the code of another image", () -> !robot.shows("#code", code));
    }

    @Test
    void aSuggestionMakesTheCodeTwoNumbersAndDrawsAMap() {
        robot.await("learning", () -> robot.activity() == Activity.RUNNING);
        // At this size the explanation is below the window's edge.
        robot.interact(() -> robot.lookup((Node node) -> node instanceof Hyperlink link
                && link.getText().startsWith("Two numbers")).queryAs(Hyperlink.class).fire());
        robot.await("another run with more units",
                () -> robot.text(".room", "of 500") || robot.text(".room", "500 units"));
        robot.await("the map", () -> robot.sees(".scatter-chart"));
        assertThat(robot.sees(".code-chart")).isFalse();
        int[] map = robot.pixels(".scatter-chart");
        assertThat(robot.distinct(map)).as("colours of the map").isGreaterThan(10);
        robot.await("a map that moves", () -> !robot.shows(".scatter-chart", map));
        assertThat(robot.session().restartPendingProperty().get()).isFalse();
    }
}
