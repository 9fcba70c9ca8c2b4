package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import reverie.app.panel.Content;
import reverie.app.panel.Inspection;
import reverie.app.settings.Numbers;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.tiles.TileGrid;

/** A unit that is looked at closely, with the mouse and the keys. */
@ExtendWith(ApplicationExtension.class)
class InspectorLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=400&batch=50");
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aClickedTileOpensWithTheNumbersOfItsUnitWhichGoOn() {
        robot.await("a picture", () -> robot.step() > 20);
        robot.clickOn("#filters");
        robot.await("the bubble", () -> bubbles().size() == 1);
        pause();
        int unit = robot.filters().selectedProperty().get();
        assertThat(bubbles().getFirst().getTitle()).isEqualTo("Filters: Unit " + unit);
        RbmSnapshot snapshot = snapshot();
        assertThat(texts()).contains("Bias", Numbers.fixed(snapshot.a()[unit], 2));
        robot.await("the unit's own tile", () -> Arrays.equals(weights(snapshot, unit),
                inspections().getFirst().tile().values()));
        int[] before = robot.pixels("#inspected-tile");

        robot.interact(() -> robot.session().toggle());
        robot.await("another picture of it", () -> robot.step() > 200 && !robot.shows("#inspected-tile", before));
        assertThat(bubbles()).as("the same bubble").hasSize(1);
    }

    @Test
    void escapeClosesTheNewestAndWhatIsTornOffStaysUntilThen() {
        robot.await("a picture", () -> robot.step() > 5);
        pause();
        robot.clickOn("#filters");
        robot.await("the bubble", () -> bubbles().size() == 1);
        int first = robot.filters().selectedProperty().get();
        robot.interact(() -> robot.lookup("#inspected-tear-off").queryAs(Button.class).fire());
        robot.await("that it is torn off", () -> bubbles().getFirst().isDetached());

        clickOnAnother(first);
        robot.await("a second bubble", () -> bubbles().size() == 2);
        assertThat(bubbles()).filteredOn(PopOver::isDetached).extracting(PopOver::getTitle)
                .containsExactly("Filters: Unit " + first);
        press(KeyCode.ESCAPE);
        robot.await("one bubble", () -> bubbles().size() == 1);
        assertThat(bubbles().getFirst().isDetached()).isTrue();
        press(KeyCode.ESCAPE);
        robot.await("no bubble", () -> bubbles().isEmpty());
    }

    @Test
    void keysAloneOpenGoOnAndCloseIt() {
        robot.await("a picture", () -> robot.step() > 5);
        pause();
        press(KeyCode.I);
        robot.await("the bubble", () -> bubbles().size() == 1);
        int[] order = inspections().isEmpty() ? new int[0] : order();
        assertThat(bubbles().getFirst().getTitle()).isEqualTo("Filters: Unit " + order[0]);
        // The keys of the run are still the run's.
        long step = robot.step();
        press(KeyCode.RIGHT);
        robot.await("one step", () -> robot.step() == step + 1);
        robot.awaitStill();
        int next = inspections().getFirst().after();
        robot.interact(() -> robot.lookup("#inspected-after").queryAs(Button.class).fire());
        robot.await("the next unit", () -> bubbles().size() == 1
                && bubbles().getFirst().getTitle().equals("Filters: Unit " + next));
        assertThat(robot.filters().selectedProperty().get()).isEqualTo(next);
        press(KeyCode.ESCAPE);
        robot.await("no bubble", () -> bubbles().isEmpty());
    }

    @Test
    void itFollowsThePastAndIsLetGoWithTheRoom() {
        robot.await("some moments", () -> robot.epoch() > 1);
        pause();
        robot.clickOn("#filters");
        robot.await("the bubble", () -> bubbles().size() == 1 && robot.sees("#inspected-tile"));
        int[] now = robot.pixels("#inspected-tile");
        robot.interact(() -> robot.session().timeline().step(-1));
        robot.await("the unit as it was", () -> !robot.shows("#inspected-tile", now));
        robot.interact(() -> robot.lab().open(Lab.experiment("autoencoder")));
        robot.await("no bubble", () -> bubbles().isEmpty());
    }

    @Test
    void theRangeOfValuesIsChosenForAllTiles() {
        robot.await("a picture", () -> robot.step() > 50);
        pause();
        int[] own = robot.pixels("#filters");
        robot.clickOn("#filters");
        robot.await("the bubble", () -> robot.sees("#inspected-range"));
        RangeSlider slider = robot.lookup("#inspected-range").queryAs(RangeSlider.class);
        robot.interact(() -> slider.setLowValue(slider.getMin() / 20));
        robot.interact(() -> slider.setHighValue(slider.getMax() / 20));
        robot.await("starker tiles", () -> !robot.shows("#filters", own));
        assertThat(extremes(robot.pixels("#filters"))).as("black and white pixels").isGreaterThan(extremes(own));
        robot.await("its ends in numbers", () -> robot.lookup("#inspected-high").queryAs(Label.class).getText()
                .equals(Numbers.brief(slider.getHighValue())));

        robot.interact(() -> robot.lookup("#inspected-own-range").queryAs(Button.class).fire());
        press(KeyCode.ESCAPE);
        robot.await("no bubble", () -> bubbles().isEmpty());
        robot.interact(() -> robot.filters().selectedProperty().set(TileGrid.NONE));
        robot.moveTo("#run");
        robot.await("tiles as before", () -> robot.shows("#filters", own));
    }

    @Test
    void theWheelReachesTheLastUnitAndEnlarges() {
        robot.await("a picture", () -> robot.step() > 5);
        pause();
        TileGrid filters = robot.filters();
        int last = order()[order().length - 1];
        assertThat(filters.shownProperty().get()).isLessThan(400);
        assertThat(filters.boundsOf(last)).isEmpty();
        for (int i = 0; i < 40; i++) {
            wheel(filters, -1, false);
        }
        robot.await("the last unit", () -> filters.boundsOf(last).isPresent());
        assertThat(robot.lab().room().orElseThrow().viewing().state().tiles("filters").firstRow()).isPositive();

        int factor = filters.currentLayout().factor();
        wheel(filters, 1, true);
        robot.await("larger tiles", () -> filters.currentLayout().factor() == factor + 1);
        robot.await("the last unit", () -> filters.boundsOf(last).isPresent() || scrolledToTheEnd(filters, last));
    }

    /** One notch of the wheel, which the platform without a display does not have. */
    private void wheel(TileGrid filters, int notches, boolean control) {
        robot.interact(() -> filters.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, control,
                false,
                false, false, false, 0, 40.0 * notches, 0, 40.0 * notches, ScrollEvent.HorizontalTextScrollUnits.NONE,
                0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    private boolean scrolledToTheEnd(TileGrid filters, int last) {
        filters.firstRowProperty().set(Integer.MAX_VALUE);
        return filters.boundsOf(last).isPresent();
    }

    @Test
    void withTheFocusArrowsChooseAndEnterOpens() {
        robot.await("a picture", () -> robot.step() > 5);
        pause();
        robot.interact(() -> robot.filters().requestFocus());
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        robot.await("the second", () -> robot.filters().selectedProperty().get() == order()[1]);
        press(KeyCode.ENTER);
        robot.await("its bubble", () -> bubbles().size() == 1
                && bubbles().getFirst().getTitle().equals("Filters: Unit " + order()[1]));
    }

    @Test
    void whatAPanelShowsIsExplainedInABubble() {
        robot.await("a picture", () -> robot.step() > 5);
        robot.clickOn("#filters");
        robot.await("the bubble of a unit", () -> bubbles().size() == 1);
        Button help = WaitForAsyncUtils.waitForAsyncFx(5000, () -> robot.lookup(".help-button").queryAllAs(Button.class)
                .stream().filter(it -> it.getAccessibleText().endsWith("Weights")).findFirst().orElseThrow());
        robot.interact(help::fire);
        robot.await("the text", () -> robot.sees(".help-bubble") && robot.lookup(".help-bubble").queryAs(Label.class)
                .getText().startsWith("All weights."));
        assertThat(bubbles()).as("the unit stays").hasSize(2);
        Bounds button = WaitForAsyncUtils.waitForAsyncFx(5000, () -> help.localToScreen(help.getBoundsInLocal()));
        Bounds text = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Node label = robot.lookup(".help-bubble").query();
            return label.localToScreen(label.getBoundsInLocal());
        });
        assertThat(text.getMinX()).as("it stands under its button").isLessThan(button.getMaxX());
        assertThat(text.getMaxX()).isBetween(button.getMinX(), button.getMaxX() + 40);
        assertThat(text.getMinY()).isGreaterThan(button.getMinY());
        robot.clickOn(".experiment-title");
        robot.await("that it is closed", () -> bubbles().size() == 1);
    }

    @Test
    void aUnitThatIsPointedAtIsMarkedWhereverItIsShown() {
        robot.interact(() -> robot.lab().open(Lab.experiment("denoising")));
        robot.await("two panels of filters", () -> robot.sees("#filters-2") && robot.step() > 2);
        robot.moveTo("#filters-1");
        robot.await("the same unit in the other panel", () -> {
            int unit = grid("#filters-1").hoveredProperty().get();
            return unit != TileGrid.NONE && grid("#filters-2").markedProperty().get() == unit
                    && grid("#filters-2").lookup(".tile-hover").isVisible();
        });
    }

    /** So that tiles stay where they are. */
    private void pause() {
        robot.interact(() -> robot.session().toggle());
        robot.awaitStill();
    }

    private TileGrid grid(String query) {
        return robot.lookup(query).queryAs(TileGrid.class);
    }

    private void clickOnAnother(int unit) {
        TileGrid filters = robot.filters();
        int other = IntStream.of(order()).filter(it -> it != unit && filters.boundsOf(it).isPresent()).findFirst()
                .orElseThrow();
        Bounds bounds = WaitForAsyncUtils.waitForAsyncFx(5000,
                () -> filters.localToScreen(filters.boundsOf(other).orElseThrow()));
        robot.clickOn(bounds.getCenterX(), bounds.getCenterY());
    }

    private int[] order() {
        return ((Content.Filters) robot.lab().room().orElseThrow().pictureProperty().get()
                .orElseThrow().panel("filters").orElseThrow().content()).order();
    }

    private List<Inspection> inspections() {
        return robot.lab().room().orElseThrow().pictureProperty().get().orElseThrow().inspections();
    }

    private RbmSnapshot snapshot() {
        return (RbmSnapshot) robot.session().progressProperty().get().orElseThrow().snapshot();
    }

    private static float[] weights(RbmSnapshot snapshot, int unit) {
        int d = snapshot.visible();
        return Arrays.copyOfRange(snapshot.weights(), unit * d, (unit + 1) * d);
    }

    private List<String> texts() {
        return WaitForAsyncUtils.waitForAsyncFx(5000,
                () -> robot.lookup(".unit-card-facts .label").queryAllAs(Label.class).stream().map(Label::getText)
                        .toList());
    }

    private static List<PopOver> bubbles() {
        return Window.getWindows().stream().filter(PopOver.class::isInstance).map(PopOver.class::cast).toList();
    }

    private static long extremes(int[] argb) {
        return Arrays.stream(argb).filter(it -> it == 0xFF000000 || it == 0xFFFFFFFF).count();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }
}
