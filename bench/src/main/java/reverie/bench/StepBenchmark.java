package reverie.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

/** One CD-1 step of a 784-500 RBM on a batch of 100: 392 million floating-point operations in products. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepBenchmark {

    /** Threads that share the step. */
    @Param({"1", "2"})
    private int threads;

    private Workers workers = Workers.of(1);
    private RbmLearner learner = learner(workers);
    private final RbmRates rates = RbmRates.cd1(0.01);
    private long step;

    private static RbmLearner learner(Workers workers) {
        var data = DataSet.of("noise", ValueKind.UNIT_INTERVAL, new ImageShape(28, 28),
                ProductBenchmark.random(784, 1000));
        return new RbmLearner(Splits.of(data), new RbmSettings(500, 100, 1), workers);
    }

    /** Makes the workers. */
    @Setup
    public void start() {
        workers = Workers.of(threads);
        learner = learner(workers);
    }

    /** Ends them. */
    @TearDown
    public void stop() {
        workers.close();
    }

    /** The whole step. */
    @Benchmark
    public RbmLearner contrastiveDivergence() {
        learner.learn(step++, rates);
        return learner;
    }
}
