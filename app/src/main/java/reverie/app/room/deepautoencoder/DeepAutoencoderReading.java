package reverie.app.room.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.baseline.KnownPca;
import reverie.app.baseline.PcaBaseline;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.Control;
import reverie.app.panel.Facts;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.Excitation;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.UnitText;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.chart.CodeChart;
import reverie.viz.chart.Scatter;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a deep autoencoder, and of PCA with a code as short beside it. */
final class DeepAutoencoderReading implements Reading<DeepAutoencoderRates, DeepAutoencoderSnapshot> {

    /** Images side by side, where there is room. */
    private static final int IMAGES = 16;
    private static final int FEWEST_IMAGES = 10;

    private static final Layout LAYOUT = Layout.column(
            Layout.row(Cell.of("stack").least(124, 0).wide(new Length.Share(0.22, 190)),
                    Cell.of("filters").least(148, 0).wide(new Length.Snug(0)),
                    Layout.column(
                            Cell.of("code").leastShare(0.28)
                                    .high(new Length.Share(0.54, Double.MAX_VALUE)),
                            Cell.of("learning"))),
            Cell.of("rows", Tiling.rows(1, FEWEST_IMAGES, IMAGES, 0.34)).least(0, 158).wide(Length.FILL));

    private final PcaBaseline<DeepAutoencoderSnapshot> baseline;

    /**
     * @param aside works PCA out
     * @param news  is told when more is known
     */
    DeepAutoencoderReading(Executor aside, Runnable news) {
        baseline = new PcaBaseline<>(aside, news, DeepAutoencoderSnapshot::data,
                it -> R032Store.wrap(it.encoding(), it.visible()));
    }

    @Override
    public UnitNotes about(Run<DeepAutoencoderRates, DeepAutoencoderSnapshot> run,
            Progress<DeepAutoencoderSnapshot> progress, Panel panel, int unit) {
        DeepAutoencoderSnapshot snapshot = progress.snapshot();
        return UnitNotes.of(tr("Unit {0}", unit), tr("Weights"))
                .with(UnitText.length(snapshot.encoding(), unit * snapshot.visible(), snapshot.visible()))
                .with(List.of(Excitation.of(run.data().train(), snapshot.encoding(), unit, 0)
                        .gallery(tr("Excited most by"), "")));
    }

    @Override
    public Picture of(Run<DeepAutoencoderRates, DeepAutoencoderSnapshot> run,
            Progress<DeepAutoencoderSnapshot> progress, ViewState view) {
        DeepAutoencoderSnapshot snapshot = progress.snapshot();
        MetricHistory metrics = progress.metrics();
        DataSet data = run.data().train();
        ImageShape shape = data.shape();
        boolean signed = !data.kind().isProbability();
        StageTimeline stages = StageTimeline.of(run.settings(), snapshot.visible());
        Optional<KnownPca> pca = baseline.of(run, progress, stages.code(), false);
        return new Picture(List.of(
                Panel.of("stack", tr("Stack"), DeepAutoencoderHelp.STACK, new Content.Stack(stages.stack(snapshot)))
                        .facts(StageTimeline.fact(snapshot.stage())),
                Panel.of("filters", tr("Filters"), DeepAutoencoderHelp.FILTERS, new Content.Filters(
                        new Tiles(snapshot.encoding(), shape.width(), shape.height()), order(progress, view),
                        Shading.PER_TILE, Optional.of("unit"))).facts(Facts.ofSigned(snapshot.upper(), tr("units")))
                        .with(Switch.LARGEST_FIRST).with(new Control.TileSizes()),
                code(snapshot, run.data().shown(), view),
                Panel.of("learning", tr("Squared error"), DeepAutoencoderHelp.LEARNING,
                        Content.ofCurves(stages.curves(metrics, pca))).facts(wrongLabels(metrics)),
                Panel.of("rows", tr("Reconstructions"), DeepAutoencoderHelp.ROWS, new Content.Rows(
                        ImageRows.of(List.of(snapshot.data(), snapshot.reconstructions(),
                                KnownPca.images(pca, snapshot.data(), shape.width(), signed)), shape.width(),
                                shape.height(), IMAGES),
                        List.of(tr("data"), tr("autoencoder"), KnownPca.name(pca)),
                        signed ? Shading.SHARED : Shading.UNIT,
                        Optional.of("image"))).facts(KnownPca.facts(metrics, StageTimeline.ERROR, pca))),
                LAYOUT);
    }

    /** A landmark of another stage shows other filters. */
    private static int[] order(Progress<DeepAutoencoderSnapshot> progress, ViewState view) {
        DeepAutoencoderSnapshot snapshot = progress.snapshot();
        if (!view.get(Switch.LARGEST_FIRST)) {
            return FilterOrder.numbered(snapshot.upper());
        }
        DeepAutoencoderSnapshot basis = FilterOrder.basis(progress);
        DeepAutoencoderSnapshot comparable = basis.upper() == snapshot.upper() ? basis : snapshot;
        return FilterOrder.largestFirst(comparable.upper(),
                FilterOrder.sizes(comparable.encoding(), comparable.visible()));
    }

    /** The code of the image that is looked at: as bars or, where it is two numbers, as one of many points on a map. */
    private static Panel code(DeepAutoencoderSnapshot snapshot, DataSet shown, ViewState view) {
        int units = snapshot.codeUnits();
        int image = view.lookedAt("image", snapshot.codes().length / units, 0);
        float[] points = snapshot.map();
        if (points.length > 0) {
            Scatter map = shown.labels()
                    .map(it -> new Scatter(points, Arrays.copyOf(it.of(), points.length / 2), it.names()))
                    .orElseGet(() -> Scatter.of(points));
            return Panel.of("code", tr("Code"), DeepAutoencoderHelp.CODE, new Content.Points(map, image))
                    .facts(Numbers.counted(map.size(), tr("{0} image"), tr("{0} images")));
        }
        float[] values = Arrays.copyOfRange(snapshot.codes(), image * units, (image + 1) * units);
        return Panel.of("code", tr("Code"), DeepAutoencoderHelp.CODE, new Content.Codes(List.of(
                new Content.Code("code", "h", "", values, CodeChart.greatest(snapshot.codes()))), Optional.empty()))
                .facts(tr("{0} of image {1}", Numbers.counted(units, tr("{0} number"), tr("{0} numbers")), image + 1));
    }

    private static String wrongLabels(MetricHistory metrics) {
        return metrics.series().stream().filter(each -> each.name().equals("errorTest")).findFirst()
                .map(each -> tr("{0} % wrong labels", Numbers.fixed(each.newest(), 1))).orElse("");
    }
}
