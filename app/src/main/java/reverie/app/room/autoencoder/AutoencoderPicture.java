package reverie.app.room.autoencoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reverie.app.baseline.KnownPca;
import reverie.app.room.MetricCurves;
import reverie.app.room.Run;
import reverie.app.panel.ImageRows;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param activation of the hidden units
 * @param order      in which the filters stand
 * @param rows       images, what the autoencoder and what PCA makes of them
 * @param signed     whether pixels may be below 0
 * @param rowFacts   the errors of the two
 * @param code       values of the hidden units
 * @param loss       of training and of test data over the epochs
 * @param besidePca  squared errors of autoencoder and PCA over the epochs
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record AutoencoderPicture(AutoencoderSnapshot snapshot, Activation activation, int[] order, Tiles filters,
        ImageRows rows, boolean signed, String rowFacts, Histogram code, List<Curve> loss, List<Curve> besidePca) {

    private static final int BINS = 40;
    private static final String ERROR = "reconstructionError";

    static AutoencoderPicture of(AutoencoderSnapshot snapshot, MetricHistory metrics, Run<?, ?> run, int[] order,
            Optional<KnownPca> pca) {
        DataSet data = run.data().train();
        Activation activation = run.settings().get(AutoencoderParameters.ACTIVATION);
        float[] byPca = KnownPca.images(pca, snapshot.data().length);
        boolean signed = !data.kind().isProbability();
        ImageRows rows = ImageRows.of(List.of(snapshot.data(), snapshot.reconstructions(), byPca),
                data.shape().width(), data.shape().height(), AutoencoderPlan.IMAGES);
        return new AutoencoderPicture(snapshot, activation, order,
                new Tiles(snapshot.encoding(), data.shape().width(), data.shape().height()),
                signed ? rows.tamed() : rows, signed, KnownPca.facts(metrics, ERROR, pca),
                histogram(snapshot.code(), activation),
                withAngle(MetricCurves.compared(metrics, List.of("lossTrain", "lossTest"), List.of("training", "test")),
                        pca),
                withAngle(besidePca(metrics, pca), pca));
    }

    private static List<Curve> besidePca(MetricHistory metrics, Optional<KnownPca> pca) {
        var curves = new ArrayList<>(MetricCurves.each(metrics, List.of(ERROR), List.of("autoencoder")));
        if (!curves.isEmpty() && pca.isPresent() && curves.getFirst().size() > 0) {
            double[] epochs = curves.getFirst().x();
            curves.add(pca.get().line(curves.getFirst().scale(), epochs[0], epochs[epochs.length - 1]));
        }
        return curves;
    }

    private static List<Curve> withAngle(List<Curve> curves, Optional<KnownPca> pca) {
        var all = new ArrayList<>(curves);
        pca.map(KnownPca::angle).ifPresent(all::addAll);
        return List.copyOf(all);
    }

    private static Histogram histogram(float[] code, Activation activation) {
        return switch (activation) {
            case SIGMOID -> Histogram.of(code, 0, 1, BINS);
            case TANH -> Histogram.of(code, -1, 1, BINS);
            case RELU -> Histogram.of(code, 0, Histogram.aroundZero(code, 1).high(), BINS);
            case LINEAR -> Histogram.aroundZero(code, BINS);
        };
    }
}
