package reverie.model.boltzmann;

import org.ojalgo.matrix.store.R032Store;

/** Visible units that can be summed out of an RBM in closed form. */
interface SummableUnits extends VisibleUnits {

    /**
     * The logarithm of what the visible units add to the mass of a hidden state when they are summed out.
     *
     * @param x       Wh, D×B; may be overwritten
     * @param logMass receives the value of column n at index n
     */
    void logMass(R032Store x, float[] b, double[] logMass, int from, int to);
}
