package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;

/**
 * An RBM at a temperature: p_β(v, h) ∝ exp(β (vᵀWh + aᵀh + bᵀv)), where real units keep the whole of their squares at every β. At
 * β = 0 all units are fair coins or normal about 0, at β = 1 it is the RBM itself. As there, methods work on columns {@code from}
 * to {@code to} on the calling thread and allocate nothing; {@link #cool} is called while no other thread computes.
 */
public final class TemperedRbm {

    private final Rbm rbm;
    private final float[] b;
    private final float[] a;
    private float beta;

    /** @param rbm whose parameters are read at every {@link #cool} */
    public TemperedRbm(Rbm rbm) {
        this.rbm = rbm;
        b = new float[rbm.visible()];
        a = new float[rbm.hidden()];
        cool(1);
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

    /** h ← E_β[h | v]; v is D×B, h is F×B. */
    public void hiddenGivenVisible(R032Store v, R032Store h, int from, int to) {
        rbm.hiddenInput(beta, v, h, from, to);
        rbm.hiddenUnits().expect(h, a, from, to);
    }

    /** v ← E_β[v | h]; h is F×B, v is D×B. */
    public void visibleGivenHidden(R032Store h, R032Store v, int from, int to) {
        rbm.visibleInput(beta, h, v, from, to);
        rbm.visibleUnits().expect(v, b, from, to);
    }

    /**
     * What β multiplies in the energies, −vᵀWh − aᵀh − bᵀv: for binary units the whole of E(v, h), whatever the temperature.
     *
     * @param v       states, D×B
     * @param h       states, F×B
     * @param scratch F×B, overwritten
     * @param energy  receives the value of column n at index n, in nats
     */
    public void energy(R032Store v, R032Store h, R032Store scratch, double[] energy, int from, int to) {
        rbm.hiddenInput(1, v, scratch, from, to);
        for (int n = from; n < to; n++) {
            double sum = 0;
            for (int j = 0, at = n * a.length; j < a.length; j++, at++) {
                sum -= h.data[at] * ((double) scratch.data[at] + rbm.a()[j]);
            }
            for (int i = 0, at = n * b.length; i < b.length; i++, at++) {
                sum -= (double) v.data[at] * rbm.b()[i];
            }
            energy[n] = sum;
        }
    }
}
