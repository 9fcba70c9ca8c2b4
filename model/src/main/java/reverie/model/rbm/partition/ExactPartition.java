package reverie.model.rbm.partition;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.matrix.Workers;

/**
 * log Z of an RBM with binary units by enumeration: the states of the smaller layer (of the visible one, where hidden
 * units are Gaussian) are gone through one by one, the other layer is summed out in closed form, Z = Σ_h exp(aᵀh) Π_i (1 + exp(b_i + Σ_j W_ij h_j)), and likewise over v.
 */
public final class ExactPartition {

    /** At most so many units are enumerated, 2²⁰ states. */
    public static final int MOST_UNITS = 20;

    private static final int BLOCK = 1024;

    private final Rbm rbm;
    private final boolean overHidden;
    private final int units;
    private final R032Store states;
    private final R032Store scratch;
    private final double[] logMass;

    private ExactPartition(Rbm rbm) {
        this.rbm = rbm;
        overHidden = rbm.hiddenUnits() == HiddenUnits.BINARY
                && (rbm.hidden() <= rbm.visible() || !rbm.isVisibleBinary());
        units = overHidden ? rbm.hidden() : rbm.visible();
        int block = (int) Math.min(BLOCK, 1L << units);
        states = R032Store.FACTORY.make(units, block);
        scratch = R032Store.FACTORY.make(overHidden ? rbm.visible() : rbm.hidden(), block);
        logMass = new double[block];
    }

    /** Whether a layer of binary units is small enough. */
    public static boolean isPossible(Rbm rbm) {
        return rbm.isVisibleBinary() && rbm.visible() <= MOST_UNITS
                || rbm.hiddenUnits() == HiddenUnits.BINARY && rbm.hidden() <= MOST_UNITS;
    }

    /**
     * @param rbm     a model with at most {@value #MOST_UNITS} hidden, or visible, units
     * @param workers share the states
     * @return log Z in nats
     * @throws BadInput where both layers are larger
     */
    public static double logZ(Rbm rbm, Workers workers) {
        if (!isPossible(rbm)) {
            throw new BadInput("log Z by enumeration", rbm.hidden() + " hidden and " + rbm.visible() + " visible units",
                    "at most " + MOST_UNITS + " of either");
        }
        return new ExactPartition(rbm).sum(workers);
    }

    private double sum(Workers workers) {
        long count = 1L << units;
        int block = states.getColDim();
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (long first = 0; first < count; first += block) {
            enumerate(first);
            workers.split(block, 1, this::logMass);
            double blockLargest = Double.NEGATIVE_INFINITY;
            for (double mass : logMass) {
                blockLargest = Math.max(blockLargest, mass);
            }
            if (blockLargest > largest) {
                sum *= Math.exp(largest - blockLargest);
                largest = blockLargest;
            }
            for (double mass : logMass) {
                sum += Math.exp(mass - largest);
            }
        }
        return largest + Math.log(sum);
    }

    /** Column n of the block is the binary notation of {@code first + n}. */
    private void enumerate(long first) {
        for (int n = 0; n < states.getColDim(); n++) {
            for (int j = 0; j < units; j++) {
                states.data[n * units + j] = (first + n) >> j & 1;
            }
        }
    }

    private void logMass(int from, int to) {
        if (overHidden) {
            rbm.hiddenLogMass(states, scratch, logMass, from, to);
        } else {
            rbm.freeEnergy(states, scratch, logMass, from, to);
            for (int n = from; n < to; n++) {
                logMass[n] = -logMass[n];
            }
        }
    }
}
