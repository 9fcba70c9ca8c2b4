package reverie.model.rbm.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.rbm.AnnealedChains;
import reverie.model.rbm.Rbm;

class BetaScheduleTest {

    /** Units that go from fair coins to nearly always on: at first they are divided, in the end of one mind. */
    @Test
    void stepsAreShortWhereChainsAreDivided() {
        float[] b = new float[50];
        Arrays.fill(b, 8);
        Rbm rbm = Rbm.bernoulli(R032Store.FACTORY.make(50, 1), b, new float[1]);
        BetaSchedule schedule = BetaSchedule.measured(new AnnealedChains(rbm, new float[50], 40, 1, Workers.of(1)), 20,
                200);
        assertThat(schedule.steps()).isEqualTo(200);
        assertThat(schedule.beta(0)).isZero();
        assertThat(schedule.beta(200)).isEqualTo(1);
        for (int k = 1; k <= 200; k++) {
            assertThat(schedule.beta(k)).isGreaterThan(schedule.beta(k - 1));
        }
        assertThat(schedule.beta(1)).isLessThan((1 - schedule.beta(199)) / 3);
    }

    @Test
    void whereNothingChangesStepsAreEven() {
        Rbm rbm = Rbm.bernoulli(R032Store.FACTORY.make(5, 1), new float[5], new float[1]);
        BetaSchedule schedule = BetaSchedule.measured(new AnnealedChains(rbm, new float[5], 4, 1, Workers.of(1)), 2, 8);
        for (int k = 0; k <= 8; k++) {
            assertThat(schedule.beta(k)).isCloseTo(k / 8.0, within(1e-12));
        }
    }
}
