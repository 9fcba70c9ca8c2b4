package reverie.model.rbm.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BothWaysTest {

    private static BothWays of(double forward, double reverse, double effective) {
        return new BothWays(new LogPartition(forward, 0.1, effective, 100), new LogPartition(reverse, 0.1, 80, 100), 0);
    }

    @Test
    void estimatesThatAgreeAreNotDoubted() {
        assertThat(of(50, 50.4, 80).doubts()).isEmpty();
        assertThat(of(50, 49.7, 10).doubts()).isEmpty();
    }

    @Test
    void aGapOfMoreThanThreeErrorsIsToldOf() {
        assertThat(of(50, 50.5, 80).doubts()).containsExactly(
                "the two estimates of log Z lie 0.50 nats apart, which is more than three standard errors (0.42)");
    }

    @Test
    void aReverseEstimateBelowTheForwardOneIsToldOf() {
        assertThat(of(50, 49.6, 80).doubts()).singleElement().asString()
                .startsWith("the reverse estimate of log Z lies 0.40 nats below the forward one");
    }

    @Test
    void anEstimateThatRestsOnFewChainsIsToldOf() {
        assertThat(of(50, 50.2, 9.9).doubts()).containsExactly(
                "the forward estimate of log Z rests on 9.9 of 100 chains (effective sample size; 10 are the fewest that"
                        + " will do), and log Z may be far higher");
        assertThat(new LogPartition(1, 0.1, 30, 400).isConcentrated()).as("a tenth of 400").isTrue();
        assertThat(new LogPartition(1, 0.1, 8, 8).isConcentrated()).as("at least ten").isTrue();
    }

    @Test
    void reverseChainsFromWhereNoForwardChainHasComeAreToldOf() {
        double[] reverse = new double[100];
        Arrays.fill(reverse, -50);
        reverse[7] = -54.7;
        var forward = new LogPartition(50, 0.1, 80, 100);
        assertThat(BothWays.of(forward, 0, reverse).unseen()).isEqualTo(1);
        assertThat(BothWays.of(forward, 0, reverse).doubts()).singleElement().asString()
                .startsWith("1 of 100 reverse chains begin where no forward chain has come");
        reverse[7] = -54.5;
        assertThat(BothWays.of(forward, 0, reverse).doubts()).isEmpty();
    }

    /** For equal weights but for one: the error of the mean, and no bound where one outweighs all others. */
    @Test
    void theStandardErrorDoesNotStopWhereOneChainCarriesAll() {
        double[] weights = new double[100];
        for (int n = 0; n < 100; n++) {
            weights[n] = 0.1 * Math.sin(n);
        }
        double mean = Arrays.stream(weights).map(Math::exp).average().orElseThrow();
        double variance = Arrays.stream(weights).map(it -> Math.pow(Math.exp(it) - mean, 2)).sum() / 99;
        assertThat(LogPartition.of(0, weights).standardError()).isCloseTo(Math.sqrt(variance / 100) / mean,
                within(1e-4));
        weights[3] = 30;
        double alone = LogPartition.of(0, weights).standardError();
        weights[3] = 60;
        assertThat(alone).isCloseTo(30 - Math.log(99), within(1.0));
        assertThat(LogPartition.of(0, weights).standardError() - alone).isCloseTo(29.7, within(0.01));
    }
}
