package reverie.model.evaluate;

import org.ojalgo.matrix.store.R032Store;

/** Gives features mean 0 and variance 1, judged by the examples that are learned from. */
final class Standardizer {

    private final float[] mean;
    private final float[] scale;

    /** @param x features of the examples to learn from, F×N; one that never changes becomes 0 */
    Standardizer(R032Store x) {
        int rows = x.getRowDim();
        int count = x.getColDim();
        mean = new float[rows];
        scale = new float[rows];
        double[] sum = new double[rows];
        double[] squares = new double[rows];
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < rows; i++) {
                sum[i] += x.data[n * rows + i];
            }
        }
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < rows; i++) {
                double away = x.data[n * rows + i] - sum[i] / count;
                squares[i] += away * away;
            }
        }
        for (int i = 0; i < rows; i++) {
            mean[i] = (float) (sum[i] / count);
            double deviation = Math.sqrt(squares[i] / count);
            scale[i] = deviation > Math.ulp(mean[i]) ? (float) (1 / deviation) : 0;
        }
    }

    /** In place. */
    void apply(R032Store x) {
        int rows = x.getRowDim();
        for (int n = 0; n < x.getColDim(); n++) {
            for (int i = 0; i < rows; i++) {
                x.data[n * rows + i] = (x.data[n * rows + i] - mean[i]) * scale[i];
            }
        }
    }
}
