package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.viz.tiles.TileGrid;

/** The lab without a stage, as the screenshot command renders it. */
class LabPictureTest {

    private static final Experiment RBM = Lab.experiment("rbm");
    private static LabThreads threads = new LabThreads(1, DataLibrary.library(), FilePicker.NONE);

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void stop() {
        threads.close();
    }

    @ParameterizedTest
    @CsvSource({"rbm, 1440, 900", "rbm, 1280, 720", "rbm, 1920, 1080", "autoencoder, 1440, 900",
            "autoencoder, 1280, 720", "autoencoder, 1920, 1080", "denoising, 1440, 900", "denoising, 1280, 720",
            "denoising, 1920, 1080"})
    void everyTextAndPanelHasItsRoom(String id, int width, int height) throws Exception {
        Experiment experiment = Lab.experiment(id);
        Lab lab = OffScreen.call(() -> {
            var fresh = new Lab(threads.services(), width, height);
            fresh.open(experiment, new Start("digits", Settings.parse(experiment.parameters(), "hidden=200"), true));
            return fresh;
        });
        while (!OffScreen.call(() -> hasPicture(lab))) {
            Thread.sleep(20);
        }
        List<String> faults = OffScreen.call(() -> {
            LabPicture.take(lab, 1);
            List<String> found = new ArrayList<>();
            inspect(lab.scene().getRoot(), width, height, found);
            lab.close();
            return found;
        });
        assertThat(faults).isEmpty();
    }

    private static boolean hasPicture(Lab lab) {
        lab.wantPicture();
        lab.refresh();
        // What scrolls has its content once it has its style.
        lab.scene().getRoot().applyCss();
        return lab.scene().getRoot().lookupAll(".tile-grid").stream()
                .anyMatch(node -> node instanceof TileGrid grid && grid.currentLayout().count() == 200);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1024, 700, DARK", "960, 540, LIGHT"})
    void dataAreSeenWholeBeforeTheyAreUsed(int width, int height, Theme theme) throws Exception {
        LabPicture.Wish wish = wish(new Start("small-digits", Settings.parse(RBM.parameters(), "hidden=16"), false), 0,
                width, height, 1, theme);
        LabPicture room = LabPicture.of(wish, threads);
        List<String> faults = new ArrayList<>();
        LabPicture.withLab(wish, threads, _ -> {}, lab -> {
            LabPicture page = LabPicture.previewing(lab, 1, "small-digits?size=6x6&invert=yes");
            assertThat(page.argb()).isNotEqualTo(room.argb());
            return OffScreen.call(() -> {
                inspect(lab.scene().lookup("#data-preview"), width, height, faults);
                // What is behind the bars of a page that is longer than its place.
                inspect(((ScrollPane) lab.scene().lookup("#data-preview > .scroll-pane")).getContent(), width,
                        Double.MAX_VALUE, faults);
                return true;
            });
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void themesColourTheWholeWindow() throws Exception {
        LabPicture light = LabPicture.of(wish(start("small-digits", "hidden=16"), 0, 1000, 700, 1, Theme.LIGHT),
                threads);
        LabPicture dark = LabPicture.of(wish(start("small-digits", "hidden=16"), 0, 1000, 700, 1, Theme.DARK), threads);
        assertThat(medianBrightness(light)).isGreaterThan(235);
        assertThat(medianBrightness(dark)).isLessThan(40);
    }

    @Test
    void aLargerScaleShowsTheSameWithMorePixels() throws Exception {
        Start still = new Start("small-digits", Settings.parse(RBM.parameters(), "hidden=16"), false);
        LabPicture once = LabPicture.of(wish(still, 0, 1000, 700, 1, Theme.LIGHT), threads);
        LabPicture twice = LabPicture.of(wish(still, 0, 1000, 700, 2, Theme.LIGHT), threads);
        assertThat(twice.width()).isEqualTo(2000);
        assertThat(twice.height()).isEqualTo(1400);
        assertThat(meanBrightness(twice)).isCloseTo(meanBrightness(once), within(4.0));
    }

    @Test
    void dataThatAreNotThereAreRefusedWithTheLibrarysWords() {
        assertThatThrownBy(() -> LabPicture.of(wish(start("no-such-data", ""), 0, 1000, 700, 1, Theme.LIGHT), threads))
                .isInstanceOf(BadInput.class).hasMessageContaining("no-such-data");
    }

    private static Start start(String data, String settings) {
        return new Start(data, Settings.parse(RBM.parameters(), settings), true);
    }

    private static LabPicture.Wish wish(Start start, double seconds, int width, int height, double scale, Theme theme) {
        return new LabPicture.Wish(RBM, start, new LabPicture.Length.Seconds(seconds), width, height, scale, theme);
    }

    /** What is cut off: texts that end in an ellipsis but for grey facts, and nodes that reach out of the window. */
    private static void inspect(Node node, double width, double height, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        CutTexts.of(node).forEach(faults::add);
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (node instanceof Region && node.isManaged() && (bounds.getMaxX() > width + 0.5
                || bounds.getMaxY() > height + 0.5 || bounds.getMinX() < -0.5 || bounds.getMinY() < -0.5)) {
            faults.add("outside of the window: " + node + " " + bounds);
        }
        if (node instanceof Parent parent && !(node instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> inspect(child, width, height, faults));
        }
    }

    private static double meanBrightness(LabPicture picture) {
        return IntStream.of(picture.argb()).map(LabPictureTest::green).average().orElseThrow();
    }

    private static int medianBrightness(LabPicture picture) {
        int[] greens = IntStream.of(picture.argb()).map(LabPictureTest::green).toArray();
        Arrays.sort(greens);
        return greens[greens.length / 2];
    }

    private static int green(int argb) {
        return argb >> 8 & 0xFF;
    }
}
