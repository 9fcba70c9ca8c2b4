package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.data.DataLibrary;
import reverie.app.experiment.Activity;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Session;
import reverie.app.settings.Settings;
import reverie.model.train.Progress;
import reverie.viz.tiles.TileGrid;

/** What a user does in the first minutes, with the mouse and the keys, on real digits. */
@ExtendWith(ApplicationExtension.class)
class LabTest {

    private static final double PATIENCE_SECONDS = 15;

    private final FxRobot robot = new FxRobot();
    private LabThreads threads = new LabThreads(1, DataLibrary::open);
    @SuppressWarnings("NullAway.Init") // TestFX opens it before each test
    private Lab lab;

    @Start
    void open(Stage stage) {
        var window = new LabWindow(threads);
        lab = window.lab();
        Experiment rbm = Lab.experiment("rbm");
        Settings small = Settings.parse(rbm.parameters(), "hidden=64&batch=50");
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(800);
        window.show(stage, rbm, new reverie.app.experiment.Start("digits", small, true));
    }

    @AfterEach
    void close() {
        robot.interact(() -> lab.scene().getWindow().hide());
    }

    @Test
    void somethingLearnsAndVisiblyChangesByItself() {
        await("the first quarter of an epoch", () -> epoch() > 0.25);
        int[] before = pixels("#filters");
        double error = newest("reconstructionError");
        await("two more epochs", () -> epoch() > 2.25);
        await("another picture", () -> !shows("#filters", before));
        assertThat(distinct(pixels("#fantasies"))).as("grey values of the fantasies").isGreaterThan(20);
        await("a second measurement", () -> newest("reconstructionError") < error);
        assertThat(text(".status-line", "examples/s")).isTrue();
    }

    @Test
    void pausingHoldsEveryPictureStill() {
        await("some learning", () -> epoch() > 0.25);
        robot.clickOn("#run");
        awaitStill();
        int[] filters = pixels("#filters");
        int[] fantasies = pixels("#fantasies");
        long step = step();
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        assertThat(step()).isEqualTo(step);
        assertThat(shows("#filters", filters)).as("the same picture").isTrue();
        assertThat(shows("#fantasies", fantasies)).as("the same picture").isTrue();

        robot.clickOn("#run");
        await("learning goes on", () -> step() > step + 20);
        await("another picture", () -> !shows("#filters", filters));
    }

    @Test
    void keysStepFinishAnEpochRunAndPause() {
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        awaitStill();
        long step = step();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        await("one step", () -> step() == step + 1);
        robot.press(KeyCode.E).release(KeyCode.E);
        await("the end of the epoch", () -> activity() == Activity.PAUSED && step() % 200 == 0 && step() > step);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        await("running", () -> activity() == Activity.RUNNING);
    }

    @Test
    void resetForgetsAndTheSameSeedBeginsTheSame() {
        robot.clickOn("#run");
        awaitStill();
        robot.clickOn("#reset");
        await("the beginning", () -> activity() == Activity.PAUSED && step() == 0);
        awaitStill();
        int[] first = pixels("#filters");
        robot.clickOn("#step");
        await("one step", () -> step() == 1);
        awaitStill();
        await("another picture", () -> !shows("#filters", first));
        robot.press(KeyCode.R).release(KeyCode.R);
        await("the beginning again", () -> activity() == Activity.PAUSED && step() == 0);
        awaitStill();
        assertThat(shows("#filters", first)).as("the same picture").isTrue();
    }

    @Test
    void draggingTheRateChangesTheRunningTraining() {
        await("some learning", () -> epoch() > 0.1);
        Slider slider = robot.lookup("#rate").queryAs(Slider.class);
        Bounds bounds = slider.localToScreen(slider.getLayoutBounds());
        robot.drag("#rate .thumb").dropTo(bounds.getMinX() + 0.8 * bounds.getWidth(), bounds.getCenterY());
        TextField field = robot.lookup("#rate-value").queryAs(TextField.class);
        await("the new rate", () -> Double.parseDouble(field.getText()) > 0.1);
        String shown = field.getText();
        assertThat(session().settingsProperty().get().text()).contains("rate=" + Double.parseDouble(shown));
        assertThat(session().restartPendingProperty().get()).isFalse();
        assertThat(robot.lookup(".epoch-mark").queryAll()).as("marks in the epoch strip").hasSize(1);
        long step = step();
        await("learning goes on in the same run", () -> step() > step);
    }

    @Test
    void aTypedValueIsTakenOrRefused() {
        robot.clickOn("#momentum-value").write("0.75").type(KeyCode.ENTER);
        assertThat(session().settingsProperty().get().text()).contains("momentum=0.75");
        robot.clickOn("#momentum-value").write("7").type(KeyCode.ENTER);
        assertThat(session().settingsProperty().get().text()).contains("momentum=0.75");
        TextField field = robot.lookup("#momentum-value").queryAs(TextField.class);
        assertThat(field.getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("refused"));
        assertThat(field.getTooltip().getText()).isEqualTo("momentum: 7.0, expected from 0.0 to 0.99");
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("0.75");
        assertThat(activity()).as("letters in a field drive nothing").isNotEqualTo(Activity.FAILED);
    }

    @Test
    void structuralChangesWaitForApplyAndRestart() {
        await("learning", () -> activity() == Activity.RUNNING);
        Button apply = robot.lookup("#apply").queryButton();
        assertThat(apply.isDisabled()).isTrue();
        robot.clickOn("#hidden-value").write("32").type(KeyCode.ENTER);
        assertThat(apply.isDisabled()).isFalse();
        assertThat(filters().currentLayout().count()).isEqualTo(64);
        robot.clickOn("#apply");
        await("the new run", () -> filters().currentLayout().count() == 32);
        await("learning again", () -> activity() == Activity.RUNNING);
        assertThat(apply.isDisabled()).isTrue();
    }

    @Test
    void otherDataAreOneChoiceAway() {
        await("learning", () -> activity() == Activity.RUNNING);
        robot.clickOn("#data").clickOn((Node node) -> node instanceof ListCell<?> cell
                && "small-digits".equals(cell.getText()) && cell.getScene() != lab.scene());
        await("tiles of 8×8", () -> filters().currentLayout().tileWidth() == 8);
        await("learning", () -> activity() == Activity.RUNNING && epoch() > 1);
        assertThat(text(".status-line", "small-digits 1,797")).isTrue();
        assertThat(robot.lookup("#data").queryAs(ComboBox.class).getValue()).isEqualTo("small-digits");
    }

    @Test
    void theInspectorFollowsThePointer() {
        await("pictures", () -> filters().currentLayout().count() == 64);
        robot.clickOn("#run");
        awaitStill();
        Bounds grid = filters().localToScreen(filters().getLayoutBounds());
        robot.moveTo(grid.getMinX() + 10, grid.getMinY() + 10);
        int first = filters().hoveredProperty().get();
        assertThat(first).isNotEqualTo(TileGrid.NONE);
        assertThat(text(".room", "Unit " + first)).isTrue();
        int[] filter = pixels("#unit-filter");
        robot.moveTo(grid.getMinX() + 10 + filters().currentLayout().x(1), grid.getMinY() + 10);
        int second = filters().hoveredProperty().get();
        assertThat(second).isNotEqualTo(first);
        assertThat(text(".room", "Unit " + second)).isTrue();
        await("another picture", () -> !shows("#unit-filter", filter));
        robot.clickOn(grid.getMinX() + 10, grid.getMinY() + 10).moveTo("#reset");
        assertThat(text(".room", "Unit " + first)).isTrue();
    }

    @Test
    void aRunawayRunSaysSoAndGoesBack() {
        robot.interact(() -> session().settingsProperty()
                .set(Settings.parse(Lab.experiment("rbm").parameters(), "rate=2&momentum=0.99&hidden=64&batch=50")));
        await("divergence", () -> activity() == Activity.DIVERGED);
        assertThat(robot.lookup(".trouble").query().isVisible()).isTrue();
        assertThat(text(".trouble", "too high")).isTrue();
        robot.clickOn("#recover");
        await("the last good state", () -> activity() == Activity.PAUSED);
        assertThat(robot.lookup(".trouble").query().isVisible()).isFalse();
    }

    @Test
    void lightAndDarkAreAClickApart() {
        assertThat(lab.themeProperty().get()).isEqualTo(Theme.LIGHT);
        int light = pixels(".top-bar")[5] >> 8 & 0xFF;
        robot.clickOn("#theme");
        assertThat(lab.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(pixels(".top-bar")[5] >> 8 & 0xFF).isLessThan(light / 4);
    }

    @Test
    void everyControlSaysWhatItDoes() {
        assertThat(robot.lookup((Node node) -> (node instanceof ButtonBase
                || node instanceof Slider || node instanceof ComboBox<?> || node instanceof TextField)
                && ((Control) node).getTooltip() == null).queryAll()).isEmpty();
    }

    private Session<?, ?> session() {
        return lab.room().orElseThrow().session();
    }

    private Activity activity() {
        return session().activityProperty().get();
    }

    private double epoch() {
        return session().progressProperty().get().map(Progress::epoch).orElse(0.0);
    }

    private long step() {
        return session().progressProperty().get().map(Progress::step).orElse(0L);
    }

    private double newest(String metric) {
        return session().progressProperty().get().orElseThrow().metrics().series().stream()
                .filter(series -> series.name().equals(metric)).mapToDouble(series -> series.newest()).findFirst()
                .orElse(Double.NaN);
    }

    private TileGrid filters() {
        return robot.lookup("#filters").queryAs(TileGrid.class);
    }

    private boolean text(String within, String part) {
        return robot.from(List.of(robot.lookup(within).<Node>query())).lookup((Node node) -> node instanceof Label label
                && label.getText() != null && label.getText().contains(part)).tryQuery().isPresent();
    }

    /** Paused, and the last picture drawn. */
    private void awaitStill() {
        await("a pause", () -> activity() == Activity.PAUSED);
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + (long) (PATIENCE_SECONDS * 1e9);
        while (!WaitForAsyncUtils.waitForAsyncFx(5000, happened::getAsBoolean)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
    }

    private int[] pixels(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> snapshot(query));
    }

    private boolean shows(String query, int[] argb) {
        return Arrays.equals(Platform.isFxApplicationThread() ? snapshot(query) : pixels(query), argb);
    }

    private int[] snapshot(String query) {
        WritableImage image = robot.lookup(query).query().snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    private static long distinct(int[] argb) {
        return Arrays.stream(argb).distinct().count();
    }
}
