package reverie.app.data.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Layout;
import reverie.model.data.NamedValues;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** More images to learn from than there are. */
class JitterTest {

    private static final int SIDE = 21;
    private static final int PIXELS = SIDE * SIDE;

    @Test
    void allImagesComeAsTheyAreAndThenMovedEachTimeOtherwise() {
        Splits plain = DataLibrary.open("small-digits");
        Splits more = DataLibrary.open("small-digits?jitter=3");
        DataSet train = more.train();
        int count = plain.train().size();
        int d = train.values();
        assertThat(train.size()).isEqualTo(3 * count);
        assertThat(Arrays.copyOf(train.examples().data, count * d)).isEqualTo(plain.train().examples().data);
        int[] labels = plain.train().labels().orElseThrow().of();
        assertThat(train.labels().orElseThrow().of())
                .isEqualTo(IntStream.range(0, 3 * count).map(n -> labels[n % count]).toArray());
        for (int n = 0; n < 20; n++) {
            assertThat(image(train, n)).isNotEqualTo(image(train, count + n));
            assertThat(image(train, count + n)).isNotEqualTo(image(train, 2 * count + n));
        }
        assertThat(train.range().lowest()).isGreaterThanOrEqualTo(0);
        assertThat(train.range().highest()).isLessThanOrEqualTo(1);
        assertThat(DataLibrary.open("small-digits?jitter=3").train().examples().data).as("the same ones each time")
                .isEqualTo(train.examples().data);
        assertThat(train.interpretation().notes()).anyMatch(it -> it.startsWith("of each of 1797 images there are 3"));
    }

    @Test
    void whatIsForTestingStaysAsItIs() {
        assertThat(DataLibrary.open("digits?jitter=2").test().orElseThrow().examples().data)
                .isEqualTo(DataLibrary.open("digits").test().orElseThrow().examples().data);
    }

    /** A slope is a slope after any affine move, so that within the image no pixel bends it. */
    @Test
    void aSlopeStaysStraightAndIsTurnedScaledAndMovedALittle() {
        float[] slope = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            slope[i] = 0.2f + 0.02f * (i % SIDE) + 0.005f * (i / SIDE);
        }
        DataSet moved = moved(40, slope);
        for (int n = 1; n < 40; n++) {
            float[] image = image(moved, n);
            double across = image[at(10, 10)] - image[at(9, 10)];
            double down = image[at(10, 10)] - image[at(10, 9)];
            for (int x = 7; x < 14; x++) {
                for (int y = 7; y < 14; y++) {
                    assertThat((double) image[at(x + 1, y)] - image[at(x, y)]).isCloseTo(across, within(1e-6));
                    assertThat((double) image[at(x, y + 1)] - image[at(x, y)]).isCloseTo(down, within(1e-6));
                }
            }
            assertThat(across).as("scaled by a tenth, at most, and turned").isBetween(0.0165, 0.0235);
            assertThat(down).isBetween(-0.001, 0.011);
            assertThat((double) image[at(10, 10)]).as("moved by a twentieth of the side").isCloseTo(
                    (double) slope[at(10, 10)],
                    within(0.0275));
        }
        double mean = IntStream.range(1, 40).mapToDouble(n -> image(moved, n)[at(11, 10)] - image(moved, n)[at(10, 10)])
                .average().orElseThrow();
        assertThat(mean).as("to both sides").isCloseTo(0.02, within(0.001));
    }

    @Test
    void paperIsWhiteBeyondTheEdgeToo() {
        float[] paper = new float[PIXELS];
        Arrays.fill(paper, 1);
        for (float value : moved(5, paper).examples().data) {
            assertThat(value).isCloseTo(1, within(1e-6f));
        }
    }

    @Test
    void whatCannotBeMovedIsRefused() {
        assertThatThrownBy(() -> moved(2, -1, 1, 0, 0)).isInstanceOf(BadInput.class)
                .hasMessageContaining("from -1 at [0, 0]").hasMessageContaining("values from 0 to 1");
        assertThatThrownBy(() -> apply(2, new NamedValues(List.of("height", "weight")), 0, 1))
                .isInstanceOf(BadInput.class).hasMessageContaining("2 values of a table (height, weight)");
        assertThatThrownBy(() -> DataLibrary.open("natural-images?jitter=2", new Patches(8, 100, 1)))
                .isInstanceOf(BadInput.class).hasMessageContaining("with patches");
    }

    private static int at(int x, int y) {
        return y * SIDE + x;
    }

    private static float[] image(DataSet set, int n) {
        return Arrays.copyOfRange(set.examples().data, n * set.values(), (n + 1) * set.values());
    }

    private static DataSet moved(int each, float... image) {
        int side = (int) Math.sqrt(image.length);
        return apply(each, new ImageShape(side, side), image);
    }

    private static DataSet apply(int each, Layout layout, float... image) {
        return new Jitter(each).apply(Splits.of(
                DataSet.of("set", ValueKind.REAL, layout, R032Store.wrap(image, image.length)))).train();
    }
}
