package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.model.Version;

/** What people take home of a run. */
@ExtendWith(ApplicationExtension.class)
class TakeHomeTest {

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=36&batch=50");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private void fire(String item) {
        MenuButton menu = robot.lookup("#file").query();
        robot.interact(() -> all(menu).filter(it -> item.equals(it.getId())).findFirst().orElseThrow().fire());
    }

    private static Stream<MenuItem> all(MenuButton menu) {
        return menu.getItems().stream().flatMap(it -> it instanceof Menu more
                ? more.getItems().stream()
                : Stream.of(it));
    }

    @Test
    void aPictureAndTheCurvesAreSaved() throws Exception {
        robot.await("a point of the curves", () -> robot.epoch() > 1);
        Path picture = folder.resolve("room.png");
        robot.hasChosen(picture);
        fire("save-picture-2");
        robot.await("the picture", () -> Files.exists(picture));
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(2000);
        Path numbers = folder.resolve("room.csv");
        robot.hasChosen(numbers);
        fire("save-numbers");
        robot.await("the numbers", () -> Files.exists(numbers));
        assertThat(Files.readAllLines(numbers)).hasSizeGreaterThan(2).first().asString()
                .startsWith("epoch,reconstructionError,");
    }

    @Test
    void whatAFaultNeedsIsCopiedAndTheProgramSaysWhoseWorkItIs() {
        robot.await("a run", () -> robot.epoch() > 0.1);
        fire("copy-report");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).contains("What I did")
                .contains("Room: reverie:rbm?").contains("begins"));
        fire("about");
        Label version = robot.lookup("#about-version").query();
        assertThat(version.getText()).isEqualTo("Reverie " + Version.NUMBER);
        robot.interact(() -> ((Stage) version.getScene().getWindow()).close());
    }

    @Test
    void aFilmIsMadeWhileLearningGoesOnAndCanBeCancelled() throws Exception {
        robot.await("an epoch", () -> robot.epoch() > 1);
        Path film = folder.resolve("room.gif");
        robot.hasChosen(film);
        fire("save-film");
        Slider from = robot.lookup("#film-from").query();
        robot.interact(() -> from.setValue(0.6));
        long step = robot.step();
        robot.clickOn("#film-save");
        robot.await("the film", () -> Files.exists(film));
        assertThat(robot.step()).as("learning has gone on").isGreaterThan(step);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(film.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isBetween(3, 40);
        }
        robot.await("word of it", () -> robot.text("#notice", "moments"));

        Path none = folder.resolve("none.gif");
        robot.hasChosen(none);
        fire("save-film");
        // At the first sign of progress, since whoever has to find the button first may come when the film is there.
        var progress = new AtomicBoolean();
        robot.interact(() -> robot.lookup("#work").lookup(".label").queryAllAs(Label.class)
                .forEach(label -> label.textProperty().addListener((_, _, text) -> {
                    if (text.contains("%") && progress.compareAndSet(false, true)) {
                        robot.lookup("#cancel-work").queryButton().fire();
                    }
                })));
        robot.clickOn("#film-save");
        robot.await("progress", progress::get);
        robot.await("no more of it", () -> !robot.lookup("#work").query().isVisible());
        assertThat(none).doesNotExist();
    }
}
