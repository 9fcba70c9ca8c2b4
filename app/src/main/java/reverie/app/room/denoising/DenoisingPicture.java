package reverie.app.room.denoising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reverie.app.room.GaborLike;
import reverie.app.room.MetricCurves;
import reverie.app.room.Run;
import reverie.app.panel.ImageRows;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.autoencoder.LockstepLearner;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param models   from left to right
 * @param order    in which the filters stand, the same for all models
 * @param rows     clean images, corrupted ones, and what each model makes of those
 * @param rowNames of the rows
 * @param signed   whether pixels may be below 0
 * @param errors   of each model over the epochs
 * @param edges    how many filters of each model look like Gabor functions, over the epochs; none where they are not counted
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record DenoisingPicture(List<Model> models, int[] order, ImageRows rows, List<String> rowNames, boolean signed,
        List<Curve> errors, List<Curve> edges) {

    /**
     * One of the models.
     *
     * @param title   the corruption in its training
     * @param facts   how many filters look like Gabor functions; empty while it is not known
     * @param filters of all its hidden units
     */
    record Model(String title, String facts, Tiles filters) {}

    static DenoisingPicture of(LockstepSnapshot snapshot, MetricHistory metrics, Run<?, ?> run, int[] order,
            Optional<GaborLike> gaborLike) {
        DataSet data = run.data().train();
        ImageShape shape = data.shape();
        CorruptionKind kind = run.settings().get(DenoisingParameters.KIND);
        List<Double> levels = DenoisingParameters.levels(run.settings());
        List<AutoencoderSnapshot> each = snapshot.each();
        var models = new ArrayList<Model>();
        var versions = new ArrayList<>(List.of(each.getFirst().data(), each.getFirst().corrupted()));
        var rowNames = new ArrayList<>(List.of("clean", "corrupted"));
        for (int l = 0; l < each.size(); l++) {
            int model = l;
            models.add(new Model(kind.title(levels.get(l)), gaborLike.map(it -> it.facts(model)).orElse(""),
                    new Tiles(each.get(l).encoding(), shape.width(), shape.height())));
            versions.add(each.get(l).reconstructions());
            rowNames.add("by " + kind.brief(levels.get(l)));
        }
        boolean signed = !data.kind().isProbability();
        ImageRows rows = ImageRows.of(versions, shape.width(), shape.height(), DenoisingPlan.IMAGES);
        List<String> names = levels.stream().map(kind::brief).toList();
        return new DenoisingPicture(models, order, signed ? rows.tamed() : rows, rowNames, signed,
                MetricCurves.compared(metrics,
                        IntStream.range(0, each.size()).mapToObj(LockstepLearner::error).toList(), names),
                gaborLike.map(it -> it.curves(names)).orElse(List.of()));
    }
}
