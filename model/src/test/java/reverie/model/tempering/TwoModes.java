package reverie.model.tempering;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.dbn.Dbn;
import reverie.model.dbn.DirectedLayer;
import reverie.model.dbm.Dbm;
import reverie.model.matrix.Weights;

/**
 * Tiny models of six pixels in which all units agree: nearly all are on, or nearly none. The first way is some times as probable
 * as the second, and a Gibbs chain does not live to see both. The first pixel is less sure than the others.
 */
public final class TwoModes {

    public static final int D = 6;
    private static final int F = 5;
    private static final int TOP = 4;
    private static final float STRONG = 2.6f;
    private static final float WEAK = 0.3f;
    /** What a pixel prefers to be, in nats. */
    private static final float LEANING = 0.3f;

    private TwoModes() {
    }

    public static Rbm rbm() {
        R032Store w = pixelsTo(F);
        return Rbm.bernoulli(w, pixelBiases(w), biases(F, sum(w, 0)));
    }

    public static Dbm machine() {
        R032Store w1 = pixelsTo(F);
        R032Store w2 = weights(F, TOP, STRONG);
        return new Dbm(List.of(new Weights(w1), new Weights(w2)),
                List.of(pixelBiases(w1), biases(F, sum(w1, 0) + TOP * STRONG), biases(TOP, F * STRONG)));
    }

    /** Its modes are those of its top RBM. */
    public static Dbn net() {
        R032Store w = pixelsTo(F);
        R032Store top = weights(F, TOP, STRONG + 0.8f);
        float[] b = biases(F, TOP * (STRONG + 0.8f));
        for (int j = 0; j < F; j++) {
            b[j] += LEANING;
        }
        var lower = new DirectedLayer(new Weights(w), new float[F], new Weights(w), pixelBiases(w));
        return new Dbn(List.of(lower), Rbm.bernoulli(top, b, biases(TOP, F * (STRONG + 0.8f))), List.of());
    }

    private static R032Store pixelsTo(int units) {
        R032Store w = weights(D, units, STRONG);
        for (int j = 0; j < units; j++) {
            w.data[j * D] = WEAK;
        }
        return w;
    }

    private static R032Store weights(int rows, int columns, float each) {
        R032Store w = R032Store.FACTORY.make(rows, columns);
        Arrays.fill(w.data, each);
        return w;
    }

    private static float sum(R032Store w, int column) {
        float sum = 0;
        for (int i = 0; i < w.getRowDim(); i++) {
            sum += w.data[column * w.getRowDim() + i];
        }
        return sum;
    }

    /** With which on and off would be alike: half of all inputs, taken away. */
    private static float[] biases(int units, float inputs) {
        float[] biases = new float[units];
        Arrays.fill(biases, -inputs / 2);
        return biases;
    }

    private static float[] pixelBiases(R032Store w) {
        float[] b = new float[D];
        for (int i = 0; i < D; i++) {
            b[i] = LEANING - w.data[i] * w.getColDim() / 2;
        }
        return b;
    }
}
