package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

/**
 * Counts are binomial, so a share of N draws has a standard error of at most 1 / (2√N). Every comparison allows 5 of
 * these; the whole class makes fewer than 20, so that a correct program fails at fewer than one seed in 80,000.
 */
class CorruptionTest {

    private static final int D = 77;
    private static final int B = 1300;
    private static final int N = D * B;
    private static final double FIVE_ERRORS = 2.5 / Math.sqrt(N);
    private static final float GREY = 0.4f;

    private final R032Store clean = R032Store.FACTORY.make(D, B);
    private final R032Store out = R032Store.FACTORY.make(D, B);
    private final R032Store scratch = R032Store.FACTORY.make(D, B);

    private float[] corrupt(Corruption corruption, long step) {
        Arrays.fill(clean.data, GREY);
        corruption.apply(Corruption.key(11, step), clean, out, scratch, 0, B);
        return out.data.clone();
    }

    private static double share(float[] values, float wanted) {
        int count = 0;
        for (float value : values) {
            count += value == wanted ? 1 : 0;
        }
        return count / (double) values.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 1})
    void maskingBlanksItsShare(double share) {
        float[] values = corrupt(new Corruption.Masking(share), 0);
        assertThat(share(values, 0)).isCloseTo(share, within(FIVE_ERRORS));
        assertThat(share(values, GREY)).isCloseTo(1 - share(values, 0), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1})
    void saltAndPepperAreEquallyLikely(double share) {
        float[] values = corrupt(new Corruption.SaltAndPepper(share), 0);
        assertThat(share(values, 0)).isCloseTo(share / 2, within(FIVE_ERRORS));
        assertThat(share(values, 1)).isCloseTo(share / 2, within(FIVE_ERRORS));
        assertThat(share(values, GREY)).isCloseTo(1 - share, within(FIVE_ERRORS));
    }

    @Test
    void gaussianNoiseHasItsMeanAndVariance() {
        float[] values = corrupt(new Corruption.Gaussian(0.3), 0);
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            double noise = (value - GREY) / 0.3;
            sum += noise;
            squares += noise * noise;
        }
        // The mean of N normal draws has the standard error 1/√N, the mean of their squares √(2/N).
        assertThat(sum / N).isCloseTo(0, within(5 / Math.sqrt(N)));
        assertThat(squares / N).isCloseTo(1, within(5 * Math.sqrt(2.0 / N)));
    }

    @Test
    void everyStepDrawsAnew() {
        float[] one = corrupt(new Corruption.Masking(0.5), 0);
        float[] other = corrupt(new Corruption.Masking(0.5), 1);
        int same = 0;
        for (int i = 0; i < N; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        assertThat(same / (double) N).isCloseTo(0.5, within(FIVE_ERRORS));
        assertThat(corrupt(new Corruption.Masking(0.5), 0)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "masking:0.25", "gaussian:0.3", "salt-pepper:0.1"})
    void aRangeOfExamplesIsTheSameAsThatPartOfAllAndLeavesTheOthersAlone(String text) {
        Corruption corruption = Corruption.parse(text);
        float[] all = corrupt(corruption, 4);
        Arrays.fill(out.data, 9);
        corruption.apply(Corruption.key(11, 4), clean, out, scratch, 100, 250);
        for (int i = 0; i < N; i++) {
            assertThat(out.data[i]).isEqualTo(i >= 100 * D && i < 250 * D ? all[i] : 9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "masking:0.25", "gaussian:0.3", "salt-pepper:0.1", "masking:0.0", "gaussian:2.0"})
    void aNameIsReadBack(String text) {
        assertThat(Corruption.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "masking", "masking:", "masking:x", "masking:-0.1", "masking:1.01", "masking:NaN",
            "gaussian:-1", "gaussian:Infinity", "gaussian:NaN", "salt-pepper:2", "salt:0.1", ":0.5", "none:0"})
    void anythingElseIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> Corruption.parse(text)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("corruption: ").hasMessageContaining(", expected ")
                .hasMessageNotContaining("\n");
    }
}
