package reverie.app.room.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.shell.LabRobot;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;
import reverie.model.train.Progress;
import reverie.viz.pad.Pad;

/** What a user does in the room of completion, with the mouse, on real digits and the bundled RBM. */
@ExtendWith(ApplicationExtension.class)
class CompletionLabTest {

    private static final int SIDE = 28;
    private static final int CHAINS = 16;

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "completion", "chains=" + CHAINS + "&hot=5");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    private CompletionSnapshot newest() {
        return (CompletionSnapshot) robot.session().progressProperty().get().map(Progress::snapshot).orElseThrow();
    }

    private boolean[] hidden() {
        return newest().image().hidden();
    }

    private int known() {
        return robot.step() == 0 ? -1 : newest().image().known();
    }

    /** The middle of a pixel on the screen. */
    private Point2D at(double x, double y) {
        Pad pad = robot.lookup("#pad").queryAs(Pad.class);
        Bounds place = pad.localToScreen(pad.getBoundsInLocal());
        return new Point2D(place.getMinX() + (x + 0.5) * pad.pixelSize(),
                place.getMinY() + (y + 0.5) * pad.pixelSize());
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        robot.moveTo(at(fromX, fromY)).press(MouseButton.PRIMARY).moveTo(at(toX, toY)).release(MouseButton.PRIMARY);
    }

    private static double[] onIn(CompletionSnapshot snapshot) {
        double[] share = new double[SIDE * SIDE];
        for (int i = 0; i < snapshot.states().length; i++) {
            share[i % share.length] += snapshot.states()[i] / snapshot.chains();
        }
        return share;
    }

    @Test
    void knownPixelsStayAndUnknownOnesMove() {
        robot.await("some steps", () -> robot.step() > 3);
        CompletionSnapshot before = newest();
        assertThat(before.image().known()).isEqualTo(SIDE * SIDE / 2);
        int[] samples = robot.pixels("#samples");
        int[] mean = robot.pixels("#mean");
        robot.await("more steps", () -> robot.step() > 20);
        robot.await("other pictures", () -> !robot.shows("#samples", samples) && !robot.shows("#mean", mean));
        CompletionSnapshot now = newest();
        int moved = 0;
        for (int i = 0; i < now.states().length; i++) {
            int pixel = i % (SIDE * SIDE);
            if (now.image().hidden()[pixel]) {
                moved += now.states()[i] == before.states()[i] ? 0 : 1;
            } else {
                assertThat(now.states()[i]).isEqualTo(now.image().values()[pixel]);
                assertThat(now.probabilities()[i]).isEqualTo(now.image().values()[pixel]);
            }
        }
        assertThat(moved).as("unknown pixels of all chains that changed").isGreaterThan(CHAINS);
    }

    @Test
    void aStrokeOfThePenIsKnownToEveryChainUntilItIsUndone() {
        robot.await("some steps", () -> robot.step() > 3);
        int[] pad = robot.pixels("#pad");
        stroke(4, 20, 20, 20);
        robot.await("that chains see it", () -> !hidden()[20 * SIDE + 12]);
        assertThat(robot.shows("#pad", pad)).isFalse();
        double[] on = onIn(newest());
        for (int x = 4; x <= 20; x++) {
            assertThat(on[20 * SIDE + x]).as("pixel " + x).isEqualTo(1);
        }
        assertThat(hidden()[25 * SIDE + 12]).as("what is farther below").isTrue();

        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        robot.await("that chains forget it", () -> hidden()[20 * SIDE + 12]);
        robot.moveTo("#hide-top");
        robot.await("the same drawing", () -> robot.shows("#pad", pad));
    }

    @Test
    void theUnknownBrushHidesWhereItGoes() {
        robot.await("some steps", () -> robot.step() > 3);
        robot.clickOn("#hide-nothing");
        robot.await("all is known", () -> known() == SIDE * SIDE);
        robot.await("that it says so", () -> robot.text(".room", "there is nothing to draw"));
        robot.clickOn("Unknown");
        robot.clickOn("L");
        stroke(4, 8, 24, 8);
        robot.await("a part is unknown", () -> known() < SIDE * SIDE);
        robot.await("all of the stroke", () -> hidden()[8 * SIDE + 23]);
        boolean[] hidden = hidden();
        for (int x = 4; x < 24; x++) {
            assertThat(hidden[8 * SIDE + x]).isTrue();
            assertThat(hidden[20 * SIDE + x]).isFalse();
        }
        CompletionSnapshot before = newest();
        robot.await("that unknown pixels move", () -> {
            boolean moved = false;
            for (int i = 0; i < before.states().length; i++) {
                moved |= newest().states()[i] != before.states()[i];
            }
            return moved;
        });
    }

    @Test
    void masksImagesAndABlankPage() {
        robot.await("some steps", () -> robot.step() > 3);
        boolean[] bottom = hidden();
        robot.clickOn("#hide-left");
        robot.await("another half", () -> !Arrays.equals(hidden(), bottom));
        robot.await("chains that began anew", () -> newest().steps() < robot.step());
        int[] pad = robot.pixels("#pad");
        robot.clickOn("#next-image");
        robot.await("another image", () -> !robot.shows("#pad", pad));
        robot.await("its number", () -> robot.text(".room", "image 11 of 2,000"));
        robot.clickOn("#blank");
        robot.await("a page", () -> known() == 0);
        robot.await("a sample", () -> robot.text(".room", "it samples"));
        stroke(10, 4, 10, 22);
        robot.await("that one stroke is known", () -> known() > 15 && known() < 100);
        robot.clickOn("#show .toggle-button");
        Node undo = robot.lookup("#undo").query();
        assertThat(undo.isDisabled()).isFalse();
        robot.clickOn(undo);
        robot.await("the page again", () -> known() == 0);
    }

    @Test
    void anImageAndAModelOfOnesOwnAreTakenFromFiles(@TempDir Path folder) throws IOException {
        robot.await("some steps", () -> robot.step() > 3);
        var half = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        half.createGraphics().fillRect(0, 0, SIDE / 2, SIDE);
        Path image = folder.resolve("half.png");
        ImageIO.write(half, "png", image.toFile());
        robot.hasChosen(image);
        robot.clickOn("#open-image");
        robot.await("its name", () -> robot.text(".room", "half.png"));
        robot.await("that chains see it",
                () -> onIn(newest())[3 * SIDE + 3] == 1 && onIn(newest())[3 * SIDE + 25] == 0);

        Path model = folder.resolve("white.safetensors");
        float[] white = new float[SIDE * SIDE];
        Arrays.fill(white, 9);
        RbmFile.of(Rbm.bernoulli(R032Store.FACTORY.make(white.length, 2), white, new float[2]), new Provenance("test",
                RbmFile.MODEL, Map.of(), 1, new DataOrigin("white", "", 1, new ImageShape(SIDE, SIDE)), 1, 1))
                .write(model);
        robot.hasChosen(model);
        robot.menu("#open-model", "From a file…");
        robot.await("what it believes in: white", () -> robot.session().method().startsWith("white.safetensors")
                && robot.step() > 3 && newest().summary().mean()[25 * SIDE + 25] > 0.99);
        assertThat(onIn(newest())[3 * SIDE + 25]).as("a known pixel").isZero();
    }
}
