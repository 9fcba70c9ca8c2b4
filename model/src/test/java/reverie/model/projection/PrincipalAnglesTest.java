package reverie.model.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;

class PrincipalAnglesTest {

    /** As the weights of a linear autoencoder are once its rate was too high. */
    @Test
    void whatIsNotFiniteHasNoAngleAndEndsAtOnce() {
        R032Store a = R032Store.wrap(new float[]{1, 0, 0, 0, 1, 0}, 3);
        for (float wrong : new float[]{Float.NaN, Float.POSITIVE_INFINITY}) {
            R032Store b = R032Store.wrap(new float[]{1, wrong, 0, 0, 1, 0}, 3);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PrincipalAngles.largest(a, b))).isNaN();
        }
    }

    /** Two planes of four dimensions that share one line and open by the angle about it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 3, 45, 89, 90})
    void planesThatOpenByAnAngleAreThatFarApart(double degrees) {
        double angle = Math.toRadians(degrees);
        R032Store a = R032Store.wrap(new float[]{1, 1, 0, 0, 0, 2, 0, 0}, 4);
        // Other vectors of the turned plane, neither orthogonal nor of unit length.
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        R032Store b = R032Store.wrap(new float[]{3, cos, sin, 0, 1, -2 * cos, -2 * sin, 0}, 4);
        assertThat(PrincipalAngles.largest(a, b)).isCloseTo(degrees, within(1e-4 + (degrees > 80 ? 0.03 : 0)));
        assertThat(PrincipalAngles.largest(b, a)).isCloseTo(degrees, within(1e-4 + (degrees > 80 ? 0.03 : 0)));
    }
}
