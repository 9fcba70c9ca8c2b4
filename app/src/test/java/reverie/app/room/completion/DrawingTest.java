package reverie.app.room.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;

class DrawingTest {

    private static final ImageShape SHAPE = new ImageShape(8, 6);

    private static Drawing grey(boolean[] hidden) {
        float[] pixels = new float[SHAPE.pixels()];
        Arrays.fill(pixels, 0.25f);
        return Drawing.of(SHAPE, pixels, hidden, "grey", 1);
    }

    private static int at(int x, int y) {
        return y * SHAPE.width() + x;
    }

    @Test
    void aPenMakesWhiteAndKnownWhatItCoversAndSoftensItsRim() {
        PartialImage image = Drawing.blank(SHAPE, 0).stroked(Tool.PEN, 1, 1.5, 2.5, 5.5, 2.5).image();
        for (int x = 1; x <= 5; x++) {
            assertThat(image.values()[at(x, 2)]).isEqualTo(1);
            assertThat(image.values()[at(x, 1)]).isEqualTo(0.5f);
            assertThat(image.hidden()[at(x, 2)]).isFalse();
            assertThat(image.hidden()[at(x, 1)]).isFalse();
            assertThat(image.hidden()[at(x, 4)]).isTrue();
        }
        assertThat(image.hidden()[at(7, 2)]).isTrue();
        assertThat(image.known()).isEqualTo(3 * 5 + 2);
    }

    @Test
    void aPenNeverDarkensAndAnEraserNeverBrightens() {
        Drawing before = grey(new boolean[SHAPE.pixels()]);
        float[] penned = before.stroked(Tool.PEN, 1.2, 3, 3, 6, 1).image().values();
        float[] erased = before.stroked(Tool.ERASER, 1.2, 3, 3, 6, 1).image().values();
        for (int i = 0; i < SHAPE.pixels(); i++) {
            assertThat(penned[i]).isBetween(0.25f, 1f);
            assertThat(erased[i]).isBetween(0f, 0.25f);
        }
        assertThat(penned).contains(1f);
        assertThat(erased).contains(0f);
    }

    @Test
    void anEraserMakesBlackOfTheUnknown() {
        PartialImage image = Drawing.blank(SHAPE, 0).stroked(Tool.ERASER, 0.6, 2.5, 2.5, 2.5, 2.5).image();
        assertThat(image.known()).isEqualTo(1);
        assertThat(image.hidden()[at(2, 2)]).isFalse();
        assertThat(image.values()[at(2, 2)]).isZero();
    }

    @Test
    void theUnknownBrushHidesButForgetsNothing() {
        Drawing drawing = grey(new boolean[SHAPE.pixels()]).stroked(Tool.UNKNOWN, 0.6, 2.5, 2.5, 2.5, 2.5);
        assertThat(drawing.image().hidden()[at(2, 2)]).isTrue();
        assertThat(drawing.image().known()).isEqualTo(SHAPE.pixels() - 1);
        assertThat(drawing.hiding(new boolean[SHAPE.pixels()]).image().values()[at(2, 2)]).isEqualTo(0.25f);
    }

    @Test
    void strokesGoOnWithTheChainsAndMasksLetThemBeginAnew() {
        Drawing before = grey(Mask.Part.TOP.of(SHAPE));
        assertThat(before.stroked(Tool.PEN, 1, 1, 1, 2, 2).starts()).isEqualTo(before.starts());
        assertThat(before.hiding(Mask.Part.LEFT.of(SHAPE)).starts()).isNotEqualTo(before.starts());
        assertThat(before.restarted().starts()).isNotEqualTo(before.starts());
        assertThat(before.image().hidden()).as("the first drawing").isEqualTo(Mask.Part.TOP.of(SHAPE));
    }
}
