package reverie.app.experiment.rbm;

import java.util.List;
import reverie.app.experiment.MetricCurves;
import reverie.app.panel.ImageRows;
import reverie.app.settings.Numbers;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param order    in which the filters stand
 * @param pairs    a row of images, a row of their reconstructions, and so on
 * @param learning reconstruction error and pseudo-likelihood over the epochs
 * @param energy   free energy of training and of test data over the epochs
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record RbmPicture(RbmSnapshot snapshot, int[] order, Tiles filters, Tiles fantasies, ImageRows pairs, Histogram weights,
        Histogram hidden, List<Curve> learning, List<Curve> energy) {

    private static final int WEIGHT_BINS = 48;
    private static final int PROBABILITY_BINS = 25;

    static RbmPicture of(RbmSnapshot snapshot, MetricHistory metrics, ImageShape shape, int[] order) {
        return new RbmPicture(snapshot, order, tiles(snapshot.weights(), shape), tiles(snapshot.fantasies(), shape),
                ImageRows.of(List.of(snapshot.data(), snapshot.reconstructions()), shape.width(), shape.height(),
                        RbmPlan.IMAGE_COLUMNS),
                Histogram.aroundZero(snapshot.weights(), WEIGHT_BINS),
                Histogram.of(snapshot.hiddenProbabilities(), 0, 1, PROBABILITY_BINS),
                MetricCurves.each(metrics, List.of("reconstructionError", "pseudoLikelihood"),
                        List.of("reconstruction error", "pseudo-likelihood")),
                MetricCurves.compared(metrics, List.of("freeEnergyTrain", "freeEnergyTest"),
                        List.of("training", "test")));
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
