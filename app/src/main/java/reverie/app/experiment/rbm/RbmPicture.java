package reverie.app.experiment.rbm;

import java.util.ArrayList;
import java.util.List;
import reverie.model.boltzmann.RbmSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param order    in which the filters stand
 * @param pairs    the shown images, then as many reconstructions
 * @param pairOrder a row of images, a row of their reconstructions, and so on
 * @param learning reconstruction error and pseudo-likelihood over the epochs
 * @param energy   free energy of training and of test data over the epochs
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record RbmPicture(RbmSnapshot snapshot, int[] order, Tiles filters, Tiles fantasies, Tiles pairs, int[] pairOrder,
        Histogram weights, Histogram hidden, List<Curve> learning, List<Curve> energy) {

    private static final int WEIGHT_BINS = 48;
    private static final int PROBABILITY_BINS = 25;

    static RbmPicture of(RbmSnapshot snapshot, MetricHistory metrics, ImageShape shape, int[] order) {
        float[] pairs = new float[snapshot.data().length + snapshot.reconstructions().length];
        System.arraycopy(snapshot.data(), 0, pairs, 0, snapshot.data().length);
        System.arraycopy(snapshot.reconstructions(), 0, pairs, snapshot.data().length,
                snapshot.reconstructions().length);
        return new RbmPicture(snapshot, order, tiles(snapshot.weights(), shape), tiles(snapshot.fantasies(), shape),
                tiles(pairs, shape), rowsOfPairs(snapshot.data().length / snapshot.visible()),
                Histogram.aroundZero(snapshot.weights(), WEIGHT_BINS),
                Histogram.of(snapshot.hiddenProbabilities(), 0, 1, PROBABILITY_BINS),
                curves(metrics, List.of("reconstructionError", "pseudoLikelihood"),
                        List.of("reconstruction error", "pseudo-likelihood"), false),
                curves(metrics, List.of("freeEnergyTrain", "freeEnergyTest"), List.of("training", "test"), true));
    }

    /** Images shown under Data; the reconstructions are as many. */
    int images() {
        return pairs.count() / 2;
    }

    /** A last row that is not full repeats the last pair, so that rows stay in step. */
    private static int[] rowsOfPairs(int images) {
        int columns = RbmPlan.IMAGE_COLUMNS;
        int rows = Math.ceilDiv(images, columns);
        int[] order = new int[2 * rows * columns];
        for (int place = 0; place < order.length; place++) {
            int row = place / columns;
            int image = Math.min(images - 1, row / 2 * columns + place % columns);
            order[place] = row % 2 == 0 ? image : images + image;
        }
        return order;
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }

    private static List<Curve> curves(MetricHistory metrics, List<String> series, List<String> names,
            boolean oneScale) {
        var curves = new ArrayList<Curve>();
        for (Series each : metrics.series()) {
            int index = series.indexOf(each.name());
            if (index >= 0) {
                String name = names.get(index);
                curves.add(new Curve(name, oneScale ? names.getFirst() : name, each.epochs(), each.values()));
            }
        }
        return List.copyOf(curves);
    }
}
