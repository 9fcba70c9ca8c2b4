package reverie.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

class DataSetTest {

    /** Three examples of 2×1. */
    private final R032Store examples = R032Store.wrap(new float[]{0, 1, 0.5f, 0.25f, 1, 1}, 2);
    private final DataSet set = DataSet.of("tiny", ValueKind.UNIT_INTERVAL, new ImageShape(2, 1), examples);

    @Test
    void oneColumnIsOneExample() {
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.values()).isEqualTo(2);
        assertThat(set.examples().floatValue(1, 1)).isEqualTo(0.25f);
    }

    @Test
    void hashOfGeneratedValuesIsThatOfTheirLittleEndianBytes() {
        // python3: hashlib.sha256(struct.pack('<6f', 0, 1, .5, .25, 1, 1)).hexdigest()
        assertThat(set.sha256()).isEqualTo("8ff6278f1e6a104db9f3edc733e02645708e1b661fe75f94d84099372a5b3e9b");
    }

    @Test
    void headKeepsTheFirstExamplesTheirLabelsAndTheHashOfTheWhole() {
        DataSet head = set.withLabels(new Labels(new int[]{1, 0, 1}, List.of("cat", "dog"))).head(2);

        assertThat(head.examples().data).containsExactly(0, 1, 0.5f, 0.25f);
        assertThat(head.labels().orElseThrow().of()).containsExactly(1, 0);
        assertThat(head.labels().orElseThrow().name(0)).isEqualTo("dog");
        assertThat(head.sha256()).isEqualTo(set.sha256());
        assertThat(set.head(3)).isSameAs(set);
    }

    @Test
    void headBeyondTheSetIsRefused() {
        assertThatThrownBy(() -> set.head(4)).isInstanceOf(BadInput.class)
                .hasMessage("tiny: 4 examples asked for, expected from 1 to 3");
        assertThatThrownBy(() -> set.head(0)).isInstanceOf(BadInput.class);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> DataSet.of("tiny", ValueKind.REAL, new ImageShape(3, 1), examples))
                .hasMessage("tiny: 2 values an example, expected 3 for images of 3×1");
        assertThatThrownBy(() -> set.withLabels(Labels.numbered(new int[2], 1)))
                .hasMessage("tiny: 2 labels, expected 3, one for each example");
        assertThatThrownBy(() -> DataSet.of("none", ValueKind.REAL, new ImageShape(2, 1),
                R032Store.FACTORY.make(2, 0))).hasMessage("none: no examples, expected at least one");
        DataSet wide = DataSet.of("wide", ValueKind.REAL, new ImageShape(1, 2), examples);
        assertThatThrownBy(() -> new Splits(set, Optional.of(wide)))
                .hasMessage("wide: images of 1×2, expected 2×1 as in tiny");
        assertThatThrownBy(() -> Labels.numbered(new int[]{0, 2}, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSquareNumberOfValuesIsASquarePicture() {
        assertThat(ImageShape.ofValues(784)).isEqualTo(new ImageShape(28, 28));
        assertThat(ImageShape.ofValues(783)).isEqualTo(new ImageShape(783, 1));
        assertThat(ImageShape.ofValues(1)).isEqualTo(new ImageShape(1, 1));
        assertThat(ImageShape.ofValues(Integer.MAX_VALUE)).isEqualTo(new ImageShape(Integer.MAX_VALUE, 1));
        assertThatThrownBy(() -> new ImageShape(0, 3)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new ImageShape(1 << 16, 1 << 16)).isInstanceOf(BadInput.class);
    }

    @Test
    void narrowestKindThatHoldsTheValues() {
        assertThat(ValueKind.narrowest(new float[]{0, 1, 1})).isEqualTo(ValueKind.BINARY);
        assertThat(ValueKind.narrowest(new float[]{0, 1, 0.5f})).isEqualTo(ValueKind.UNIT_INTERVAL);
        assertThat(ValueKind.narrowest(new float[]{0, 1.5f})).isEqualTo(ValueKind.REAL);
        assertThat(ValueKind.narrowest(new float[]{0, -0.5f})).isEqualTo(ValueKind.REAL);
        assertThat(ValueKind.narrowest(new float[]{Float.NaN})).isEqualTo(ValueKind.REAL);
    }
}
