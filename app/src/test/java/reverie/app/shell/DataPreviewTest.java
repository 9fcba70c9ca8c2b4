package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.data.DrawnPictures;
import reverie.app.room.Activity;
import reverie.app.room.Run;
import reverie.app.share.Link;
import reverie.app.share.LinkedRoom;
import reverie.app.share.TrainLine;
import reverie.model.data.ImageShape;
import reverie.model.data.NamedValues;
import reverie.model.data.ValueKind;

/** Data of people's own are seen before they are used, may be taken otherwise, and are known from then on. */
@ExtendWith(ApplicationExtension.class)
class DataPreviewTest {

    private static final String TABLE = "length,width,height,kind\n"
            + "5.1,-3.5,1.4,a\n4.9,3.0,1.5,b\n6.2,2.9,-4.3,a\n5.0,3.1,1.6,b\n".repeat(10);

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=16&batch=20");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void picturesAreSeenChangedAndOnlyThenUsed() {
        Path pictures = pictures(7, 9);
        robot.await("some learning", () -> robot.epoch() > 0.1);
        Run<?, ?> before = run();
        drop(pictures);
        awaitPreview();
        assertThat(robot.text("#data-preview", "30 to learn from")).isTrue();
        assertThat(robot.text("#data-preview", "images of 7×9 pixels")).isTrue();
        assertThat(robot.text("#data-preview", "2: 0, 1")).as("labels").isTrue();
        assertThat(robot.lookup("#preview-pictures .image-view").queryAll()).hasSize(24);
        long step = robot.step();
        robot.await("learning goes on", () -> robot.step() > step);
        assertThat(run()).isSameAs(before);

        ToggleButton inverted = robot.lookup("#preview-invert .toggle-button").lookup("inverted").query();
        robot.interact(inverted::fire);
        robot.await("them inverted", () -> robot.text("#preview-notes", "black and white have changed places"));
        choose("#preview-size", "6x6");
        robot.await("them scaled", () -> robot.text("#preview-notes", "scaled to 6×6"));
        awaitPreview();
        choose("#binarize", "at ½");
        robot.clickOn("#use-data");
        robot.await("a run", () -> !robot.sees("#data-preview") && run() != before && robot.epoch() > 0.5);
        assertThat(run().data().train().shape()).isEqualTo(new ImageShape(6, 6));
        assertThat(run().data().train().kind()).isEqualTo(ValueKind.BINARY);
        assertThat(run().name()).isEqualTo(pictures + "?size=6x6&invert=yes");

        Link link = Link.of(Lab.experiment("rbm"), run().name(), run().traits(),
                robot.session().settingsProperty().get(), Optional.empty());
        assertThat(LinkedRoom.of(link.text(), Lab.experiments()).start().data()).isEqualTo(run().name());
        assertThat(TrainLine.of(Lab.experiment("rbm"), robot.session().runsProperty().get().orElseThrow(),
                run().name(), 1).words())
                .containsSubsequence("--data", pictures.toString(), "--size", "6x6", "--invert", "--binarize");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("what was there before", () -> robot.session().dataProperty().get().equals("small-digits")
                && robot.activity() != Activity.LOADING);
    }

    @Test
    void nothingIsDoneWithDataThatSomebodyThinksBetterOf() {
        robot.await("some learning", () -> robot.epoch() > 0.1);
        Run<?, ?> before = run();
        for (boolean byKey : new boolean[]{false, true}) {
            drop(pictures(8, 8));
            awaitPreview();
            if (byKey) {
                robot.push(KeyCode.ESCAPE);
            } else {
                robot.clickOn("#cancel-data");
            }
            robot.await("the room", () -> !robot.sees("#data-preview"));
        }
        assertThat(run()).isSameAs(before);
        assertThat(robot.lab().known().all()).isEmpty();
    }

    @Test
    void aTableShowsItsColumnsAndOnesOfThemMayBeChosen() throws IOException {
        drop(Files.writeString(folder.resolve("t.csv"), TABLE));
        awaitPreview();
        assertThat(robot.text("#preview-table", "height")).isTrue();
        assertThat(robot.text("#preview-table", "−4.3")).isTrue();
        assertThat(robot.text("#preview-notes", "column 4 (kind) was taken for labels")).isTrue();
        choose("#preview-label-column", "none");
        robot.await("why not", () -> word().contains("expected a number"));
        assertThat(robot.lookup("#use-data").<Node>query().isDisabled()).as("nothing that was not read is used")
                .isTrue();
        choose("#preview-label-column", "kind");
        awaitPreview();
        robot.interact(() -> robot.lookup("#preview-columns").queryTextInputControl().setText("length,width"));
        robot.clickOn("#preview-columns").push(KeyCode.ENTER);
        robot.await("two columns", () -> robot.text("#data-preview", "2 values: length, width"));
        awaitPreview();
        robot.clickOn("#use-data");
        robot.await("a run", () -> !robot.sees("#data-preview") && robot.epoch() > 0.5);
        assertThat(run().data().train().layout()).isEqualTo(new NamedValues(List.of("length", "width")));
        assertThat(robot.session().settingsProperty().get().text()).as("what suits real numbers")
                .contains("units=gaussian");
    }

    @Test
    void everyRoomKnowsThemAndSaysWhatHelps() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), TABLE);
        drop(table);
        awaitPreview();
        robot.clickOn("#use-data");
        robot.await("a run on them", () -> robot.session().dataProperty().get().equals(table.toString())
                && !robot.sees("#data-preview"));
        robot.interact(() -> robot.lab().open(Lab.experiment("mixture"),
                reverie.app.room.Start.of("small-digits").with("components=3")));
        robot.await("another room", () -> robot.activity() == Activity.RUNNING);
        robot.choose("t.csv");
        robot.await("a complaint", () -> robot.text("#data-complaint", "values from -4.3"));
        robot.clickOn("#take-otherwise");
        robot.await("what helps",
                () -> robot.sees("#remedy-binarize") && word().contains("expected values from 0 to 1"));
        robot.clickOn("#remedy-binarize");
        robot.await("a run", () -> !robot.sees("#data-preview") && run().name().equals(table.toString())
                && robot.activity() == Activity.RUNNING);
        assertThat(run().data().train().kind()).isEqualTo(ValueKind.BINARY);
    }

    @Test
    void whatIsWrongIsOneLineAndATextMayBeReadOtherwise() throws IOException {
        drop(Files.writeString(folder.resolve("two.csv"), "label,class,a\n1,2,3\n3,4,5\n"));
        robot.await("why", () -> word().contains("several columns of labels (label, class)"));
        choose("#preview-label-column", "class");
        awaitPreview();
        assertThat(robot.text("#preview-table", "label")).isTrue();
        assertThat(word()).isEmpty();
    }

    @Test
    void whatOneRoomSaidOfThemDoesNotStandInAnother() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), TABLE);
        robot.interact(() -> robot.lab().preview().open(table.toString(), "expected values from 0 to 1"));
        robot.await("what helps", () -> robot.sees("#remedy-binarize") && word().contains("from 0 to 1"));
        robot.interact(() -> robot.lab().open(Lab.experiment("mixture"),
                reverie.app.room.Start.of("small-digits").with("components=3")));
        robot.await("another room", () -> robot.activity() == Activity.RUNNING);
        assertThat(robot.sees("#data-preview")).isTrue();
        assertThat(word()).isEmpty();
        assertThat(robot.sees("#remedy-binarize")).isFalse();
    }

    @Test
    void whyARoomCannotUseThemIsSaidThoughThePageIsClosed() throws IOException {
        robot.interact(() -> robot.lab().open(Lab.experiment("mixture"),
                reverie.app.room.Start.of("small-digits").with("components=3")));
        robot.await("another room", () -> robot.activity() == Activity.RUNNING);
        drop(Files.writeString(folder.resolve("t.csv"), TABLE));
        awaitPreview();
        var twice = new AtomicBoolean();
        robot.interact(() -> {
            robot.lookup("#use-data").queryButton().fire();
            twice.set(!robot.lookup("#use-data").queryButton().isDisabled());
            robot.lookup("#cancel-data").queryButton().fire();
        });
        assertThat(twice).as("they can be used a second time while the room reads them").isFalse();
        robot.await("a complaint", () -> robot.text("#data-complaint", "values from -4.3"));
    }

    @Test
    void severalPicturesAreOneSetAndOfSeveralFilesOneIsOpened() throws IOException {
        Path pictures = pictures(7, 9);
        robot.interact(() -> robot.lab().files().drop(List.of(pictures.resolve("0").toFile(),
                pictures.resolve("1").toFile())));
        awaitPreview();
        assertThat(robot.text("#data-preview", "my shapes · 2 of it")).isTrue();
        assertThat(robot.text("#data-preview", "30 to learn from")).isTrue();
        assertThat(robot.text("#data-preview", "2: 0, 1")).as("labels").isTrue();
        List<File> two = List.of(Files.writeString(folder.resolve("a.csv"), TABLE).toFile(),
                Files.writeString(folder.resolve("b.csv"), TABLE).toFile());
        robot.interact(() -> robot.lab().files().drop(two));
        robot.await("a word", () -> robot.text("#notice", "of 2 files that are not one set of data"));
    }

    @Test
    void photographsOfACamerasSizeAreScaledAndThatIsSaid() {
        Path photographs = folder.resolve("holiday");
        DrawnPictures.write(photographs.resolve("a.png"), 1100, 600, 0);
        DrawnPictures.write(photographs.resolve("b.png"), 600, 1100, 3);
        drop(photographs);
        robot.await("the scaled ones", () -> robot.text("#preview-notes", "no side has more than 512 pixels"));
        awaitPreview();
        choose("#preview-size", "as they are");
        robot.await("as they are", () -> robot.text("#data-preview", "1100×600"));
    }

    private Path pictures(int width, int height) {
        Path pictures = folder.resolve("my shapes");
        for (int i = 0; i < 30; i++) {
            DrawnPictures.write(pictures.resolve(i % 2 + "/" + i + ".png"), width, height, i);
        }
        return pictures;
    }

    private void drop(Path what) {
        robot.interact(() -> robot.lab().files().drop(List.of(what.toFile())));
    }

    private void awaitPreview() {
        robot.await("the data", () -> robot.sees("#data-preview")
                && !robot.lookup("#use-data").<Node>query().isDisabled());
    }

    @SuppressWarnings("unchecked")
    private void choose(String list, String label) {
        ComboBox<Object> box = robot.lookup(list).queryAs(ComboBox.class);
        Optional<Object> value = box.getItems().stream().filter(it -> label.equals(box.getConverter().toString(it)))
                .findFirst();
        robot.interact(() -> box.setValue(value.orElse(label)));
    }

    private String word() {
        return robot.lookup("#preview-word").<Labeled>query().getText();
    }

    private Run<?, ?> run() {
        return robot.session().runProperty().get().orElseThrow();
    }
}
