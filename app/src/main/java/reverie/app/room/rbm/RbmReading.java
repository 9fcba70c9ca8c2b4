package reverie.app.room.rbm;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.reading.RbmUnitNotes;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Numbers;
import reverie.model.data.ImageShape;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of an RBM. */
final class RbmReading implements Reading<RbmRates, RbmSnapshot> {

    /** Images side by side under Data, where there is room. */
    static final int IMAGES = 12;

    /** Which curves are drawn. */
    enum Curves {
        ERROR, ENERGY
    }

    static final Switch<Curves> CURVES = Switch.of("curves",
            new Option<>(Curves.ERROR, "error", tr("Error"), tr("Reconstruction error, and pseudo-likelihood")),
            new Option<>(Curves.ENERGY, "energy", tr("Energy"),
                    tr("Free energy of training data against that of test data")));

    private static final Length HISTOGRAM = new Length.Share(0.28, 260);
    private static final Cell FILTERS = Cell.of("filters");
    private static final Cell FANTASIES = Cell.of("fantasies", Tiling.wall(8, 0.4, 1)).least(250, 0);
    private static final Cell UNIT = Cell.of("unit").least(250, 210);
    private static final Layout LAYOUT = Layout.column(
            new Layout.Turning(Layout.LOW, Layout.row(FILTERS, FANTASIES, UNIT),
                    Layout.row(FILTERS, Layout.column(FANTASIES, UNIT))),
            Layout.row(Cell.of("pairs", Tiling.rows(5, IMAGES, IMAGES, 0.3)).least(0, 158),
                    Layout.row(Cell.of("learning").least(256, 158),
                            Cell.of("weights").least(138, 0).wide(HISTOGRAM).dropped(1),
                            Cell.of("hidden").least(138, 0).wide(HISTOGRAM).dropped(2))));

    private static final int WEIGHT_BINS = 48;
    private static final int PROBABILITY_BINS = 25;

    private Optional<Known> known = Optional.empty();

    /** What is found out once a run. */
    private record Known(Run<?, ?> run, PixelValues values) {}

    @Override
    public UnitNotes about(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress, Panel panel, int unit) {
        RbmSnapshot snapshot = progress.snapshot();
        PixelValues values = values(run);
        return RbmUnitNotes.of(snapshot, run.data().train(), unit, v -> values.shown(v, snapshot.data()),
                values.signed() ? Shading.PER_TILE : Shading.UNIT);
    }

    @Override
    public Picture of(Run<RbmRates, RbmSnapshot> run, Progress<RbmSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), values(run), view);
    }

    private PixelValues values(Run<?, ?> run) {
        Known now = known.filter(it -> it.run() == run).orElseGet(() -> new Known(run, PixelValues.of(run)));
        known = Optional.of(now);
        return now.values();
    }

    /** @param values how images are shown */
    static Picture of(Progress<RbmSnapshot> progress, ImageShape shape, PixelValues values, ViewState view) {
        RbmSnapshot snapshot = progress.snapshot();
        Shading shading = values.signed() ? Shading.SHARED : Shading.UNIT;
        Tiles fantasies = tiles(values.shown(snapshot.fantasies(), snapshot.data()), shape);
        int[] order = order(progress, view);
        return new Picture(List.of(
                Panel.of("filters", tr("Filters"), RbmHelp.FILTERS,
                        Content.Filters.of(tiles(snapshot.weights(), shape), order, "unit"))
                        .facts(Facts.ofSigned(snapshot.hidden(), tr("units"))).with(Switch.LARGEST_FIRST)
                        .with(new Control.TileSizes()),
                Panel.of("fantasies", tr("Fantasies"), RbmHelp.FANTASIES, new Content.Wall(fantasies, shading))
                        .facts(chainFacts(snapshot, fantasies.count())),
                unit(snapshot, shape, values, view, order[0]),
                Panel.of("pairs", tr("Data"), RbmHelp.DATA,
                        new Content.Rows(pairs(snapshot, shape, values), List.of(), shading, Optional.of("image")))
                        .facts(tr("and one-step reconstructions{0}", sigmaFacts(snapshot, values))),
                Panel.of("learning", tr("Learning"), RbmHelp.LEARNING,
                        Content.ofCurves(curves(progress.metrics(), values, view))).with(CURVES),
                Panel.of("weights", tr("Weights"), RbmHelp.WEIGHTS,
                        new Content.Bins(Histogram.aroundZero(snapshot.weights(), WEIGHT_BINS))),
                Panel.of("hidden", "p(h = 1 | v)", RbmHelp.HIDDEN,
                        new Content.Bins(Histogram.of(snapshot.hiddenProbabilities(), 0, 1, PROBABILITY_BINS)))),
                LAYOUT);
    }

    private static int[] order(Progress<RbmSnapshot> progress, ViewState view) {
        RbmSnapshot basis = FilterOrder.basis(progress);
        return view.get(Switch.LARGEST_FIRST)
                ? FilterOrder.largestFirst(basis.hidden(), FilterOrder.sizes(basis.weights(), basis.visible()))
                : FilterOrder.numbered(basis.hidden());
    }

    /** The unit that is looked at, else the first, asked about the image that is looked at, else the first. */
    private static Panel unit(RbmSnapshot snapshot, ImageShape shape, PixelValues values, ViewState view, int first) {
        int unit = view.lookedAt("unit", snapshot.hidden(), first);
        int image = view.lookedAt("image", snapshot.data().length / snapshot.visible(), 0);
        RbmUnitFacts facts = RbmUnitFacts.of(snapshot, shape, unit, image, values.real());
        return Panel.of("unit", tr("Unit {0}", unit), RbmHelp.UNIT, new Content.Unit(facts.reading()))
                .facts(facts.line());
    }

    private static ImageRows pairs(RbmSnapshot snapshot, ImageShape shape, PixelValues values) {
        return ImageRows.of(List.of(values.shown(snapshot.data(), snapshot.data()),
                values.shown(snapshot.reconstructions(), snapshot.data())), shape.width(), shape.height(), IMAGES);
    }

    private static List<Curve> curves(MetricHistory metrics, PixelValues values, ViewState view) {
        return switch (view.get(CURVES)) {
            case ENERGY -> MetricCurves.compared(metrics, List.of("freeEnergyTrain", "freeEnergyTest"),
                    List.of(tr("training"), tr("test")));
            case ERROR -> values.sigmaLearned()
                    ? MetricCurves.each(metrics, List.of("reconstructionError", "meanSigma"),
                            List.of(tr("reconstruction error"), tr("mean σ")))
                    : MetricCurves.each(metrics, List.of("reconstructionError", "pseudoLikelihood"),
                            List.of(tr("reconstruction error"), tr("pseudo-likelihood")));
        };
    }

    /** The bounds between which the pixels' σ lie, where they are learned, to be added to other facts; else nothing. */
    private static String sigmaFacts(RbmSnapshot snapshot, PixelValues values) {
        if (!values.sigmaLearned()) {
            return "";
        }
        float[] sigma = snapshot.sigma().clone();
        Arrays.sort(sigma);
        return tr(" · σ {0} to {1}", Numbers.fixed(sigma[0], 2), Numbers.fixed(sigma[sigma.length - 1], 2));
    }

    /** How the chains fare, in a few words; with a tempered negative phase, how its replicas travel. */
    private static String chainFacts(RbmSnapshot snapshot, int chains) {
        return Numbers.counted(chains, tr("{0} chain"), tr("{0} chains")) + " · " + snapshot.swaps()
                .map(swaps -> tr("swaps {0} %", Numbers.fixed(100 * swaps.rate(), 0)))
                .orElseGet(() -> Numbers.counted(snapshot.fantasySteps(), tr("{0} step"), tr("{0} steps")));
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }
}
