package reverie.app.room.rbm;

import java.util.List;
import reverie.app.room.MetricCurves;
import reverie.app.panel.ImageRows;
import reverie.app.settings.Numbers;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param values   how images are shown
 * @param order    in which the filters stand
 * @param pairs    a row of images, a row of their reconstructions, and so on
 * @param learning reconstruction error, pseudo-likelihood of binary units and a learned σ over the epochs
 * @param energy   free energy of training and of test data over the epochs
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record RbmPicture(RbmSnapshot snapshot, PixelValues values, int[] order, Tiles filters, Tiles fantasies,
        ImageRows pairs,
        Histogram weights, Histogram hidden, List<Curve> learning, List<Curve> energy) {

    private static final int WEIGHT_BINS = 48;
    private static final int PROBABILITY_BINS = 25;

    static RbmPicture of(RbmSnapshot snapshot, MetricHistory metrics, ImageShape shape, PixelValues values,
            int[] order) {
        return new RbmPicture(snapshot, values, order, tiles(snapshot.weights(), shape),
                tiles(values.shown(snapshot.fantasies(), snapshot.data()), shape),
                ImageRows.of(List.of(values.shown(snapshot.data(), snapshot.data()),
                        values.shown(snapshot.reconstructions(), snapshot.data())), shape.width(), shape.height(),
                        RbmPlan.IMAGE_COLUMNS),
                Histogram.aroundZero(snapshot.weights(), WEIGHT_BINS),
                Histogram.of(snapshot.hiddenProbabilities(), 0, 1, PROBABILITY_BINS), learning(metrics, values),
                MetricCurves.compared(metrics, List.of("freeEnergyTrain", "freeEnergyTest"),
                        List.of("training", "test")));
    }

    private static List<Curve> learning(MetricHistory metrics, PixelValues values) {
        return values.sigmaLearned()
                ? MetricCurves.each(metrics, List.of("reconstructionError", "meanSigma"),
                        List.of("reconstruction error", "mean σ"))
                : MetricCurves.each(metrics, List.of("reconstructionError", "pseudoLikelihood"),
                        List.of("reconstruction error", "pseudo-likelihood"));
    }

    /** How images are shaded. */
    Shading shading() {
        return values.signed() ? Shading.SHARED : Shading.UNIT;
    }

    /** The bounds between which the pixels' σ lie, where they are learned, to be added to other facts; else nothing. */
    String sigmaFacts() {
        if (!values.sigmaLearned()) {
            return "";
        }
        float least = Float.MAX_VALUE;
        float most = 0;
        for (float sigma : snapshot.sigma()) {
            least = Math.min(least, sigma);
            most = Math.max(most, sigma);
        }
        return " · σ " + Numbers.fixed(least, 2) + " to " + Numbers.fixed(most, 2);
    }

    /** How the chains fare, in a few words; with a tempered negative phase, how its replicas travel. */
    String chainFacts() {
        return fantasies.count() + " chains · " + snapshot.swaps()
                .map(swaps -> "swaps " + Numbers.fixed(100 * swaps.rate(), 0) + " %")
                .orElseGet(() -> Numbers.grouped(snapshot.fantasySteps()) + " steps");
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }
}
