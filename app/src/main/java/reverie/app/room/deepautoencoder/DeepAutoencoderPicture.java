package reverie.app.room.deepautoencoder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reverie.app.baseline.KnownPca;
import reverie.app.room.Run;
import reverie.app.panel.ImageRows;
import reverie.app.settings.Numbers;
import reverie.app.stack.StackStructure;
import reverie.model.data.DataSet;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Scatter;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param stackFacts what is being learned
 * @param order      in which the filters stand
 * @param map        codes of many images, where they are pairs of numbers
 * @param rows       images, what the autoencoder and what PCA makes of them
 * @param signed     whether pixels may be below 0
 * @param rowFacts   the errors of the two
 * @param curves     of the stages
 * @param curveFacts the share of wrong labels, where these are learned
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record DeepAutoencoderPicture(DeepAutoencoderSnapshot snapshot, StackStructure stack, String stackFacts, int[] order,
        Tiles filters,
        Optional<Scatter> map, ImageRows rows, boolean signed, String rowFacts, List<Curve> curves,
        String curveFacts) {

    static DeepAutoencoderPicture of(DeepAutoencoderSnapshot snapshot, MetricHistory metrics, Run<?, ?> run,
            int[] order,
            Optional<KnownPca> pca) {
        DataSet data = run.data().train();
        int width = data.shape().width();
        int height = data.shape().height();
        StageTimeline course = StageTimeline.of(run.settings(), snapshot.visible());
        ImageRows rows = ImageRows.of(
                List.of(snapshot.data(), snapshot.reconstructions(), KnownPca.images(pca, snapshot.data().length)),
                width, height, DeepAutoencoderPlan.IMAGES);
        return new DeepAutoencoderPicture(snapshot, course.stack(snapshot), StageTimeline.fact(snapshot.stage()), order,
                new Tiles(snapshot.encoding(), width, height), map(snapshot, run.data().shown()), rows,
                !data.kind().isProbability(), KnownPca.facts(metrics, StageTimeline.ERROR, pca),
                course.curves(metrics, pca), wrongLabels(metrics));
    }

    private static Optional<Scatter> map(DeepAutoencoderSnapshot snapshot, DataSet shown) {
        float[] points = snapshot.map();
        return points.length == 0 ? Optional.empty()
                : Optional.of(shown.labels()
                        .map(it -> new Scatter(points, Arrays.copyOf(it.of(), points.length / 2), it.names()))
                        .orElseGet(() -> Scatter.of(points)));
    }

    private static String wrongLabels(MetricHistory metrics) {
        return metrics.series().stream().filter(each -> each.name().equals("errorTest")).findFirst()
                .map(each -> Numbers.fixed(each.newest(), 1) + " % wrong labels").orElse("");
    }
}
