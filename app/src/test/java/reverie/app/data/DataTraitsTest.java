package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;

class DataTraitsTest {

    @ParameterizedTest
    @CsvSource({"fashion, true", "digits, false", "glyphs, false", "natural-images, false"})
    void clothesAreFilledAndStrokesAreNot(String name, boolean filled) {
        assertThat(DataLibrary.library().traits(name).filled()).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({"BINARY, 0, 1, true", "UNIT_INTERVAL, 0.2, 0.4, true", "UNIT_INTERVAL, 0.1, 0.2, false",
            "REAL, -1, 3, false"})
    void isToldByTheMeanOfWhatLiesBetweenBlackAndWhite(ValueKind kind, float one, float other, boolean filled) {
        var data = DataSet.of("two", kind, new ImageShape(2, 1), R032Store.FACTORY.column(one, other));
        assertThat(DataTraits.of(data).filled()).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({"65, 40, true", "65, 65, true", "64, 64, false", "101, 9, false", "9, 101, false", "784, 1, false"})
    void isLearnedInPatchesWhereItIsLargeAndTheUsualPatchesFitIntoIt(int width, int height, boolean large) {
        assertThat(DataTraits.isLarge(new ImageShape(width, height))).isEqualTo(large);
    }
}
