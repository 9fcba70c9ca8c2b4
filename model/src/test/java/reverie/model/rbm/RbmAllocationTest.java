package reverie.model.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.TinyData;
import reverie.model.matrix.Workers;

class RbmAllocationTest {

    private static final int STREAK = 200;

    /**
     * Code that is not yet compiled keeps vectors as objects, so the test waits for a streak of steps without any
     * allocation and fails where none comes.
     */
    @ParameterizedTest
    @EnumSource(NegativePhase.class)
    void oncePiecesAreCompiledAStepAllocatesNothing(NegativePhase negativePhase) {
        assertNoAllocation(RbmLearner::firstRbm, negativePhase);
    }

    @ParameterizedTest
    @EnumSource(NegativePhase.class)
    void norDoesOneWithRealUnitsWhoseSigmaIsLearned(NegativePhase negativePhase) {
        assertNoAllocation((data, settings, none) -> RbmLearner.firstRbm(data, settings, VisibleSigma.parse("learned")),
                negativePhase);
    }

    private interface Start {
        Rbm of(DataSet data, RbmSettings settings, int labels);
    }

    private static void assertNoAllocation(Start start, NegativePhase negativePhase) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        R032Store examples = R032Store.FACTORY.make(100, 95);
        Arrays.fill(examples.data, 0.3f);
        Splits splits = Splits.of(TinyData.binary(examples, 10, 10));
        RbmRates rates = RbmRates.cd1(0.01).with(negativePhase);
        try (Workers workers = Workers.of(1)) {
            var settings = new RbmSettings(50, 10, 1);
            var learner = new RbmLearner(start.of(splits.train(), settings, 0), splits, settings, workers);
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int streak = 0;
            for (long step = 0; streak < STREAK && System.nanoTime() < deadline; step++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                learner.learn(step, rates);
                streak = threads.getCurrentThreadAllocatedBytes() == before ? streak + 1 : 0;
            }
            assertThat(streak).as("steps in a row without allocation").isEqualTo(STREAK);
        }
    }
}
