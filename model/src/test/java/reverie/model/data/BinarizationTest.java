package reverie.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

class BinarizationTest {

    private static final int SIZE = 40_000;

    private static DataSet set(ValueKind kind, float... example) {
        R032Store examples = R032Store.FACTORY.make(example.length, SIZE);
        for (int n = 0; n < SIZE; n++) {
            System.arraycopy(example, 0, examples.data, n * example.length, example.length);
        }
        return DataSet.of("grey", kind, new ImageShape(example.length, 1), examples)
                .withLabels(Labels.numbered(new int[SIZE], 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "sample", "threshold:0.5", "threshold:-1.25"})
    void textNamesAChoiceAndBack(String text) {
        assertThat(Binarization.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "threshold", "threshold:", "threshold:x", "threshold:NaN", "sample:1"})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Binarization.parse(text)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("binarize: " + text);
    }

    @Test
    void nothingIsDoneToTheSameSet() {
        DataSet grey = set(ValueKind.UNIT_INTERVAL, 0.5f);
        assertThat(new Binarization.None().apply(grey, 1)).isSameAs(grey);
    }

    @Test
    void thresholdIsBelowOne() {
        DataSet grey = set(ValueKind.REAL, -3, 0.5f, 0.50001f, 7);
        DataSet bits = new Binarization.Threshold(0.5f).apply(grey, 1);
        assertThat(Arrays.copyOf(bits.examples().data, 4)).containsExactly(0, 0, 1, 1);
        assertThat(bits.kind()).isEqualTo(ValueKind.BINARY);
        assertThat(bits.labels()).isEqualTo(grey.labels());
        assertThat(grey.examples().data[3]).isEqualTo(7);
    }

    /** A share beyond 4.5 standard deviations happens once in 40,000 right programs for each of the three greys. */
    @Test
    void sampledValuesAreOneAsOftenAsTheyAreBright() {
        float[] greys = {0, 0.1f, 0.5f, 0.9f, 1};
        DataSet bits = new Binarization.Sample().apply(set(ValueKind.UNIT_INTERVAL, greys), 5);
        assertThat(bits.kind()).isEqualTo(ValueKind.BINARY);
        assertThat(ValueKind.narrowest(bits.examples().data)).isEqualTo(ValueKind.BINARY);
        for (int i = 0; i < greys.length; i++) {
            double sum = 0;
            for (int n = 0; n < SIZE; n++) {
                sum += bits.examples().data[n * greys.length + i];
            }
            double deviation = Math.sqrt(greys[i] * (1 - greys[i]) / SIZE);
            assertThat(Math.abs(sum / SIZE - greys[i])).isLessThanOrEqualTo(4.5 * deviation);
        }
    }

    @Test
    void samplesFollowFromTheSeedAndTheExampleAlone() {
        DataSet grey = set(ValueKind.UNIT_INTERVAL, 0.5f, 0.5f);
        Binarization sample = new Binarization.Sample();
        float[] bits = sample.apply(grey, 5).examples().data;
        assertThat(sample.apply(grey, 5).examples().data).isEqualTo(bits);
        assertThat(sample.apply(grey.head(77), 5).examples().data).containsExactly(Arrays.copyOf(bits, 2 * 77));
        assertThat(sample.apply(grey, 6).examples().data).isNotEqualTo(bits);
    }

    @Test
    void valuesThatAreNoProbabilitiesAreNotSampled() {
        assertThatThrownBy(() -> new Binarization.Sample().apply(DataSet.of("grey", ValueKind.REAL,
                new ImageShape(2, 1), R032Store.wrap(new float[]{0, 2.5f, -1, 1}, 2)), 1))
                .isInstanceOf(BadInput.class)
                .hasMessage("grey: values from -1 at [1, 0] to 2.5 at [0, 1], expected values from 0 to 1;"
                        + " sample takes them for probabilities");
    }
}
