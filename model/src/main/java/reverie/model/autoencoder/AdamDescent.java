package reverie.model.autoencoder;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², w ← w − ε m̂ / (√ŝ + 10⁻⁸), where m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ)
 * make up for the start at 0 (Kingma and Ba 2015, algorithm 1). The penalty's gradient is a part of g.
 */
final class AdamDescent implements Descent {

    private static final float AGAINST_ZERO = 1e-8f;

    private final Optimizer.Adam betas;
    private final R032Store parameters;
    private final R032Store gradient;
    private final float[] mean;
    private final float[] square;
    private int steps;
    private float meanScale;
    private float squareScale;

    AdamDescent(Optimizer.Adam betas, R032Store parameters) {
        this.betas = betas;
        this.parameters = parameters;
        gradient = R032Store.FACTORY.make(parameters.getRowDim(), parameters.getColDim());
        mean = new float[parameters.data.length];
        square = new float[parameters.data.length];
    }

    @Override
    public void begin(double rate, double epoch) {
        steps++;
        meanScale = (float) (rate / (1 - Math.pow(betas.beta1(), steps)));
        squareScale = (float) (1 / Math.sqrt(1 - Math.pow(betas.beta2(), steps)));
    }

    @Override
    public R032Store target() {
        return gradient;
    }

    @Override
    public float factor() {
        return 1;
    }

    @Override
    public float keep() {
        return 0;
    }

    @Override
    public void step(double decay, int from, int to) {
        int rows = parameters.getRowDim();
        float lambda = (float) decay;
        float beta1 = (float) betas.beta1();
        float beta2 = (float) betas.beta2();
        float[] w = parameters.data;
        float[] g = gradient.data;
        for (int i = from * rows; i < to * rows; i++) {
            float slope = g[i] + lambda * w[i];
            mean[i] = beta1 * mean[i] + (1 - beta1) * slope;
            square[i] = beta2 * square[i] + (1 - beta2) * slope * slope;
            w[i] -= meanScale * mean[i] / (squareScale * (float) Math.sqrt(square[i]) + AGAINST_ZERO);
        }
    }

    @Override
    public void forget() {
        steps = 0;
        Arrays.fill(mean, 0);
        Arrays.fill(square, 0);
    }
}
