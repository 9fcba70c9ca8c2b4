package reverie.model.rnade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reverie.model.BadInput;

class ScalarMixtureTest {

    /** Shares, means, and log widths on both sides of where widths begin to grow in a line. */
    private static final float[] INPUTS = {9, 9, 0.3f, -0.5f, 1, -1, 0.4f, 2, -1.2f, 0.2f, 0.7f, 9};
    private static final int AT = 2;

    private static ScalarMixture mixture(Family family) {
        return new ScalarMixture(family, 3, 0.012f);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void theDensityIntegratesToOne(Family family) {
        double sum = 0;
        double mean = 0;
        double h = 1e-3;
        for (double x = -60 + h / 2; x < 60; x += h) {
            double p = Math.exp(mixture(family).logDensity(INPUTS, AT, x));
            sum += p * h;
            mean += x * p * h;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
        assertThat(mixture(family).mean(INPUTS, AT)).isCloseTo(mean, within(1e-5));
    }

    /** By central differences; the one by a mean is multiplied by its σ where that is asked for. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void derivativesAreThoseOfDifferences(Family family) {
        ScalarMixture mixture = mixture(family);
        float h = 1e-3f;
        for (double x : new double[]{-3, -0.9, 0.1, 1.7}) {
            float[] errors = INPUTS.clone();
            mixture.errors(errors, AT, x, false, new double[mixture.inputs() + 1], 1);
            float[] scaled = INPUTS.clone();
            mixture.errors(scaled, AT, x, true, new double[mixture.inputs()], 0);
            float[] parameters = new float[mixture.inputs()];
            mixture.parameters(INPUTS, AT, parameters, 0);
            for (int q = 0; q < mixture.inputs(); q++) {
                float[] up = INPUTS.clone();
                float[] down = INPUTS.clone();
                up[AT + q] += h;
                down[AT + q] -= h;
                double slope = -(mixture.logDensity(up, AT, x) - mixture.logDensity(down, AT, x))
                        / ((double) up[AT + q] - down[AT + q]);
                assertThat((double) errors[AT + q]).as("input %d at %s", q, x).isCloseTo(slope, within(3e-4));
                double factor = q / 3 == 1 ? parameters[6 + q % 3] : 1;
                assertThat((double) scaled[AT + q]).isCloseTo(factor * errors[AT + q], within(1e-6));
            }
            assertThat(errors[0]).isEqualTo(INPUTS[0]);
            assertThat(errors[11]).isEqualTo(INPUTS[11]);
        }
    }

    /** Of 40,000 draws mean and variance are within five standard errors of the mixture's. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void drawsHaveTheMomentsOfTheMixture(Family family) {
        int count = 40_000;
        ScalarMixture mixture = mixture(family);
        float[] parameters = new float[mixture.inputs()];
        mixture.parameters(INPUTS, AT, parameters, 0);
        double mean = mixture.mean(INPUTS, AT);
        double variance = 0;
        for (int k = 0; k < 3; k++) {
            double away = parameters[3 + k] - mean;
            variance += parameters[k] * (away * away + family.variance() * parameters[6 + k] * parameters[6 + k]);
        }
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int n = 0; n < count; n++) {
            double away = mixture.draw(INPUTS, AT, 77, 5, n) - mean;
            sum += away;
            squares += away * away;
            fourths += away * away * away * away;
        }
        assertThat(sum / count).isCloseTo(0, within(5 * Math.sqrt(variance / count)));
        double spread = Math.sqrt((fourths / count - Math.pow(squares / count, 2)) / count);
        assertThat(squares / count).isCloseTo(variance, within(5 * spread));
    }

    /** Data that repeat themselves exactly, and draws from far out. */
    @Test
    void widthsStayBetweenBounds() {
        ScalarMixture mixture = new ScalarMixture(Family.GAUSSIAN, 1, 0.01f);
        float[] parameters = new float[3];
        mixture.parameters(new float[]{0, 0, -1000}, 0, parameters, 0);
        assertThat(parameters[2]).isEqualTo(0.01f);
        assertThat(mixture.logDensity(new float[]{0, 0, -1000}, 0, 0)).isLessThan(4);
        mixture.parameters(new float[]{0, 0, 1000}, 0, parameters, 0);
        assertThat(parameters[2]).isCloseTo(1001, within(0.1f));
        assertThat(mixture.logDensity(new float[]{0, 0, 1000}, 0, 1e30)).isFinite();
    }

    @Test
    void whatIsNoMixtureIsRefused() {
        assertThatThrownBy(() -> new ScalarMixture(Family.GAUSSIAN, 0, 1)).isInstanceOf(BadInput.class)
                .hasMessage("components: 0, expected 1 or more");
        assertThatThrownBy(() -> new ScalarMixture(Family.GAUSSIAN, 1, 0)).isInstanceOf(BadInput.class)
                .hasMessage("sigma_min: 0.0, expected a standard deviation above 0");
        assertThatThrownBy(() -> Family.parse("cauchy")).isInstanceOf(BadInput.class)
                .hasMessage("family: 'cauchy', expected one of gaussian, laplace");
    }
}
