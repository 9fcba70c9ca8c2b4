package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.model.features.FeatureKind;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;

/** How all kinds of features fare over the epochs, each always in the same colour. */
final class FeatureCurves {

    private static final double PERCENT = 100;
    private static final double[] NOTHING = {};

    private FeatureCurves() {
    }

    /** The classifier's accuracy on test images, in percent. */
    static List<Curve> accuracies(LiveProbe.Known known, double epoch) {
        return Stream.of(FeatureKind.values()).map(kind -> Optional.ofNullable(known.accuracies().get(kind))
                .map(series -> accuracy(kind, series, epoch)).orElseGet(() -> curve(kind, NOTHING, NOTHING))).toList();
    }

    private static Curve accuracy(FeatureKind kind, Series series, double epoch) {
        double[] percent = series.values().clone();
        for (int i = 0; i < percent.length; i++) {
            percent[i] *= PERCENT;
        }
        return kind.isLearned() ? curve(kind, series.epochs(), percent) : level(kind, percent[0], epoch);
    }

    /** Squared errors of what is reconstructed from the features. */
    static List<Curve> errors(LiveProbe.Known known, Progress<?> progress) {
        return Stream.of(FeatureKind.values()).map(kind -> switch (kind) {
            case PIXELS -> level(kind, 0, progress.epoch());
            case PCA -> known.pca().map(it -> level(kind, it.error(), progress.epoch()))
                    .orElseGet(() -> curve(kind, NOTHING, NOTHING));
            case K_MEANS, SPARSE_CODING, RBM -> progress.metrics().series().stream()
                    .filter(it -> it.name().equals(kind.error())).findFirst()
                    .map(it -> curve(kind, it.epochs(), it.values()))
                    .orElseGet(() -> curve(kind, NOTHING, NOTHING));
        }).toList();
    }

    private static Curve level(FeatureKind kind, double value, double epoch) {
        return curve(kind, new double[]{0, epoch}, new double[]{value, value});
    }

    private static Curve curve(FeatureKind kind, double[] epochs, double[] values) {
        return new Curve(KindText.of(kind).title(), tr("all"), epochs, values);
    }
}
