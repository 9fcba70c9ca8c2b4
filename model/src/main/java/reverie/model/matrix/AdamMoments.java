package reverie.model.matrix;

import jdk.incubator.vector.FloatVector;
import org.ojalgo.matrix.store.R032Store;

/**
 * The running means that Adam keeps of a gradient and of its square, and the steps that follow from them (Kingma and Ba
 * 2015, algorithm 1). Several threads may step columns of their own.
 */
public final class AdamMoments {

    private static final float AGAINST_ZERO = 1e-8f;

    private final float beta1;
    private final float beta2;
    private final float[] mean;
    private final float[] square;
    private final int[] steps = new int[1];
    private float rate;
    private float scale;

    /**
     * @param count numbers in the matrix of parameters
     * @param beta1 β₁, share that the mean keeps, 0 to below 1
     * @param beta2 β₂, share that the mean of squares keeps, 0 to below 1
     */
    public AdamMoments(int count, double beta1, double beta2) {
        this.beta1 = (float) beta1;
        this.beta2 = (float) beta2;
        mean = new float[count];
        square = new float[count];
    }

    /** Begins the next step, before any column takes it: its rate makes up for means that started at 0. */
    public void begin(double rate) {
        steps[0]++;
        this.rate = (float) (rate / (1 - Math.pow(beta1, steps[0])));
        scale = (float) (1 / Math.sqrt(1 - Math.pow(beta2, steps[0])));
    }

    /**
     * m ← β₁m + (1 − β₁)g', s ← β₂s + (1 − β₂)g'², w ← w − ε m̂ / (√ŝ + 10⁻⁸) with g' = g + λw, m̂ = m / (1 − β₁ᵗ) and
     * ŝ = s / (1 − β₂ᵗ), in columns {@code from} to {@code to}.
     *
     * @param w     parameters
     * @param g     their gradient, of w's shape
     * @param decay λ, 0 or more
     */
    public void step(R032Store w, R032Store g, float decay, int from, int to) {
        int end = to * w.getRowDim();
        int i = from * w.getRowDim();
        for (; i <= end - Lanes.COUNT; i += Lanes.COUNT) {
            stepVector(w.data, g.data, decay, i);
        }
        for (; i < end; i++) {
            stepOne(w.data, g.data, decay, i);
        }
    }

    private void stepVector(float[] w, float[] g, float decay, int i) {
        FloatVector old = FloatVector.fromArray(Lanes.FLOATS, w, i);
        FloatVector gradient = FloatVector.fromArray(Lanes.FLOATS, g, i).add(old.mul(decay));
        FloatVector m = FloatVector.fromArray(Lanes.FLOATS, mean, i).mul(beta1).add(gradient.mul(1 - beta1));
        FloatVector s = FloatVector.fromArray(Lanes.FLOATS, square, i).mul(beta2)
                .add(gradient.mul(gradient).mul(1 - beta2));
        m.intoArray(mean, i);
        s.intoArray(square, i);
        old.sub(m.mul(rate).div(s.sqrt().mul(scale).add(AGAINST_ZERO))).intoArray(w, i);
    }

    /** The same roundings as the vectors', since where a range ends depends on the number of threads. */
    private void stepOne(float[] w, float[] g, float decay, int i) {
        float gradient = g[i] + w[i] * decay;
        mean[i] = mean[i] * beta1 + gradient * (1 - beta1);
        square[i] = square[i] * beta2 + gradient * gradient * (1 - beta2);
        w[i] -= mean[i] * rate / ((float) Math.sqrt(square[i]) * scale + AGAINST_ZERO);
    }

    /** m, the array itself; all 0 before the first step. */
    public float[] mean() {
        return mean;
    }

    /** s, likewise. */
    public float[] square() {
        return square;
    }

    /** t, steps taken, likewise. */
    public int[] steps() {
        return steps;
    }
}
