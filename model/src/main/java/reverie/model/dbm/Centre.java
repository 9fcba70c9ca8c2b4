package reverie.model.dbm;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.train.State;

/**
 * Where the units of a layer lie in the data, on average over the last mini-batches, and how far the chains are from it. Learning
 * measures all units from there: with units as they are, each change of a weight is a change of the bias of every unit that it
 * leads to as well, and hundreds of them together throw a layer off and on (Montavon and Müller 2012; Melchior, Fischer and Wiskott
 * 2016).
 */
final class Centre {

    /** How much of it the newest mini-batch is. */
    private static final float NEWEST = 0.01f;

    private final float[] mean;
    private final float[] difference;
    private final float[] now;

    Centre(int units) {
        mean = new float[units];
        difference = new float[units];
        now = new float[units];
    }

    State state() {
        return State.builder().part("mean", mean).build();
    }

    /**
     * Looks at the mini-batch, for units {@code from} to {@code to}.
     *
     * @param data     the layer in the examples, of which so many columns count
     * @param model    the layer in the chains
     * @param first    whether it is the first mini-batch
     */
    void see(R032Store data, int examples, R032Store model, boolean first, int from, int to) {
        Arrays.fill(now, from, to, 0);
        Elementwise.addColumns(1f / examples, data, examples, now, from, to);
        for (int i = from; i < to; i++) {
            mean[i] += first ? now[i] : NEWEST * (now[i] - mean[i]);
            difference[i] = now[i];
        }
        int chains = model.getColDim();
        Elementwise.addColumns(-1f / chains, model, chains, difference, from, to);
    }

    /** μ, of each unit. */
    float[] mean() {
        return mean;
    }

    /** Mean over the mini-batch less mean over the chains, of each unit. */
    float[] difference() {
        return difference;
    }
}
