package reverie.viz.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reverie.viz.Toolkit;
import reverie.viz.Toolkit.Picture;

/** An image of 20×10 pixels in 210×130 units: enlarged ten times, at 5 across and 15 down. */
class PiecePickerTest {

    private static final int LEFT = 25;
    private static final int TOP = 45;
    private static final int ENLARGED = 10;

    private final AtomicInteger choices = new AtomicInteger();
    private PiecePicker picker;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkit.start();
    }

    @BeforeEach
    void open() {
        picker = Toolkit.on(PiecePicker::new);
        stage = Toolkit.open(Toolkit.on(() -> {
            picker.resizeRelocate(20, 30, 210, 130);
            picker.setManaged(false);
            picker.setOnChosen(choices::incrementAndGet);
            Pane root = new Pane(picker);
            root.setStyle("-fx-background-color: white");
            return new Scene(root, 300, 300);
        }));
        Toolkit.pointAt(290, 290);
        Toolkit.run(() -> picker.show(ramp(), 4, 2));
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
    }

    private static Tiles ramp() {
        float[] values = new float[200];
        for (int i = 0; i < 200; i++) {
            values[i] = i / 255f;
        }
        return new Tiles(values, 20, 10);
    }

    @Test
    void everyPixelIsDrawnSharp() {
        assertThat(picker.imageArea()).isEqualTo(new Rectangle2D(5, 15, 200, 100));
        Picture picture = Toolkit.screen(300, 300);
        for (int y = 3; y < 10; y++) {
            for (int x = 5; x < 20; x++) {
                int grey = 0xFF000000 | (y * 20 + x) * 0x010101;
                assertThat(picture.at(LEFT + ENLARGED * x, TOP + ENLARGED * y)).isEqualTo(grey);
                assertThat(picture.at(LEFT + ENLARGED * x + 9, TOP + ENLARGED * y + 9)).isEqualTo(grey);
            }
        }
    }

    @Test
    void aClickChoosesThePieceAroundItAndADragFollows() {
        Toolkit.clickAt(LEFT + 100, TOP + 50);
        assertThat(picker.chosenProperty().get()).isEqualTo(new Point2D(8, 4));
        assertThat(choices).hasValue(1);
        assertThat(picker.getCursor()).isEqualTo(Cursor.CROSSHAIR);
        assertThat(framed(8, 4)).isTrue();
        Toolkit.pointAt(290, 290);
        assertThat(picker.getCursor()).isNull();
    }

    @Test
    void aPieceNeverLeavesTheImage() {
        Toolkit.clickAt(LEFT + 1, TOP + 1);
        assertThat(picker.chosenProperty().get()).isEqualTo(new Point2D(0, 0));
        Toolkit.clickAt(LEFT + 199, TOP + 99);
        assertThat(picker.chosenProperty().get()).isEqualTo(new Point2D(16, 8));
        Toolkit.clickAt(LEFT + 100, TOP - 8);
        assertThat(picker.chosenProperty().get()).as("a click beside the image").isEqualTo(new Point2D(16, 8));
        assertThat(choices).hasValue(2);
    }

    @Test
    void theProgramMayChooseWithoutBeingTold() {
        Toolkit.run(() -> picker.chosenProperty().set(new Point2D(3, 5)));
        assertThat(choices).hasValue(0);
        assertThat(framed(3, 5)).isTrue();
    }

    @Test
    void anotherImageReplacesThisOne() {
        float[] white = new float[200];
        Arrays.fill(white, 1);
        Toolkit.run(() -> picker.show(new Tiles(white, 20, 10), 4, 2));
        assertThat(Toolkit.screen(300, 300).at(LEFT + 155, TOP + 75)).isEqualTo(0xFFFFFFFF);
        assertThatThrownBy(() -> Toolkit.run(() -> picker.show(ramp(), 21, 2)))
                .hasStackTraceContaining("20×10, expected one as large as 21×2");
    }

    /** The frame is drawn just outside the piece. */
    private boolean framed(int left, int top) {
        Toolkit.pointAt(290, 290);
        Picture picture = Toolkit.screen(300, 300);
        int y = TOP + ENLARGED * top + 10;
        int inside = picture.at(LEFT + ENLARGED * left + 5, y);
        int frame = picture.at(LEFT + ENLARGED * left - 1, y);
        return (frame & 0xFF) - (frame >> 16 & 0xFF) > 100 && (inside & 0xFF) == (inside >> 16 & 0xFF);
    }
}
