package reverie.app.room.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reverie.app.baseline.KnownPca;
import reverie.app.panel.StackStructure.Link;
import reverie.app.panel.StackStructure;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderParameters;
import reverie.app.reading.MetricCurves;
import reverie.app.settings.Settings;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.deepautoencoder.Stage;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/**
 * The stages that a run goes through.
 *
 * @param sizes of all layers, from the pixels to the code
 * @param tied  whether all layers together decode with the encoding weights
 * @param alone epochs that each layer learns alone; 0 for none
 * @param together epochs that all layers learn together; infinity if nothing follows
 */
record StageTimeline(List<Integer> sizes, boolean tied, int alone, double together) {

    /** The measured squared error. */
    static final String ERROR = "reconstructionError";

    private static final String SCALE = tr("squared error");

    /** The course of a run that was started with these settings. */
    static StageTimeline of(Settings settings, int pixels) {
        var sizes = new ArrayList<>(List.of(pixels));
        sizes.addAll(settings.get(DeepAutoencoderParameters.HIDDEN));
        boolean none = settings.get(DeepAutoencoderParameters.PRETRAINING) == Pretraining.NONE;
        return new StageTimeline(List.copyOf(sizes), settings.get(DeepAutoencoderParameters.TIED),
                none ? 0 : settings.get(DeepAutoencoderParameters.LAYER_EPOCHS),
                settings.get(DeepAutoencoderParameters.CLASSIFY) ? settings.get(DeepAutoencoderParameters.TOGETHER)
                        : Double.POSITIVE_INFINITY);
    }

    private int depth() {
        return sizes.size() - 1;
    }

    /** Units of the code. */
    int code() {
        return sizes.getLast();
    }

    /** The stage in a few words. */
    static String fact(Stage stage) {
        return switch (stage) {
            case Stage.Pretraining(var layer, var depth, _, _) -> tr("layer {0} of {1}", layer, depth);
            case Stage.FineTuning _ -> tr("all together");
            case Stage.Labelling _ -> tr("labels");
        };
    }

    /** The layers, and what joins them at a moment. */
    StackStructure stack(DeepAutoencoderSnapshot snapshot) {
        return switch (snapshot.stage()) {
            case Stage.Pretraining(var layer, _, _, _) -> new StackStructure(sizes, new StackStructure.Labels.None(),
                    IntStream.rangeClosed(1, depth()).mapToObj(l -> {
                        Link lower = l < layer ? Link.RESTING : Link.WAITING;
                        return l == layer ? Link.UNDIRECTED : lower;
                    }).toList());
            case Stage.FineTuning _ -> new StackStructure(sizes, new StackStructure.Labels.None(),
                    links(depth(), tied ? Link.UNDIRECTED : Link.LEARNING));
            case Stage.Labelling(_, var labels) -> {
                var all = new ArrayList<>(sizes);
                all.add(labels);
                yield new StackStructure(all, new StackStructure.Labels.OnTop(), links(depth() + 1, Link.UPWARD));
            }
        };
    }

    private static List<Link> links(int count, Link each) {
        return IntStream.range(0, count).mapToObj(_ -> each).toList();
    }

    /** The squared error in each stage and PCA's, and the percentage of wrong labels where these are learned. */
    List<Curve> curves(MetricHistory metrics, Optional<KnownPca> pca) {
        var curves = new ArrayList<Curve>();
        metrics.series().stream().filter(each -> each.name().equals(ERROR)).findFirst().ifPresent(error -> {
            double[] epochs = error.epochs();
            // First, so that it has the same colour in every stage.
            curves.add(pca.filter(_ -> epochs.length > 0)
                    .map(it -> it.line(SCALE, epochs[0], epochs[epochs.length - 1]))
                    .orElseGet(() -> new Curve(tr("PCA"), SCALE, new double[0], new double[0])));
            int layers = alone == 0 ? 0 : depth();
            for (int l = 0; l < layers; l++) {
                part(error, tr("layer {0}", l + 1), l == 0 ? Double.NEGATIVE_INFINITY : (double) l * alone,
                        (l + 1.0) * alone).ifPresent(curves::add);
            }
            double begin = (double) layers * alone;
            part(error, tr("together"), layers == 0 ? Double.NEGATIVE_INFINITY : begin, begin + together)
                    .ifPresent(curves::add);
        });
        curves.addAll(MetricCurves.compared(metrics, List.of("errorTrain", "errorTest"),
                List.of(tr("wrong in training, %"), tr("wrong labels, %"))));
        return List.copyOf(curves);
    }

    /** What was measured after one epoch until another; empty if nothing was. */
    private static Optional<Curve> part(Series all, String name, double after, double until) {
        int[] points = IntStream.range(0, all.epochs().length)
                .filter(i -> all.epochs()[i] > after && all.epochs()[i] <= until).toArray();
        return points.length == 0 ? Optional.empty()
                : Optional.of(new Curve(name, SCALE, IntStream.of(points).mapToDouble(i -> all.epochs()[i]).toArray(),
                        IntStream.of(points).mapToDouble(i -> all.values()[i]).toArray()));
    }
}
