package reverie.model.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.model.BadInput;
import reverie.model.data.ImageShape;

class MaskTest {

    /** Half of five pixels is rounded up. */
    @ParameterizedTest
    @CsvSource({"TOP,##########..........", "BOTTOM,..........##########", "LEFT,###..###..###..###..",
            "RIGHT,...##...##...##...##", "QUARTER,.............##...##"})
    void hidesPartsOfAnImageFiveWideAndFourHigh(Mask.Part part, String expected) {
        assertThat(signs(part.of(new ImageShape(5, 4)))).isEqualTo(expected);
    }

    @Test
    void leftAndRightHideEachPixelOnce() {
        var shape = new ImageShape(7, 3);
        boolean[] left = Mask.Part.LEFT.of(shape);
        boolean[] right = Mask.Part.RIGHT.of(shape);
        for (int i = 0; i < left.length; i++) {
            assertThat(left[i]).isNotEqualTo(right[i]);
        }
    }

    @Test
    void theCentreIsAQuarterOfTheImage() {
        assertThat(signs(Mask.Part.CENTER.of(new ImageShape(4, 4)))).isEqualTo("....." + "##..##" + ".....");
    }

    /** Of 10,000 pixels 30 % are hidden to within 5 standard deviations of 46. */
    @Test
    void randomPixelsAreHiddenAsOftenAsWasAsked() {
        boolean[] hidden = new Mask.Random(0.3, 5).of(new ImageShape(100, 100));
        long count = signs(hidden).chars().filter(c -> c == '#').count();
        assertThat(count).isBetween(2770L, 3230L);
        assertThat(signs(new Mask.Random(0.3, 5).of(new ImageShape(100, 100)))).isEqualTo(signs(hidden));
        assertThat(signs(new Mask.Random(0.3, 6).of(new ImageShape(100, 100)))).isNotEqualTo(signs(hidden));
        assertThatThrownBy(() -> new Mask.Random(1.5, 1)).isInstanceOf(BadInput.class);
    }

    private static String signs(boolean[] hidden) {
        return IntStream.range(0, hidden.length).mapToObj(i -> hidden[i] ? "#" : ".").collect(Collectors.joining());
    }
}
