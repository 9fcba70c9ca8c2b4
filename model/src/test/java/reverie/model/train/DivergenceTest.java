package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;

class DivergenceTest {

    private static Optional<String> of(double weight) {
        R032Store w = R032Store.FACTORY.make(2, 3);
        w.data[4] = (float) weight;
        return Divergence.of(List.of(R032Store.FACTORY.make(1, 1), w), 100);
    }

    @ParameterizedTest
    @CsvSource({"-1234, 1234", "1.7473692775802208e19, 2e+19"})
    void aWeightOutOfEveryUsefulRangeIsNamedWithTheDigitsThatMeanSomething(double weight, String written) {
        assertThat(of(weight)).contains(
                "A weight has grown to " + written + ". The learning rate is too high for these data.");
    }

    @Test
    void noNumberIsSaidToBeNone() {
        assertThat(of(Float.NaN).orElseThrow()).startsWith("The weights are no longer numbers.");
        assertThat(of(Float.POSITIVE_INFINITY).orElseThrow()).startsWith("The weights are no longer numbers.");
    }

    @Test
    void ofOthersThereIsNothingToSay() {
        assertThat(of(99)).isEmpty();
    }
}
