package reverie.model.rbm;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Fixed examples on which a learning RBM is measured and shown. */
final class RbmProbe {

    private static final int EXAMPLES = 256;
    /** Every pixel of these is flipped in turn, which is dear; the same few each time make a smooth curve. */
    private static final int PSEUDO_LIKELIHOOD_EXAMPLES = 16;
    private static final int IMAGES = 24;
    /** Multiplications that take as long as what one weight has to do with a flip. */
    private static final int FLIP = 30;

    private final Rbm rbm;
    private final RbmScores scores;
    private final DataSet train;
    private final Optional<DataSet> test;
    private final R032Store images;
    private final float[] pixels;
    private final R032Store reconstructions;
    private final R032Store hidden;

    RbmProbe(Rbm rbm, Splits splits, Workers workers) {
        this.rbm = rbm;
        scores = new RbmScores(rbm, workers);
        train = splits.train().atMost(EXAMPLES);
        test = splits.test().map(set -> set.atMost(EXAMPLES));
        images = splits.shown().atMost(IMAGES).examples();
        pixels = Arrays.copyOf(images.data, rbm.visible() * images.getColDim());
        reconstructions = R032Store.FACTORY.make(rbm.visible(), images.getColDim());
        hidden = R032Store.FACTORY.make(rbm.hidden(), images.getColDim());
    }

    Measurement measure() {
        DataSet unseen = test.orElse(train);
        double trainEnergy = scores.meanFreeEnergy(train);
        var common = Measurement.of(entry("reconstructionError", scores.reconstructionError(unseen)));
        if (rbm.hasPseudoLikelihood()) {
            common = common.and("pseudoLikelihood",
                    scores.pseudoLikelihood(unseen.atMost(PSEUDO_LIKELIHOOD_EXAMPLES)));
        }
        common = common.and("freeEnergyTrain", trainEnergy);
        double meanSigma = meanSigma();
        if (meanSigma > 0) {
            common = common.and("meanSigma", meanSigma);
        }
        Measurement soFar = common;
        return test.map(set -> soFar.and("freeEnergyTest", scores.meanFreeEnergy(set))).orElse(soFar);
    }

    /** Multiplications of a measurement. */
    double cost() {
        double layer = (double) rbm.visible() * rbm.hidden();
        double flips = rbm.hasPseudoLikelihood() ? FLIP * Math.min(PSEUDO_LIKELIHOOD_EXAMPLES, train.size()) : 0;
        return layer * (flips + train.size() + 3.0 * test.orElse(train).size());
    }

    /** The mean of σ over the pixels; 0 where units are binary. */
    private double meanSigma() {
        double sum = 0;
        for (float sigma : rbm.sigma()) {
            sum += sigma;
        }
        return sum / rbm.visible();
    }

    /** The shown images, one after another, D values each: the same array for all snapshots. */
    float[] images() {
        return pixels;
    }

    /** E[v | h] of the shown images with h = P(h = 1 | v), under the weights as they are now. */
    float[] reconstructions() {
        int count = images.getColDim();
        rbm.hiddenGivenVisible(images, hidden, 0, count);
        rbm.visibleGivenHidden(hidden, reconstructions, 0, count);
        return reconstructions.data.clone();
    }
}
