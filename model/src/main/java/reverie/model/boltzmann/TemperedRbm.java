package reverie.model.boltzmann;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

/**
 * An RBM at a temperature: p_β(v, h) ∝ exp(−β E(v, h)). At β = 0 all units are fair coins, at β = 1 it is the RBM itself. As
 * there, methods work on columns {@code from} to {@code to} on the calling thread and allocate nothing; {@link #cool} is called
 * while no other thread computes.
 */
public final class TemperedRbm {

    private final Rbm rbm;
    private final float[] b;
    private final float[] a;
    private float beta = 1;

    /**
     * @param rbm whose parameters are read at every step
     * @throws BadInput where a unit is neither binary nor one of a group of labels
     */
    public TemperedRbm(Rbm rbm) {
        boolean binary = rbm.visibleUnits() instanceof BernoulliUnits || rbm.visibleUnits() instanceof LabelledUnits;
        if (!binary || rbm.hiddenUnits() != HiddenUnits.BINARY) {
            throw new BadInput("model", "an RBM with real-valued units", "one with binary units");
        }
        this.rbm = rbm;
        b = rbm.b().clone();
        a = rbm.a().clone();
    }

    /** From now on, the inverse temperature is this β, from 0 to 1. */
    public void cool(double newBeta) {
        beta = (float) newBeta;
        scale(rbm.b(), b);
        scale(rbm.a(), a);
    }

    private void scale(float[] bias, float[] scaled) {
        for (int i = 0; i < bias.length; i++) {
            scaled[i] = beta * bias[i];
        }
    }

    /** h ← P_β(h = 1 | v); v is D×B, h is F×B. */
    public void hiddenGivenVisible(R032Store v, R032Store h, int from, int to) {
        rbm.weights().up(v, h, from, to);
        scale(h, from, to);
        rbm.hiddenUnits().expect(h, a, from, to);
    }

    /** v ← P_β(v = 1 | h); h is F×B, v is D×B. */
    public void visibleGivenHidden(R032Store h, R032Store v, int from, int to) {
        rbm.weights().down(h, v, from, to);
        scale(v, from, to);
        rbm.visibleUnits().expect(v, b, from, to);
    }

    private void scale(R032Store x, int from, int to) {
        if (beta < 1) {
            int rows = x.getRowDim();
            for (int k = from * rows; k < to * rows; k++) {
                x.data[k] *= beta;
            }
        }
    }
}
