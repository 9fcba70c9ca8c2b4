package reverie.bench;

import java.util.concurrent.TimeUnit;
import org.ojalgo.matrix.store.R032Store;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Draws;

/** The element-wise work of a CD-1 step on one thread, each part as often as a step does it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ElementwiseBenchmark {

    private static final int D = 784;
    private static final int F = 500;
    private static final int B = 100;

    private final R032Store v = ProductBenchmark.random(D, B);
    private final R032Store h = ProductBenchmark.random(F, B);
    private final R032Store states = ProductBenchmark.random(D, B);
    private final R032Store w = ProductBenchmark.random(D, F);
    private final R032Store velocity = ProductBenchmark.random(D, F);
    private final float[] b = new float[D];
    private final float[] a = new float[F];
    private long key;

    /** Two hidden layers and one visible one. */
    @Benchmark
    public R032Store sigmoids() {
        Elementwise.sigmoid(h, a, 0, B);
        Elementwise.sigmoid(v, b, 0, B);
        Elementwise.sigmoid(h, a, 0, B);
        return h;
    }

    /** One hidden layer and one visible one. */
    @Benchmark
    public R032Store draws() {
        key++;
        Draws.bernoulli(key, h, states, 0, F * B / D);
        Draws.bernoulli(key, v, states, 0, B);
        return states;
    }

    /** Momentum and weight decay of all weights. */
    @Benchmark
    public R032Store momentum() {
        Elementwise.momentumStep(w, velocity, 1e-5f, 0, F);
        return w;
    }
}
