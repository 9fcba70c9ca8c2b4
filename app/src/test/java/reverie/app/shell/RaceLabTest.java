package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.panel.Panel;
import reverie.app.room.Activity;
import reverie.app.room.Runs;
import reverie.app.shell.palette.Entry;
import reverie.viz.tiles.TileGrid;

/** Runs side by side, from the words that begin them to the one that is kept. */
@ExtendWith(ApplicationExtension.class)
class RaceLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=16&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    /** Or what it lies in is not seen. */
    private boolean sees(String id) {
        return Stream.iterate((Node) robot.lookup(id).query(), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private boolean isRace() {
        return robot.session().runsProperty().get().filter(Runs::isRace).isPresent();
    }

    private boolean headersHaveRoom() {
        List<Region> panels = robot.lookup(".panel").<Region>queryAll().stream().filter(Node::isVisible).toList();
        return panels.size() > 3 && panels.stream().allMatch(panel -> ((Parent) panel.getChildrenUnmodifiable()
                .getFirst()).getChildrenUnmodifiable().stream().filter(Node::isManaged)
                .allMatch(it -> it.getBoundsInParent().getMaxX() <= panel.getWidth() - panel.getInsets().getRight()));
    }

    private String setting(String id) {
        return robot.session().settingsProperty().get().text().split("\\b" + id + "=")[1].split("&")[0];
    }

    private Entry offered(String words) {
        robot.interact(() -> robot.lookup("#palette-field").queryAs(TextField.class).setText(words));
        return robot.lookup("#palette-list").<ListView<Entry>>query().getItems().getFirst();
    }

    private List<String> panels() {
        return robot.lab().room().orElseThrow().pictureProperty().get().orElseThrow().panels().stream().map(Panel::id)
                .toList();
    }

    @Test
    void aRaceBeginsByWordsGoesOnWithTheLaneThatIsChosenAndCanBeTakenBack() {
        robot.await("learning", () -> robot.step() > 5);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertThat(offered("race rate 0.05").action()).as("one lane is no race").isEmpty();
        assertThat(offered("race rate 0.05").help()).isEqualTo("expected 2 to 4");
        assertThat(offered("race pace 1 2").help()).startsWith("expected one of rate, momentum, ");
        assertThat(offered("race learning rate 0.02 against 0.2, 0.3 0.4").text())
                .isEqualTo("Race: Learning rate 0.02 against 0.2 against 0.3 against 0.4");
        robot.type(KeyCode.ENTER);
        robot.await("a race", () -> isRace() && robot.step() > 5 && panels().contains("learning"));
        assertThat(panels()).contains("filters-lane-1", "filters-lane-2").doesNotContain("filters");
        assertThat(robot.sees("#race")).isTrue();
        assertThat(sees("#rate")).as("the slider of what is raced").isFalse();
        assertThat(setting("rate")).isEqualTo("0.02");

        robot.interact(() -> robot.lookup("#race").query().getScene().getWindow().setWidth(960));
        robot.await("no header is wider than its panel", this::headersHaveRoom);
        robot.menu("#race-view", "#race-order-largest");
        assertThat(robot.lab().room().orElseThrow().viewing().state().pressed("order")).contains("largest");
        robot.menu("#race-view", "#race-tile-size-large");
        robot.await("large filters in each lane", () -> robot.lookup(".tile-grid").queryAllAs(TileGrid.class).stream()
                .filter(it -> it.smallestTileProperty().get() == 56).count() >= 2);
        robot.menu("#race-shown", "#race-shown-weights");
        robot.await("only weights", () -> panels().contains("weights-lane-2") && !panels().contains("filters-lane-2"));

        robot.type(KeyCode.SPACE);
        robot.await("it stands still", () -> robot.activity() == Activity.PAUSED);
        long step = robot.step();
        robot.menu("#end-race", "#keep-lane-2");
        robot.await("one run", () -> !isRace() && robot.activity() == Activity.PAUSED);
        assertThat(robot.step()).isEqualTo(step);
        assertThat(setting("rate")).isEqualTo("0.2");
        robot.await("its own picture", () -> panels().contains("filters"));
        assertThat(robot.sees("#race")).isFalse();
        assertThat(sees("#rate")).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("the race again", () -> isRace() && robot.activity() == Activity.PAUSED && robot.step() == step);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("the first run again", () -> !isRace() && robot.activity() != Activity.LOADING
                && setting("rate").equals("0.05"));
    }
}
