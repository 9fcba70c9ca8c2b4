package reverie.model.tempering;

import org.ojalgo.matrix.store.R032Store;

/** Chains that are looked at: each has an image among its units, of which some pixels may be held as they are. */
public interface VisibleChains extends TemperedChains {

    /** Sets what is held at once; a step would do so by itself. */
    void hold();

    /** The states v, D×N. To be read only. */
    R032Store states();

    /** E[v | h] of the newest step, held units as they are: D×N. To be read only. */
    R032Store means();
}
