package reverie.model.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    /** s² of 1, 2, 3, 6 is 14 / 3. */
    @Test
    void aMeanHasTheStandardErrorOfItsValues() {
        Estimate mean = Estimate.mean(new double[]{1, 2, 3, 6});
        assertThat(mean.isNumber()).isTrue();
        assertThat(mean.lower()).isEqualTo(3);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(14 / 3.0 / 4), within(1e-12));
    }

    @Test
    void oneValueHasNoError() {
        assertThat(Estimate.mean(new double[]{4})).isEqualTo(Estimate.of(4, Double.NaN));
    }
}
