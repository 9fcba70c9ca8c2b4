package reverie.model.rbm.partition;

import reverie.model.rbm.AnnealedChains;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Enumeration;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

class AnnealedImportanceTest {

    private static final int SEEDS = 10;
    private static final int TEMPERATURES = 1000;

    private final Workers workers = Workers.of(1);

    /** Each interval misses with a chance of 0.003 where weights are normal: more than one of ten does in one of 2,500 tests. */
    @Test
    void bothDirectionsCoverTheExactValueOfRandomModels() {
        Rbm rbm = Enumeration.randomRbm(30, 20, 0.7, 1);
        R032Store anything = R032Store.FACTORY.make(30, 4);
        Arrays.fill(anything.data, 0.5f);
        assertCoverage(rbm, anything);
    }

    @Test
    void bothDirectionsCoverTheExactValueOfATrainedModel() {
        DataSet bars = bars();
        var learner = new RbmLearner(Splits.of(bars), new RbmSettings(16, 16, 1), workers);
        RbmRates rates = RbmRates.cd1(0.05).with(NegativePhase.PCD);
        for (long step = 0; step < 2000; step++) {
            learner.learn(step, rates);
        }
        assertCoverage(learner.rbm(), bars.examples());
    }

    private void assertCoverage(Rbm rbm, R032Store examples) {
        double exact = ExactPartition.logZ(rbm, workers);
        int forward = 0;
        int reverse = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            BothWays both = new AnnealedImportance(TEMPERATURES, 60, seed).estimate(rbm, examples,
                    workers);
            assertThat(both.forward().logZ()).isCloseTo(exact, within(0.01 * Math.abs(exact)));
            assertThat(both.reverse().logZ()).isCloseTo(exact, within(0.01 * Math.abs(exact)));
            forward += both.forward().covers(exact) ? 1 : 0;
            reverse += both.reverse().covers(exact) ? 1 : 0;
        }
        assertThat(forward).as("forward intervals that cover log Z").isGreaterThanOrEqualTo(9);
        assertThat(reverse).as("reverse intervals that cover log Z").isGreaterThanOrEqualTo(9);
    }

    /** Where the way is too short both are biased, each to its side; the chance of failing is far below one in a million. */
    @Test
    void aShortWayErrsLowForwardsAndHighBackwards() {
        Rbm rbm = Enumeration.randomRbm(24, 18, 1.2, 2);
        R032Store anything = R032Store.FACTORY.make(24, 4);
        Arrays.fill(anything.data, 0.5f);
        double exact = ExactPartition.logZ(rbm, workers);
        double low = 0;
        double high = 0;
        for (int seed = 1; seed <= 20; seed++) {
            BothWays both = new AnnealedImportance(12, 5, seed).estimate(rbm, anything, workers);
            low += both.forward().logZ() - exact;
            high += both.reverse().logZ() - exact;
        }
        assertThat(low / 20).isNegative();
        assertThat(high / 20).isPositive();
    }

    @Test
    void theBaseIsItsOwnEstimate() {
        float[] b = {0.3f, -2, 1.5f};
        Rbm independent = Rbm.bernoulli(R032Store.FACTORY.make(3, 2), b, new float[2]);
        var chains = new AnnealedChains(independent, b, 8, 1, workers);
        chains.startFromBase();
        chains.move(0, 0.4);
        chains.move(0.4, 1);
        double exact = ExactPartition.logZ(independent, workers);
        assertThat(chains.logBaseZ()).isCloseTo(exact, within(1e-6));
        assertThat(chains.logWeights()).containsExactly(new double[8], within(1e-6));
    }

    @Test
    void threadsChangeNothing() {
        Rbm rbm = Enumeration.randomRbm(30, 20, 0.7, 1);
        R032Store anything = R032Store.FACTORY.make(30, 4);
        var ais = new AnnealedImportance(50, 40, 1);
        BothWays one = ais.estimate(rbm, anything, workers);
        try (Workers three = Workers.of(3)) {
            assertThat(ais.estimate(rbm, anything, three)).isEqualTo(one);
        }
    }

    @Test
    void effectiveSampleSizeCountsEqualWeights() {
        assertThat(LogPartition.of(0, new double[]{3, 3, 3, 3}).effectiveSampleSize()).isCloseTo(4, within(1e-9));
        assertThat(LogPartition.of(0, new double[]{900, 0, 0, 0}).effectiveSampleSize()).isCloseTo(1, within(1e-9));
        assertThat(LogPartition.of(2, new double[]{Math.log(1), Math.log(3)}).logZ()).isCloseTo(2 + Math.log(2),
                within(1e-9));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new AnnealedImportance(0, 10, 1)).isInstanceOf(BadInput.class)
                .hasMessage("temperatures: 0, expected 1 or more");
        assertThatThrownBy(() -> new AnnealedImportance(10, 1, 1)).isInstanceOf(BadInput.class)
                .hasMessage("chains: 1, expected 2 or more");
    }

    /** Every horizontal and vertical bar of a 5×5 image. */
    private static DataSet bars() {
        R032Store v = R032Store.FACTORY.make(25, 80);
        for (int n = 0; n < 80; n++) {
            int bar = n % 10;
            for (int k = 0; k < 5; k++) {
                v.data[n * 25 + (bar < 5 ? bar * 5 + k : k * 5 + bar - 5)] = 1;
            }
        }
        return DataSet.of("bars", ValueKind.BINARY, new ImageShape(5, 5), v);
    }
}
