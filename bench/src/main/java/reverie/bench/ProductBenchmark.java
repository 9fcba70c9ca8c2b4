package reverie.bench;

import java.util.SplittableRandom;
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
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;

/**
 * The three products of a step on one thread, 78.4 million floating-point operations each: microseconds m mean 78,400 / m
 * MFLOP/s. ojAlgo's own product of the same sizes for comparison.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProductBenchmark {

    private static final int D = 784;
    private static final int F = 500;
    private static final int B = 100;

    private final R032Store w = random(D, F);
    private final R032Store v = random(D, B);
    private final R032Store h = random(F, B);
    private final R032Store gradient = random(D, F);
    private final Packed up = new Packed(F, D);
    private final Packed down = new Packed(D, F);
    private final Packed data = new Packed(D, B);

    /** Fills the left factors, which a step does once for several products. */
    public ProductBenchmark() {
        up.fill(Op.TRANSPOSE, w, 0, F, 0, D);
        down.fill(Op.NONE, w, 0, D, 0, F);
        data.fill(Op.NONE, v, 0, D, 0, B);
    }

    static R032Store random(int rows, int columns) {
        R032Store x = R032Store.FACTORY.make(rows, columns);
        var random = new SplittableRandom(rows);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextDouble();
        }
        return x;
    }

    /** H = WᵀV. */
    @Benchmark
    public R032Store up() {
        up.multiply(1, D, Op.NONE, v, 0, h, 0, B);
        return h;
    }

    /** V = WH. */
    @Benchmark
    public R032Store down() {
        down.multiply(1, F, Op.NONE, h, 0, v, 0, B);
        return v;
    }

    /** ΔW ← ½ΔW + VHᵀ. */
    @Benchmark
    public R032Store gradient() {
        data.multiply(1, B, Op.TRANSPOSE, h, 0.5f, gradient, 0, F);
        return gradient;
    }

    /** Takes W over for the products upwards. */
    @Benchmark
    public Packed fillUpwards() {
        up.fill(Op.TRANSPOSE, w, 0, F, 0, D);
        return up;
    }

    /** Takes W over for the products downwards. */
    @Benchmark
    public Packed fillDownwards() {
        down.fill(Op.NONE, w, 0, D, 0, F);
        return down;
    }

    /** ojAlgo's V = WH, which splits over all cores where it finds that worthwhile. */
    @Benchmark
    public R032Store downByOjAlgo() {
        v.fillByMultiplying(w, h);
        return v;
    }
}
