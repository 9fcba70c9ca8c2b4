package reverie.model.rbm.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.train.Schedule;

/** What annealing says of small models whose log Z is known: it is right to three standard errors, or says that it may not be. */
class HonestAnnealingTest {

    private static final int SEEDS = 20;
    private static final int SIDE = 5;

    private final Workers workers = Workers.of(1);

    /**
     * The sharp ones have a log Z that a way of so few steps misses by up to 50 nats. A good interval misses in one of 370 seeds, and
     * is doubted in one of 150, so that more than one of 20 is so for weak and ordinary models in one of 150 tests of new seeds.
     */
    @ParameterizedTest
    @CsvSource({"0.05, 200, 0, CD, weak", "0.05, 2000, 0, CD, ordinary", "0.05, 2000, 0, PCD, ordinary",
            "0.1, 20000, 0, PCD, sharp", "1, 3000, 0.5, PCD, sharp"})
    void threeErrorsCoverLogZOrADoubtStandsBeside(double rate, int steps, double momentum, NegativePhase phase,
            String kind) {
        DataSet bars = bars();
        Rbm rbm = learned(bars, rate, steps, momentum, phase);
        double exact = ExactPartition.logZ(rbm, workers);
        int right = 0;
        int doubted = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            BothWays both = new AnnealedImportance(500, 60, seed).estimate(rbm, bars.examples(), workers);
            boolean doubtful = !both.doubts().isEmpty();
            right += doubtful || both.forward().covers(exact) && both.reverse().covers(exact) ? 1 : 0;
            doubted += doubtful ? 1 : 0;
        }
        assertThat(right).as("right, or doubted").isGreaterThanOrEqualTo(SEEDS - 1);
        if (!kind.equals("sharp")) {
            assertThat(doubted).as("doubted").isLessThanOrEqualTo(1);
        }
    }

    private Rbm learned(DataSet bars, double rate, int steps, double momentum, NegativePhase phase) {
        var learner = new RbmLearner(Splits.of(bars), new RbmSettings(10, 16, 1), workers);
        RbmRates plain = RbmRates.cd1(rate).with(phase);
        var rates = new RbmRates(plain.rate(), Schedule.constant(momentum), plain.weightDecay(), plain.gibbsSteps(),
                phase, plain.sparsity());
        for (long step = 0; step < steps; step++) {
            learner.learn(step, rates);
        }
        return learner.rbm();
    }

    /** Every horizontal and vertical bar of an image. */
    private static DataSet bars() {
        R032Store v = R032Store.FACTORY.make(SIDE * SIDE, 80);
        for (int n = 0; n < 80; n++) {
            int bar = n % (2 * SIDE);
            for (int k = 0; k < SIDE; k++) {
                v.data[n * SIDE * SIDE + (bar < SIDE ? bar * SIDE + k : k * SIDE + bar - SIDE)] = 1;
            }
        }
        return DataSet.of("bars", ValueKind.BINARY, new ImageShape(SIDE, SIDE), v);
    }

    /** Two modes far apart, of which base and data know one: forward chains alone are sure, and 20 or 60 nats too low. */
    @ParameterizedTest
    @CsvSource({"-60, 1", "-60, 2", "-100, 1", "-100, 2", "-100, 3"})
    void aModeThatNoForwardChainHasMetIsToldOf(float hiddenBias, long seed) {
        int d = 40;
        R032Store w = R032Store.FACTORY.make(d, 1);
        float[] b = new float[d];
        Arrays.fill(w.data, 6);
        Arrays.fill(b, -3);
        Rbm rbm = Rbm.bernoulli(w, b, new float[]{hiddenBias});
        R032Store dark = R032Store.FACTORY.make(d, 4);
        BothWays both = new AnnealedImportance(100, 50, seed).estimate(rbm, dark, workers);
        assertThat(both.forward().logZ()).isLessThan(ExactPartition.logZ(rbm, workers) - 19);
        assertThat(both.forward().effectiveSampleSize()).isGreaterThan(45);
        assertThat(both.doubts()).anyMatch(it -> it.contains("reverse chains begin where no forward chain has come"));
    }
}
