package reverie.app.room.sparsecoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.room.Activity;
import reverie.app.shell.LabRobot;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.model.train.Progress;
import reverie.viz.chart.CodeChart;
import reverie.viz.tiles.PiecePicker;
import reverie.viz.tiles.TileGrid;

/** What a user does in the room of sparse coding, with the mouse, on photographs. */
@ExtendWith(ApplicationExtension.class)
class SparseCodingLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "sparse-coding", "natural-images", "patch=8&atoms=64&patches=2000&batch=100");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void atomsLearnUntilItPausesAndIsReset() {
        robot.await("the first epoch", () -> robot.epoch() > 1);
        int[] first = robot.pixels("#filters");
        double objective = robot.newest("objective");
        robot.await("two more", () -> robot.epoch() > 3);
        robot.await("other atoms", () -> !robot.shows("#filters", first));
        robot.await("a lower objective", () -> robot.newest("objective") < objective);
        robot.clickOn("#run");
        robot.awaitStill();
        int[] learned = robot.pixels("#filters");
        robot.clickOn("#reset");
        robot.await("the beginning", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.await("atoms drawn from patches", () -> !robot.shows("#filters", learned));
    }

    @Test
    void aClickInTheImageWritesThatPatchAndADragFollows() {
        pause();
        int[] patch = robot.pixels("#patch-raw");
        int[] sum = robot.pixels("#patch-sum");
        moveIntoImage(0.62, 0.7);
        assertThat(picker().getCursor()).isEqualTo(Cursor.CROSSHAIR);
        robot.press(MouseButton.PRIMARY);
        robot.await("another patch", () -> !robot.shows("#patch-raw", patch) && !robot.shows("#patch-sum", sum));
        int[] clicked = robot.pixels("#patch-raw");
        double across = picker().chosenProperty().get().getX();
        moveIntoImage(0.3, 0.25);
        robot.await("the patch that was dragged to", () -> !robot.shows("#patch-raw", clicked));
        robot.release(MouseButton.PRIMARY);
        assertThat(picker().chosenProperty().get().getX()).isLessThan(0.6 * across);
    }

    @Test
    void anAtomOfTheFormulaIsFoundAmongTheOthersAndInTheCode() {
        pause();
        assertThat(robot.text(".room", "are 0")).isTrue();
        robot.clickOn("#patch-term-1");
        int atom = robot.filters().selectedProperty().get();
        assertThat(atom).isNotEqualTo(TileGrid.NONE);
        assertThat(robot.lookup("#code").queryAs(CodeChart.class).chosenProperty().get()).isEqualTo(atom);
        robot.await("how it is used", () -> robot.text(".room", "φ" + atom + " in "));
        robot.clickOn("#patch-term-2");
        assertThat(robot.filters().selectedProperty().get()).isNotEqualTo(atom);
    }

    @Test
    void codesAloneLeaveTheAtomsAsTheyAre() {
        pause();
        float[] atoms = newest().model().phi().data;
        robot.clickOn("#steps");
        robot.clickOn("codes only");
        robot.clickOn("#run");
        long step = robot.step();
        robot.await("more batches", () -> robot.step() > step + 10);
        assertThat(newest().model().phi().data).isEqualTo(atoms);
        robot.clickOn("#steps");
        robot.clickOn("alternate");
        robot.await("atoms that move again", () -> !Arrays.equals(newest().model().phi().data, atoms));
    }

    @Test
    void anEncoderGuessesTheCodesBesideThoseThatAreSearchedFor() {
        robot.await("codes that are searched for", () -> robot.epoch() > 0.5);
        assertThat(robot.sees("#guess")).isFalse();
        Hyperlink link = robot.from(robot.lookup(".parameters").<Node>query())
                .lookup((Node node) -> node instanceof Hyperlink it && it.getText().contains("encoder"))
                .queryAs(Hyperlink.class);
        robot.interact(link::fire);
        robot.await("guesses", () -> robot.sees("#guess"));
        robot.await("a measurement", () -> robot.newest("predictionError") > 0);
        double error = robot.newest("predictionError");
        int[] guess = robot.pixels("#guess");
        robot.await("other guesses", () -> !robot.shows("#guess", guess));
        robot.await("better ones", () -> robot.newest("predictionError") < error);
        robot.await("how much faster they are", () -> robot.text(".room", "× as fast"));
        robot.clickOn("#run");
        robot.awaitStill();
        int[] curves = robot.pixels(".curve-chart");
        robot.clickOn(robot.from(robot.lookup("#curves").<Node>query()).lookup("Encoder").<Node>query());
        robot.moveTo("#run");
        robot.await("the encoder's curves", () -> !robot.shows(".curve-chart", curves));
    }

    @Test
    void imagesAreTurnedOverAndDrawnFromAtoms() {
        pause();
        int[] image = robot.pixels("#source");
        robot.clickOn("Rebuilt");
        robot.await("the image drawn from atoms", () -> !robot.shows("#source", image));
        robot.clickOn("Given");
        robot.moveTo("#run");
        robot.await("the image itself", () -> robot.shows("#source", image));
        robot.clickOn("#next-image");
        robot.await("another image", () -> robot.text(".room", ", 2 of "));
        robot.await("its pixels", () -> !robot.shows("#source", image));
        robot.clickOn("#previous-image");
        robot.moveTo("#run");
        robot.await("the first again", () -> robot.shows("#source", image));
    }

    private void pause() {
        robot.await("half an epoch", () -> robot.epoch() > 0.5);
        robot.clickOn("#run");
        robot.awaitStill();
    }

    private SparseCodingSnapshot newest() {
        return ((PredictiveSnapshot) robot.session().progressProperty().get().map(Progress::snapshot).orElseThrow())
                .coding();
    }

    private PiecePicker picker() {
        return robot.lookup("#source").queryAs(PiecePicker.class);
    }

    /** To a place in the image, both between 0 and 1. */
    private void moveIntoImage(double across, double down) {
        Bounds region = picker().localToScreen(picker().getLayoutBounds());
        Rectangle2D image = picker().imageArea();
        robot.moveTo(region.getMinX() + image.getMinX() + across * image.getWidth(),
                region.getMinY() + image.getMinY() + down * image.getHeight());
    }
}
