package reverie.app.data.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.NamedValues;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** What becomes of images before anybody learns from them. */
class ImageChangesTest {

    private static final float[] RAMP = {0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f};

    @Test
    void aPixelIsTheMeanOfWhatItCovers() {
        GreyImage half = AreaAverage.scaled(GreyImage.of("a", new ImageShape(4, 2), RAMP), new ImageShape(2, 1));
        assertThat(half.values()).containsExactly(new float[]{0.25f, 0.45f}, within(1e-6f));
        GreyImage third = AreaAverage.scaled(GreyImage.of("a", new ImageShape(4, 1), new float[]{0, 1, 1, 0}),
                new ImageShape(3, 1));
        assertThat(third.values()).containsExactly(new float[]{0.25f, 1, 0.25f}, within(1e-6f));
        GreyImage larger = AreaAverage.scaled(GreyImage.of("a", new ImageShape(2, 1), new float[]{0.2f, 0.9f}),
                new ImageShape(4, 2));
        assertThat(larger.values()).containsExactly(0.2f, 0.2f, 0.9f, 0.9f, 0.2f, 0.2f, 0.9f, 0.9f);
    }

    @Test
    void scalingKeepsTheMeanWhateverTheSizes() {
        float[] values = new float[7 * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 101 / 100f;
        }
        GreyImage image = GreyImage.of("a", new ImageShape(7, 5), values);
        for (ImageShape to : List.of(new ImageShape(3, 4), new ImageShape(11, 2), new ImageShape(1, 1))) {
            assertThat(mean(AreaAverage.scaled(image, to).values())).as("%s", to)
                    .isCloseTo(mean(values), within(1e-6));
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Test
    void theMiddleIsCutThenScaledThenInverted() {
        var changes = new ImageChanges(Optional.empty(), true, Optional.of(ImageSize.parse("1x1")), true);
        GreyImage changed = changes.apply(GreyImage.of("a", new ImageShape(4, 2), RAMP));
        // The two columns in the middle: 0.1, 0.2, 0.5 and 0.6.
        assertThat(changed.values()).containsExactly(new float[]{1 - 0.35f}, within(1e-6f));
        assertThat(changes.shape(new ImageShape(4, 2))).isEqualTo(new ImageShape(1, 1));
    }

    @Test
    void theLongerSideIsBoundAndSmallImagesStay() {
        ImageSize longest = ImageSize.parse("512");
        assertThat(longest.of(new ImageShape(4000, 3000))).isEqualTo(new ImageShape(512, 384));
        assertThat(longest.of(new ImageShape(300, 4096))).isEqualTo(new ImageShape(38, 512));
        assertThat(longest.of(new ImageShape(100, 90))).isEqualTo(new ImageShape(100, 90));
        assertThat(ImageSize.parse("28×14").of(new ImageShape(3, 3))).isEqualTo(new ImageShape(28, 14));
    }

    @Test
    void imagesOfSeveralSizesBecomeOfOneSizeWhenTheyAreAskedFor() {
        GreyImages images = new ImageChanges(Optional.empty(), false, Optional.of(ImageSize.parse("2x2")), false)
                .apply(GreyImages.of(List.of(GreyImage.of("a", new ImageShape(4, 2), RAMP),
                        GreyImage.of("b", new ImageShape(2, 4), RAMP)), "hash"));
        assertThat(images.shape(0)).isEqualTo(images.shape(1)).isEqualTo(images.image(1).shape());
        assertThat(images.name(1)).isEqualTo("b");
        assertThat(images.sha256()).isEqualTo("hash");
    }

    @Test
    void examplesSayWhatWasDoneToThem() {
        DataSet bits = set(ValueKind.BINARY, new ImageShape(2, 2), 0, 1, 1, 1);
        Splits changed = new ImageChanges(Optional.empty(), false, Optional.of(ImageSize.parse("1x1")), true)
                .apply(Splits.of(bits));
        assertThat(changed.train().kind()).as("greys now").isEqualTo(ValueKind.UNIT_INTERVAL);
        assertThat(changed.train().examples().data).containsExactly(0.25f);
        assertThat(changed.train().interpretation().notes())
                .containsExactly("images of 2×2 pixels were scaled to 1×1", "black and white have changed places");
        assertThat(ImageChanges.NONE.apply(Splits.of(bits)).train()).isSameAs(bits);
    }

    @Test
    void numbersAreLaidOutBeforeAnythingElse() {
        DataSet row = set(ValueKind.REAL, new ImageShape(6, 1), 1, 2, 3, 4, 5, 6);
        DataSet wide = laidOut("3x2", row);
        assertThat(wide.shape()).isEqualTo(new ImageShape(3, 2));
        assertThat(wide.examples().data).containsExactly(1, 2, 3, 4, 5, 6);
        DataSet columns = laidOut("3x2-turned", row);
        assertThat(columns.shape()).isEqualTo(new ImageShape(3, 2));
        assertThat(columns.examples().data).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(columns.interpretation().notes())
                .containsExactly("examples were taken for images of 3×2, whose columns stand one after another");
        DataSet turned = laidOut("turned", wide);
        assertThat(turned.shape()).isEqualTo(new ImageShape(2, 3));
        assertThat(turned.examples().data).containsExactly(1, 4, 2, 5, 3, 6);
        DataSet table = set(ValueKind.BINARY, new NamedValues(List.of("a", "b")), 0, 1);
        assertThat(laidOut("1x2", table).shape()).isEqualTo(new ImageShape(1, 2));
        assertThatThrownBy(() -> laidOut("4x2", row)).isInstanceOf(BadInput.class)
                .hasMessage("layout: 4×2, expected as many pixels as an example of set has values, 6");
        var changes = DataAddress.parse("a?layout=3x2").changes();
        assertThatThrownBy(() -> changes.apply(GreyImages.of(row))).isInstanceOf(BadInput.class)
                .hasMessageContaining("pictures, which have their own, expected a file of numbers");
    }

    private static DataSet laidOut(String layout, DataSet set) {
        return DataAddress.parse("a?layout=" + layout).changes().apply(Splits.of(set)).train();
    }

    @Test
    void whatIsNoImageOrNoGreyIsRefused() {
        var inverted = new ImageChanges(Optional.empty(), false, Optional.empty(), true);
        DataSet reals = set(ValueKind.REAL, new ImageShape(2, 2), 0, 1, -3, 1);
        assertThatThrownBy(() -> inverted.apply(Splits.of(reals))).isInstanceOf(BadInput.class)
                .hasMessageContaining("from -3 at [0, 2]").hasMessageContaining("values from 0 to 1");
        DataSet table = set(ValueKind.BINARY, new NamedValues(List.of("height", "weight")), 0, 1);
        assertThatThrownBy(() -> inverted.apply(Splits.of(table))).isInstanceOf(BadInput.class)
                .hasMessageContaining("2 values of a table (height, weight)");
    }

    private static DataSet set(ValueKind kind, reverie.model.data.Layout layout, float... values) {
        return DataSet.of("set", kind, layout, R032Store.wrap(values, layout.values()));
    }
}
