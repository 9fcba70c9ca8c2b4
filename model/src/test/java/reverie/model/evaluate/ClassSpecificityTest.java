package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.Labels;
import reverie.model.train.Measurement;

/** Units whose classes are known. */
class ClassSpecificityTest {

    private static final double LN_2 = Math.log(2);
    private static final double EXACT = 1e-6;

    /** Of four examples, of classes 0, 0, 1, 1; a line a unit. */
    private static final R032Store FOUR_UNITS = units(new float[][]{
            {1, 0.5f, 0, 0}, {0.2f, 0.2f, 0.2f, 0.2f}, {0.5f, 0.25f, 0.125f, 0.125f}, {0, 0, 0, 0}});
    private static final Labels TWO_CLASSES = Labels.numbered(new int[]{0, 0, 1, 1}, 2);

    private static R032Store units(float[][] lines) {
        R032Store on = R032Store.FACTORY.make(lines.length, lines[0].length);
        for (int k = 0; k < lines.length; k++) {
            for (int n = 0; n < lines[k].length; n++) {
                on.data[n * lines.length + k] = lines[k][n];
            }
        }
        return on;
    }

    @Test
    void anExampleCountsAsFarAsTheUnitIsOnInIt() {
        var specificity = ClassSpecificity.of(FOUR_UNITS, TWO_CLASSES, 1);
        assertThat(specificity.units().get(0).shares()).containsExactly(1.0, 0.0);
        assertThat(specificity.units().get(0).entropy()).isZero();
        assertThat(specificity.units().get(1).shares()).containsExactly(0.5, 0.5);
        assertThat(specificity.units().get(1).entropy()).isCloseTo(LN_2, within(EXACT));
        assertThat(specificity.units().get(2).shares()).containsExactly(0.75, 0.25);
        double three = 2 * LN_2 - 0.75 * Math.log(3);
        assertThat(specificity.units().get(2).entropy()).isCloseTo(three, within(EXACT));
        assertThat(specificity.mean()).isCloseTo((0 + LN_2 + three + LN_2) / 4, within(EXACT));
    }

    @Test
    void aUnitThatIsNeverOnKnowsWhatTheLabelsKnow() {
        Labels unequal = Labels.numbered(new int[]{0, 1, 1, 1}, 2);
        var specificity = ClassSpecificity.of(FOUR_UNITS, unequal, 1);
        assertThat(specificity.units().get(3).shares()).containsExactly(0.25, 0.75);
        assertThat(specificity.units().get(3).entropy()).isCloseTo(specificity.labels(), within(EXACT));
        assertThat(specificity.labels()).isCloseTo(2 * LN_2 - 0.75 * Math.log(3), within(EXACT));
    }

    /** Each of ten units is on in one of ten classes, and in a twentieth of the others. */
    @Test
    void labelsInAnOrderByChanceTellNothing() {
        int classes = 10;
        int examples = 1000;
        int[] labels = new int[examples];
        R032Store on = R032Store.FACTORY.make(classes, examples);
        var random = new SplittableRandom(4);
        for (int n = 0; n < examples; n++) {
            labels[n] = n % classes;
            for (int k = 0; k < classes; k++) {
                on.data[n * classes + k] = k == labels[n] || random.nextInt(20) == 0 ? 1 : 0;
            }
        }
        var specificity = ClassSpecificity.of(on, Labels.numbered(labels, classes), 1);
        assertThat(specificity.labels()).isCloseTo(Math.log(classes), within(EXACT));
        // Of 145 examples in ten classes (10 − 1) / (2 · 145) nats are missing (Miller and Madow).
        assertThat(specificity.chance()).isCloseTo(Math.log(classes) - 0.031, within(0.005));
        // 100 / 145 of its own class.
        assertThat(specificity.mean()).isCloseTo(1.3, within(0.1));
        assertThat(ClassSpecificity.of(on, Labels.numbered(labels, classes), 1)).isEqualTo(specificity);
        assertThat(ClassSpecificity.of(on, Labels.numbered(labels, classes), 2).chance())
                .isNotEqualTo(specificity.chance());
    }

    @Test
    void theStrongestAreTheSameNumberOfEachUnit() {
        R032Store most = ClassSpecificity.strongest(FOUR_UNITS, 0.5);
        assertThat(most.data).containsExactly(
                units(new float[][]{{1, 1, 0, 0}, {0.5f, 0.5f, 0.5f, 0.5f}, {1, 1, 0, 0},
                        {0.5f, 0.5f, 0.5f, 0.5f}}).data);
        assertThat(ClassSpecificity.strongest(FOUR_UNITS, 0.75).data).as("two that are equal share one place")
                .containsExactly(
                        units(new float[][]{{1, 1, 0.5f, 0.5f}, {0.75f, 0.75f, 0.75f, 0.75f}, {1, 1, 0.5f, 0.5f},
                                {0.75f, 0.75f, 0.75f, 0.75f}}).data);
        assertThat(ClassSpecificity.strongest(units(new float[][]{{0.1f, 0.3f, 0.2f}}), 0).data)
                .containsExactly(0, 1, 0);
    }

    @Test
    void figuresHaveNamesThatTellLayersApart() {
        R032Store upper = units(new float[][]{{1, 1, 0, 0}});
        var figures = ClassSpecificity.addTo(Measurement.of(Map.entry("error", 3.0)),
                List.of(FOUR_UNITS, upper), TWO_CLASSES, 1);
        assertThat(figures.of("error")).isEqualTo(3);
        assertThat(figures.of("classEntropyOfLayer1"))
                .isEqualTo(ClassSpecificity.of(FOUR_UNITS, TWO_CLASSES, 1).mean());
        assertThat(figures.of("classEntropyOfLayer2")).isZero();
        assertThat(figures.of("classEntropy")).isCloseTo(LN_2, within(EXACT));
        assertThat(figures.values()).containsKeys("classEntropyByChanceOfLayer1", "classEntropyByChanceOfLayer2",
                "classEntropyOfStrongestOfLayer2", "classEntropyOfStrongestByChanceOfLayer2");
    }

    @Test
    void oneLabelAnExampleIsNeeded() {
        assertThatThrownBy(() -> ClassSpecificity.of(FOUR_UNITS, Labels.numbered(new int[]{0}, 1), 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 labels of 4");
    }
}
