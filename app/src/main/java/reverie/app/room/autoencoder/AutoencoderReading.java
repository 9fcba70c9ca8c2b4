package reverie.app.room.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
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
import reverie.app.reading.AutoencoderUnitNotes;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.recipe.autoencoder.AutoencoderParameters;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Choice.Option;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.network.Activation;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of an autoencoder, and of PCA of the same size beside it. */
final class AutoencoderReading implements Reading<AutoencoderRates, AutoencoderSnapshot> {

    /** Images side by side, where there is room. */
    static final int IMAGES = 12;

    /** Whether PCA's error is drawn beside the autoencoder's. */
    static final Switch<Boolean> BESIDE_PCA = Switch.of("curves",
            new Option<>(false, "loss", tr("Loss"), tr("Loss on training images against that on test images")),
            new Option<>(true, "pca", tr("PCA"),
                    tr("Squared error on test images, beside that of PCA of the same size")));

    private static final Layout LAYOUT = Layout.column(
            Layout.row(Cell.of("filters").wide(new Length.Snug(0.45)),
                    Layout.column(Cell.of("unit").least(264, 220),
                            Cell.of("code").least(0, 120).high(new Length.Share(0.36, Double.MAX_VALUE)).dropped(1))),
            Layout.row(Cell.of("rows", Tiling.rows(4, 4, IMAGES, 0.34)).least(0, 158),
                    Cell.of("learning").least(232, 0).leastShare(0.3)));

    private static final int BINS = 40;
    private static final String ERROR = "reconstructionError";

    private final PcaBaseline<AutoencoderSnapshot> baseline;

    /**
     * @param aside works PCA out
     * @param news  is told when more is known
     */
    AutoencoderReading(Executor aside, Runnable news) {
        baseline = new PcaBaseline<>(aside, news, AutoencoderSnapshot::data,
                it -> R032Store.wrap(it.decoding(), it.visible()));
    }

    @Override
    public UnitNotes about(Run<AutoencoderRates, AutoencoderSnapshot> run, Progress<AutoencoderSnapshot> progress,
            Panel panel, int unit) {
        return AutoencoderUnitNotes.of(progress.snapshot(), run.data().train(), unit,
                run.settings().get(AutoencoderParameters.ACTIVATION));
    }

    @Override
    public Picture of(Run<AutoencoderRates, AutoencoderSnapshot> run, Progress<AutoencoderSnapshot> progress,
            ViewState view) {
        AutoencoderSnapshot snapshot = progress.snapshot();
        MetricHistory metrics = progress.metrics();
        DataSet data = run.data().train();
        ImageShape shape = data.shape();
        boolean signed = !data.kind().isProbability();
        Activation activation = run.settings().get(AutoencoderParameters.ACTIVATION);
        Optional<KnownPca> pca = baseline.of(run, progress, snapshot.upper(), isComparable(run, snapshot));
        int[] order = order(progress, view);
        // Until somebody chooses, a linear autoencoder is compared with PCA, any other with itself.
        Switch<Boolean> besidePca = BESIDE_PCA.initially(activation == Activation.LINEAR);
        return new Picture(List.of(
                Panel.of("filters", tr("Filters"), AutoencoderHelp.FILTERS, Content.Filters
                        .of(new Tiles(snapshot.encoding(), shape.width(), shape.height()), order, "unit"))
                        .facts(Facts.ofSigned(snapshot.upper(), tr("units"))).with(Switch.LARGEST_FIRST)
                        .with(new Control.TileSizes()),
                unit(run, snapshot, view, order[0]),
                Panel.of("code", tr("Codes"), AutoencoderHelp.CODE,
                        new Content.Bins(histogram(snapshot.code(), activation))),
                Panel.of("rows", tr("Reconstructions"), AutoencoderHelp.ROWS,
                        new Content.Rows(rows(snapshot, shape, signed, pca),
                                List.of(tr("data"), tr("autoencoder"), KnownPca.name(pca)),
                                signed ? Shading.SHARED : Shading.UNIT, Optional.of("image")))
                        .facts(KnownPca.facts(metrics, ERROR, pca)),
                Panel.of("learning", tr("Learning"), AutoencoderHelp.LEARNING,
                        Content.ofCurves(view.get(besidePca) ? besidePca(metrics, pca) : losses(metrics, pca)))
                        .with(besidePca)),
                LAYOUT);
    }

    private static int[] order(Progress<AutoencoderSnapshot> progress, ViewState view) {
        AutoencoderSnapshot basis = FilterOrder.basis(progress);
        return view.get(Switch.LARGEST_FIRST)
                ? FilterOrder.largestFirst(basis.upper(), FilterOrder.sizes(basis.encoding(), basis.visible()))
                : FilterOrder.numbered(basis.upper());
    }

    /** The unit that is looked at, else the first, asked about the image that is looked at, else the first. */
    private static Panel unit(Run<?, ?> run, AutoencoderSnapshot snapshot, ViewState view, int first) {
        int unit = view.lookedAt("unit", snapshot.upper(), first);
        int image = view.lookedAt("image", snapshot.data().length / snapshot.visible(), 0);
        AutoencoderUnitFacts facts = AutoencoderUnitFacts.of(snapshot, run.data().train(), unit, image,
                run.settings().get(AutoencoderParameters.ACTIVATION));
        return Panel.of("unit", tr("Unit {0}", unit), AutoencoderHelp.UNIT, new Content.Unit(facts.reading()))
                .facts(facts.line());
    }

    private static ImageRows rows(AutoencoderSnapshot snapshot, ImageShape shape, boolean signed,
            Optional<KnownPca> pca) {
        ImageRows rows = ImageRows.of(
                List.of(snapshot.data(), snapshot.reconstructions(),
                        KnownPca.images(pca, snapshot.data(), shape.width(), signed)),
                shape.width(), shape.height(), IMAGES);
        return signed ? rows.tamed() : rows;
    }

    /** With fewer units than values, and none of them bent, there is an angle to speak of. */
    private static boolean isComparable(Run<?, ?> run, AutoencoderSnapshot snapshot) {
        return run.settings().get(AutoencoderParameters.ACTIVATION) == Activation.LINEAR
                && snapshot.upper() < snapshot.visible();
    }

    private static List<Curve> losses(MetricHistory metrics, Optional<KnownPca> pca) {
        return withAngle(
                MetricCurves.compared(metrics, List.of("lossTrain", "lossTest"), List.of(tr("training"), tr("test"))),
                pca);
    }

    private static List<Curve> besidePca(MetricHistory metrics, Optional<KnownPca> pca) {
        var curves = new ArrayList<>(MetricCurves.each(metrics, List.of(ERROR), List.of(tr("autoencoder"))));
        if (!curves.isEmpty() && pca.isPresent() && curves.getFirst().size() > 0) {
            double[] epochs = curves.getFirst().x();
            curves.add(pca.get().line(curves.getFirst().scale(), epochs[0], epochs[epochs.length - 1]));
        }
        return withAngle(curves, pca);
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
