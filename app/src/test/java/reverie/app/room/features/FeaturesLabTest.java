package reverie.app.room.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;
import reverie.viz.chart.ScoreChart;
import reverie.viz.tiles.TileGrid;

/** What a user does in the room of features, with the mouse, on real images. */
@ExtendWith(ApplicationExtension.class)
class FeaturesLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "features", "fashion", "features=9&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void barsAppearAndFiltersChangeUntilItPausesAndBeginsAgainWithOtherFeatures() {
        robot.await("five bars", () -> IntStream.range(0, 5).allMatch(i -> length(i) > 0));
        int[] atoms = robot.pixels("#filters-sparse-coding");
        int[] weights = robot.pixels("#filters-rbm");
        long before = robot.step();
        robot.await("twenty mini-batches", () -> robot.step() > before + 20);
        robot.await("other atoms and weights", () -> !robot.shows("#filters-sparse-coding", atoms)
                && !robot.shows("#filters-rbm", weights));
        assertThat(length(0)).as("pixels").isGreaterThan(length(1));
        robot.clickOn("#run");
        robot.awaitStill();
        int[] still = robot.pixels("#filters-rbm");
        long step = robot.step();
        robot.clickOn("Error");
        robot.clickOn("Accuracy");
        assertThat(robot.shows("#filters-rbm", still)).isTrue();
        assertThat(robot.step()).isEqualTo(step);

        robot.interact(() -> robot.session().settingsProperty()
                .set(robot.session().settingsProperty().get().with(FeaturesParameters.FEATURES, 6)));
        robot.clickOn("#apply");
        robot.await("six features",
                () -> robot.activity() == Activity.RUNNING && grid("rbm").currentLayout().count() == 6);
        robot.await("components again", () -> robot.text(".room", "6 components"));
    }

    @Test
    void theFeatureUnderThePointerTellsItsNumbers() {
        robot.await("pictures", () -> grid("kmeans").currentLayout().count() == 9);
        robot.clickOn("#run");
        robot.awaitStill();
        Bounds bounds = grid("kmeans").localToScreen(grid("kmeans").getLayoutBounds());
        robot.moveTo(bounds.getMinX() + 10, bounds.getMinY() + 10);
        robot.await("the numbers of a centre", () -> robot.text(".room", "centre "));
        robot.moveTo(bounds.getMaxX() + 40, bounds.getMinY() - 60);
        robot.await("how many there are", () -> robot.text(".room", "9 centres"));
    }

    private double length(int kind) {
        return robot.lookup("#table").queryAs(ScoreChart.class).length(kind);
    }

    private TileGrid grid(String kind) {
        return robot.lookup("#filters-" + kind).queryAs(TileGrid.class);
    }
}
