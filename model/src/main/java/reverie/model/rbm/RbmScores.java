package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * What can be said of an RBM on given data without its partition function. Real-valued pixels are taken as
 * probabilities.
 */
public final class RbmScores {

    private static final int BLOCK = 512;

    private final Rbm rbm;
    private final Workers workers;
    private final R032Store v;
    private final R032Store mean;
    private final R032Store h;
    private final double[] perExample = new double[BLOCK];
    private final double[] perPixel;

    /**
     * @param rbm     the model to be judged; it may go on learning between two calls
     * @param workers share the examples
     */
    public RbmScores(Rbm rbm, Workers workers) {
        this.rbm = rbm;
        this.workers = workers;
        v = R032Store.FACTORY.make(rbm.visible(), BLOCK);
        mean = R032Store.FACTORY.make(rbm.visible(), BLOCK);
        h = R032Store.FACTORY.make(rbm.hidden(), BLOCK);
        perPixel = new double[rbm.visible()];
    }

    /** The mean of F(v) over the data, in nats. */
    public double meanFreeEnergy(DataSet data) {
        return mean(freeEnergies(data));
    }

    /** F(v) of each example, in nats. */
    public double[] freeEnergies(DataSet data) {
        return blockwise(data, (from, to) -> rbm.freeEnergy(v, h, perExample, from, to));
    }

    /**
     * The mean over the data of Σ_i (v_i − E[v_i | h])², where h = P(h = 1 | v): one step up and down without chance.
     */
    public double reconstructionError(DataSet data) {
        return mean(blockwise(data, (from, to) -> {
            rbm.hiddenGivenVisible(v, h, from, to);
            rbm.visibleGivenHidden(h, mean, from, to);
            int d = rbm.visible();
            for (int n = from; n < to; n++) {
                double sum = 0;
                for (int i = n * d; i < (n + 1) * d; i++) {
                    double miss = v.data[i] - mean.data[i];
                    sum += miss * miss;
                }
                perExample[n] = sum;
            }
        }));
    }

    private static double mean(double[] values) {
        double total = 0;
        for (double each : values) {
            total += each;
        }
        return total / values.length;
    }

    private double[] blockwise(DataSet data, Workers.RangeTask score) {
        int d = rbm.visible();
        double[] all = new double[data.size()];
        for (int start = 0; start < data.size(); start += BLOCK) {
            int count = Math.min(BLOCK, data.size() - start);
            System.arraycopy(data.examples().data, start * d, v.data, 0, count * d);
            workers.split(count, Packed.TILE_COLUMNS, score);
            System.arraycopy(perExample, 0, all, start, count);
        }
        return all;
    }

    /**
     * The mean over the data of Σ_i log P(v_i | all other pixels) = Σ_i log σ(F(v with pixel i flipped) − F(v))
     * (Besag 1975), in nats. A real-valued pixel is flipped to 1 − v_i, so that on such data too the figure is the one
     * that a random choice of pixels estimates.
     *
     * @throws IllegalStateException where units are not binary
     */
    public double pseudoLikelihood(DataSet data) {
        if (!rbm.hasPseudoLikelihood()) {
            throw new IllegalStateException("pseudo-likelihood with " + rbm.visibleUnits().name()
                    + " visible and " + rbm.hiddenUnits() + " hidden units");
        }
        int d = rbm.visible();
        int f = rbm.hidden();
        R032Store wT = R032Store.FACTORY.make(f, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < f; j++) {
                wT.data[i * f + j] = rbm.w().data[j * d + i];
            }
        }
        var flips = new PseudoLikelihood(wT, rbm.b(), rbm.a());
        double total = 0;
        for (int n = 0; n < data.size(); n++) {
            System.arraycopy(data.examples().data, n * d, v.data, 0, d);
            rbm.weights().up(v, h, 0, 1);
            flips.of(v, h);
            workers.split(d, 1, (from, to) -> flips.logProbabilities(perPixel, from, to));
            for (int i = 0; i < d; i++) {
                total += perPixel[i];
            }
        }
        return total / data.size();
    }
}
