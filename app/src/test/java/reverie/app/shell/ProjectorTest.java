package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.viz.tiles.TileGrid;

/** Large type for a hall, and one panel alone. */
@ExtendWith(ApplicationExtension.class)
class ProjectorTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=64&batch=50");
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void everythingIsLargerAndOnlyPicturesAndTheRunAreLeft() {
        robot.await("a picture", () -> robot.epoch() > 0.1);
        double usual = heightOfType();
        double pixels = grid().scale();
        press(KeyCode.F5);
        robot.await("large type", () -> robot.lab().projector().factorProperty().get() > 1);
        robot.await("a new layout", () -> heightOfType() > usual);
        double factor = robot.lab().projector().factorProperty().get();
        assertThat(factor).isBetween(1.4, 2.0);
        assertThat(heightOfType()).isCloseTo(factor * usual, within(1.0));
        assertThat(grid().scale()).as("tiles stay sharp").isCloseTo(factor * pixels, within(1e-6));
        assertThat(seen(".parameter-pane, .experiment-list, .status-line")).isEmpty();
        assertThat(seen("#run, #reset, #file, #projector")).hasSize(4).allSatisfy(this::isInside);
        assertThat(seen(".panel")).isNotEmpty().allSatisfy(this::isInside);

        press(KeyCode.F5);
        robot.await("type as before", () -> Math.abs(heightOfType() - usual) < 0.5);
        assertThat(grid().scale()).isEqualTo(pixels);
        assertThat(seen(".parameter-pane, .status-line")).hasSize(2);
    }

    @Test
    void aDoubleClickShowsOnePanelAloneUntilEscape() {
        robot.await("a picture", () -> robot.epoch() > 0.1);
        int all = seen(".panel").size();
        assertThat(all).isGreaterThan(3);
        int filters = tilesShown();
        int factor = tileFactor();
        robot.doubleClickOn("#filters");
        robot.await("one panel", () -> seen(".panel").size() == 1);
        robot.await("larger tiles, or more of them", () -> tilesShown() > filters || tileFactor() > factor);
        Node panel = seen(".panel").getFirst();
        Bounds room = robot.lookup(".room").query().getBoundsInLocal();
        assertThat(panel.getBoundsInParent().getWidth()).isCloseTo(room.getWidth(), within(1.0));
        assertThat(panel.getBoundsInParent().getHeight()).isCloseTo(room.getHeight(), within(1.0));

        press(KeyCode.ESCAPE);
        robot.await("all panels", () -> seen(".panel").size() == all);

        robot.doubleClickOn("#filters");
        robot.await("one panel", () -> seen(".panel").size() == 1);
        robot.doubleClickOn("#filters");
        robot.await("all panels", () -> seen(".panel").size() == all);
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }

    private TileGrid grid() {
        return robot.lookup("#filters").queryAs(TileGrid.class);
    }

    private int tilesShown() {
        return grid().shownProperty().get();
    }

    private int tileFactor() {
        return grid().currentLayout().factor();
    }

    private double heightOfType() {
        Node title = robot.lookup(".panel-title").query();
        return title.localToScene(title.getBoundsInLocal()).getHeight();
    }

    private List<Node> seen(String query) {
        return List.of(query.split(", ")).stream().flatMap(each -> robot.lookup(each).queryAll().stream())
                .filter(node -> node.isVisible() && node.getScene() != null).toList();
    }

    private void isInside(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        assertThat(bounds.getMinX()).isNotNegative();
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(node.getScene().getWidth() + 0.5);
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(node.getScene().getHeight() + 0.5);
    }
}
