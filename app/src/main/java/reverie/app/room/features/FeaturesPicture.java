package reverie.app.room.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureSnapshot;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Score;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param filters  of the kinds that have tiles
 * @param scores   test accuracy of every kind, the simplest first
 * @param facts    what the probe was asked about
 * @param accuracy of every kind over the epochs, in percent
 * @param error    squared errors of what is reconstructed from the features
 */
record FeaturesPicture(FeatureSnapshot snapshot, LiveProbe.Known known, Map<FeatureKind, FilterSet> filters,
        List<Score> scores, String facts, List<Curve> accuracy, List<Curve> error) {

    private static final double PERCENT = 100;

    /** The kinds that have tiles. */
    static final List<FeatureKind> WITH_TILES = List.of(FeatureKind.PCA, FeatureKind.K_MEANS,
            FeatureKind.SPARSE_CODING, FeatureKind.RBM);

    /**
     * The tiles of one kind.
     *
     * @param order in which they stand
     */
    @SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
    record FilterSet(Tiles tiles, int[] order) {}

    static FeaturesPicture of(Run<?, FeatureSnapshot> run, Progress<FeatureSnapshot> progress, LiveProbe.Known known,
            Map<FeatureKind, FilterSet> filters) {
        List<Score> scores = Stream.of(FeatureKind.values())
                .map(kind -> new Score(KindText.of(kind).title(), known.accuracy(kind))).toList();
        return new FeaturesPicture(progress.snapshot(), known, filters, scores, facts(run.data()),
                accuracies(known, progress.epoch()), errors(known, progress));
    }

    /** The tiles of one kind as they are; grey where they are not known yet. */
    static Tiles tiles(FeatureKind kind, FeatureSnapshot snapshot, LiveProbe.Known known, ImageShape shape) {
        float[] values = switch (kind) {
            case PIXELS -> new float[0];
            case PCA -> known.pca().map(it -> it.pca().components().data)
                    .orElseGet(() -> new float[Math.min(snapshot.rbm().hidden(), shape.pixels()) * shape.pixels()]);
            case K_MEANS -> snapshot.kMeans().model().centres().data;
            case SPARSE_CODING -> snapshot.sparseCoding().model().phi().data;
            case RBM -> snapshot.rbm().weights();
        };
        return new Tiles(values, shape.width(), shape.height());
    }

    private static String facts(Splits data) {
        long train = Math.min(LiveProbe.TRAIN, data.train().size());
        long test = Math.min(LiveProbe.TEST, data.shown().size());
        return "Probe on " + Numbers.grouped(train) + " training and " + Numbers.grouped(test) + " test images";
    }

    private static List<Curve> accuracies(LiveProbe.Known known, double epoch) {
        return Stream.of(FeatureKind.values()).map(kind -> {
            String name = KindText.of(kind).title();
            Series series = known.accuracies().get(kind);
            if (series == null) {
                return curve(name, new double[0], new double[0]);
            }
            double[] percent = series.values().clone();
            for (int i = 0; i < percent.length; i++) {
                percent[i] *= PERCENT;
            }
            return kind.isLearned() ? curve(name, series.epochs(), percent) : level(name, percent[0], epoch);
        }).toList();
    }

    private static List<Curve> errors(LiveProbe.Known known, Progress<?> progress) {
        var curves = new ArrayList<Curve>();
        for (FeatureKind kind : FeatureKind.values()) {
            String name = KindText.of(kind).title();
            curves.add(switch (kind) {
                case PIXELS -> level(name, 0, progress.epoch());
                case PCA -> known.pca().map(it -> level(name, it.error(), progress.epoch()))
                        .orElseGet(() -> curve(name, new double[0], new double[0]));
                case K_MEANS, SPARSE_CODING, RBM -> measured(progress, kind.error())
                        .map(it -> curve(name, it.epochs(), it.values()))
                        .orElseGet(() -> curve(name, new double[0], new double[0]));
            });
        }
        return List.copyOf(curves);
    }

    private static Optional<Series> measured(Progress<?> progress, String name) {
        return progress.metrics().series().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static Curve level(String name, double value, double epoch) {
        return curve(name, new double[]{0, epoch}, new double[]{value, value});
    }

    private static Curve curve(String name, double[] epochs, double[] values) {
        return new Curve(name, "all", epochs, values);
    }

    /** The tiles of one of the kinds that have any. */
    FilterSet of(FeatureKind kind) {
        return Optional.ofNullable(filters.get(kind)).orElseThrow();
    }

    /** What there is to say about one feature; of none, how many there are. */
    String facts(FeatureKind kind, int feature) {
        int count = of(kind).tiles().count();
        if (feature < 0 || feature >= count) {
            return count + " " + KindText.of(kind).many();
        }
        String name = KindText.of(kind).one() + " " + feature;
        return name + switch (kind) {
            case PIXELS -> "";
            case PCA -> known.pca().map(it -> " · variance " + Numbers.fixed(it.pca().variances()[feature], 2))
                    .orElse("");
            case K_MEANS -> " · " + percent(snapshot.kMeans().shares()[feature]);
            case SPARSE_CODING -> " · " + percent(snapshot.sparseCoding().use()[feature]);
            case RBM -> unit(snapshot.rbm(), feature);
        };
    }

    private static String unit(RbmSnapshot rbm, int unit) {
        return " · " + percent(rbm.meanActivation()[unit]) + " on · bias " + Numbers.fixed(rbm.a()[unit], 1);
    }

    private static String percent(double share) {
        return Numbers.fixed(PERCENT * share, share < 0.1 ? 1 : 0) + " %";
    }
}
