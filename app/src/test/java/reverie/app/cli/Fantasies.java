package reverie.app.cli;

import java.nio.file.Path;
import reverie.app.data.DataLibrary;
import reverie.app.data.ModelLibrary;
import reverie.model.rbm.GibbsChains;
import reverie.model.tempering.ClampedUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

/**
 * How often the fantasies of an RBM turn from one kind of image into another, that is change the class whose mean image is nearest.
 * By hand: {@code Fantasies MODEL DATA CHAINS STEPS TEMPERATURES}.
 */
final class Fantasies {

    /** Steps between two looks; many enough that an image that wavers between two classes is not counted at each step. */
    private static final int APART = 20;
    private static final int BURN_IN = 10;

    private final double[][] means;

    private Fantasies(DataSet data) {
        int[] labels = data.labels().orElseThrow().of();
        int classes = data.labels().orElseThrow().names().size();
        means = new double[classes][data.values()];
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        for (int n = 0; n < data.size(); n++) {
            for (int i = 0; i < data.values(); i++) {
                means[labels[n]][i] += data.examples().data[n * data.values() + i] / (double) counts[labels[n]];
            }
        }
    }

    static void main(String[] args) {
        var classes = new Fantasies(DataLibrary.open(args[1]).train());
        int chains = Integer.parseInt(args[2]);
        int looks = Integer.parseInt(args[3]) / APART;
        Rbm rbm = RbmFile.rbm(ModelLibrary.open(Path.of(args[0])));
        try (Workers workers = Workers.of(2)) {
            var walk = new GibbsChains(rbm, Ladder.of(Integer.parseInt(args[4])), chains, ClampedUnits.NOTHING, 1,
                    workers);
            walk.walk(BURN_IN * APART);
            int[] kind = classes.of(walk, chains);
            int[] first = kind;
            int changes = 0;
            for (int look = 0; look < looks; look++) {
                walk.walk(APART);
                int[] next = classes.of(walk, chains);
                changes += different(kind, next);
                kind = next;
            }
            System.out.printf(
                    "%s with %s temperatures: %.2f changes of class a chain in %d steps; %d of %d chains end in another"
                            + " class; swaps %.2f%n",
                    args[0], args[4], changes / (double) chains, looks * APART,
                    different(first, kind), chains, walk.swaps().rate());
        }
    }

    private static int different(int[] one, int[] other) {
        int count = 0;
        for (int n = 0; n < one.length; n++) {
            count += one[n] == other[n] ? 0 : 1;
        }
        return count;
    }

    /** The nearest class of each chain. */
    private int[] of(GibbsChains walk, int chains) {
        int[] kinds = new int[chains];
        int d = means[0].length;
        for (int n = 0; n < chains; n++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < means.length; k++) {
                double far = 0;
                for (int i = 0; i < d; i++) {
                    double miss = walk.means().data[n * d + i] - means[k][i];
                    far += miss * miss;
                }
                if (far < nearest) {
                    nearest = far;
                    kinds[n] = k;
                }
            }
        }
        return kinds;
    }
}
