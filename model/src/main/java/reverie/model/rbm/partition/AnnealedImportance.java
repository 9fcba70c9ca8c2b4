package reverie.model.rbm.partition;

import reverie.model.rbm.AnnealedChains;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Rbm;
import reverie.model.matrix.Workers;

/**
 * log Z of an RBM of any size by annealed importance sampling (Neal 2001; Salakhutdinov and Murray 2008), from independent
 * pixels to the model and back. The mean weight of the forward chains is unbiased for Z, so its logarithm is on average too
 * low; the reverse chains' is on average too high, as far as they begin with states of the model. Such states are not to be
 * had exactly: they begin at examples and take as many Gibbs steps as there are temperatures. The gap between the two
 * estimates says more than either's standard error.
 *
 * @param temperatures steps from β = 0 to β = 1, 1 or more
 * @param chains       2 or more
 * @param seed         of every draw
 */
public record AnnealedImportance(int temperatures, int chains, long seed) {

    /** Half of the way takes one in 29 of the steps, up to 0.9 another 8 (Salakhutdinov and Murray 2008, section 4.1). */
    private static final double[][] LADDER = {{0, 0}, {1 / 29.0, 0.5}, {9 / 29.0, 0.9}, {1, 1}};

    public AnnealedImportance {
        if (temperatures < 1) {
            throw new BadInput("temperatures", Integer.toString(temperatures), "1 or more");
        }
        if (chains < 2) {
            throw new BadInput("chains", Integer.toString(chains), "2 or more");
        }
    }

    /**
     * Both estimates.
     *
     * @param forward on average too low
     * @param reverse on average too high
     */
    public record Both(LogPartition forward, LogPartition reverse) {}

    /**
     * @param rbm      with binary hidden units
     * @param examples D×N, values as probabilities: give the base rates and the beginnings of the reverse chains
     * @param workers  share the chains
     */
    public Both estimate(Rbm rbm, R032Store examples, Workers workers) {
        float[] base = AnnealedChains.baseRates(rbm, examples);
        return new Both(forward(rbm, base, workers), reverse(rbm, base, examples, workers));
    }

    /**
     * log Z by enumeration where that is possible, with no error; else the forward estimate.
     *
     * @param examples D×N, values as probabilities: give the base rates
     */
    public LogPartition logZ(Rbm rbm, R032Store examples, Workers workers) {
        return ExactPartition.isPossible(rbm) ? new LogPartition(ExactPartition.logZ(rbm, workers), 0, chains)
                : forward(rbm, AnnealedChains.baseRates(rbm, examples), workers);
    }

    /** From independent units with the given biases to the model; on average too low. */
    public LogPartition forward(Rbm rbm, float[] base, Workers workers) {
        var there = new AnnealedChains(rbm, base, chains, seed, workers);
        there.startFromBase();
        for (int k = 1; k <= temperatures; k++) {
            there.move(beta(k - 1), beta(k));
        }
        return LogPartition.of(there.logBaseZ(), there.logWeights());
    }

    private LogPartition reverse(Rbm rbm, float[] base, R032Store examples, Workers workers) {
        var back = new AnnealedChains(rbm, base, chains, seed + 1, workers);
        back.startFrom(examples);
        for (int k = 0; k < temperatures; k++) {
            back.move(1, 1);
        }
        for (int k = temperatures; k >= 1; k--) {
            back.move(beta(k), beta(k - 1));
        }
        return LogPartition.inverse(back.logBaseZ(), back.logWeights());
    }

    /** β_k, rising from 0 at k = 0 to 1 at k = temperatures. */
    double beta(int k) {
        double done = k / (double) temperatures;
        int part = 1;
        while (part < LADDER.length - 1 && done > LADDER[part][0]) {
            part++;
        }
        double[] low = LADDER[part - 1];
        double[] high = LADDER[part];
        return low[1] + (high[1] - low[1]) * (done - low[0]) / (high[0] - low[0]);
    }
}
