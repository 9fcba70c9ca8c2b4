package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.panel.Content;
import reverie.app.panel.Control;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.Excitation;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.RbmUnitNotes;
import reverie.app.reading.UnitText;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.train.Progress;
import reverie.viz.chart.Score;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of several kinds of features of the same images. */
final class FeaturesReading implements Reading<FeatureRates, FeatureSnapshot> {

    /** The kinds that have tiles. */
    static final List<FeatureKind> WITH_TILES = List.of(FeatureKind.PCA, FeatureKind.K_MEANS,
            FeatureKind.SPARSE_CODING, FeatureKind.RBM);

    static final Switch<Boolean> ERRORS = Switch.of("curves",
            new Option<>(false, "accuracy", tr("Accuracy"),
                    tr("Share of test images whose label the linear classifier finds, in percent")),
            new Option<>(true, "error", tr("Error"),
                    tr("Squared error of test images that are reconstructed from their features")));

    private static final Layout LAYOUT = new Layout.Turning(1.1,
            Layout.row(tiles(),
                    Layout.column(Cell.of("table").least(220, 190).leastShare(0.37).wide(Length.EXACT)
                            .high(new Length.Share(0.45, 420)), Cell.of("learning"))),
            Layout.column(tiles(),
                    Layout.row(Cell.of("table").least(0, 232).high(new Length.Share(0.33, Double.MAX_VALUE)),
                            Cell.of("learning"))));

    private final LiveProbe probe;

    /** @param probe asks how well labels can be read off the features */
    FeaturesReading(LiveProbe probe) {
        this.probe = probe;
    }

    @Override
    public UnitNotes about(Run<FeatureRates, FeatureSnapshot> run, Progress<FeatureSnapshot> progress, Panel panel,
            int unit) {
        FeatureKind kind = WITH_TILES.stream().filter(it -> panel.id().equals("filters-" + it.id())).findFirst()
                .orElseThrow();
        FeatureSnapshot snapshot = progress.snapshot();
        LiveProbe.Known known = probe.of(run, progress);
        DataSet data = run.data().train();
        if (kind == FeatureKind.RBM) {
            return RbmUnitNotes.of(snapshot.rbm(), data, unit, UnaryOperator.identity(), Shading.UNIT);
        }
        float[] values = values(kind, snapshot, known);
        String one = KindText.of(kind).one();
        UnitNotes named = UnitNotes.of(one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1) + " " + unit,
                tr("Values"));
        return switch (kind) {
            case K_MEANS -> named
                    .with(new UnitNotes.Fact(tr("Share"), UnitText.percent(snapshot.kMeans().shares()[unit]),
                            tr("How many images are nearest to it.")))
                    .with(List.of(Excitation.near(data, values, unit).gallery(tr("Nearest to it"), "")));
            case SPARSE_CODING -> named
                    .with(new UnitNotes.Fact(tr("Used"), UnitText.percent(snapshot.sparseCoding().use()[unit]),
                            tr("In how many images its coefficient is not 0.")))
                    .with(List.of(Excitation.of(data, values, unit, 0).gallery(tr("Most like it"), "")));
            case PCA -> named
                    .with(new UnitNotes.Fact(tr("Variance"),
                            Numbers.fixed(known.pca().orElseThrow().pca().variances()[unit], 2),
                            tr("How much images differ along it.")))
                    .with(List.of(Excitation.of(data, values, unit, 0).gallery(tr("Farthest along it"), "")));
            case PIXELS, RBM -> named;
        };
    }

    @Override
    public Picture of(Run<FeatureRates, FeatureSnapshot> run, Progress<FeatureSnapshot> progress, ViewState view) {
        LiveProbe.Known known = probe.of(run, progress);
        var panels = new ArrayList<Panel>();
        for (FeatureKind kind : WITH_TILES) {
            Panel panel = gallery(kind, run.data().train().shape(), progress, known, view);
            panels.add(panels.isEmpty() ? panel.with(new Control.TileSizes()) : panel);
        }
        panels.add(Panel.of("table", tr("Test accuracy"), FeaturesHelp.TABLE,
                new Content.Scores(Stream.of(FeatureKind.values())
                        .map(kind -> new Score(KindText.of(kind).title(), known.accuracy(kind))).toList(),
                        note(run.data()))));
        panels.add(Panel.of("learning", tr("Learning"), FeaturesHelp.LEARNING, Content.ofCurves(
                view.get(ERRORS) ? FeatureCurves.errors(known, progress)
                        : FeatureCurves.accuracies(known, progress.epoch())))
                .with(ERRORS));
        return new Picture(panels, LAYOUT);
    }

    private static Panel gallery(FeatureKind kind, ImageShape shape, Progress<FeatureSnapshot> progress,
            LiveProbe.Known known, ViewState view) {
        KindText text = KindText.of(kind);
        FeatureSnapshot snapshot = progress.snapshot();
        Panel panel = Panel.of("filters-" + kind.id(), text.title(), text.help(),
                new Content.Waiting(tr("PCA is being worked out")));
        if (kind == FeatureKind.PCA && known.pca().isEmpty()) {
            return panel;
        }
        var tiles = new Tiles(values(kind, snapshot, known), shape.width(), shape.height());
        int looked = view.lookedAt(kind.id(), tiles.count(), ViewState.NONE);
        int[] order = FilterOrder.largestFirst(tiles.count(), importance(kind, FilterOrder.basis(progress)));
        return Panel.of(panel.id(), panel.title(), panel.help(), new Content.Filters(tiles, order,
                kind == FeatureKind.K_MEANS ? Shading.UNIT : Shading.PER_TILE, Optional.of(kind.id())))
                .facts(looked == ViewState.NONE ? tiles.count() + " " + text.many()
                        : text.one() + " " + looked + fact(kind, snapshot, known, looked));
    }

    private static float[] values(FeatureKind kind, FeatureSnapshot snapshot, LiveProbe.Known known) {
        return switch (kind) {
            case PIXELS -> new float[0];
            case PCA -> known.pca().orElseThrow().pca().components().data;
            case K_MEANS -> snapshot.kMeans().model().centres().data;
            case SPARSE_CODING -> snapshot.sparseCoding().model().phi().data;
            case RBM -> snapshot.rbm().weights();
        };
    }

    /** By what the features of one kind are sorted, the greatest first. */
    private static IntToDoubleFunction importance(FeatureKind kind, FeatureSnapshot snapshot) {
        return switch (kind) {
            case PIXELS, PCA -> component -> -component;
            case K_MEANS -> centre -> snapshot.kMeans().shares()[centre];
            case SPARSE_CODING -> atom -> snapshot.sparseCoding().use()[atom];
            case RBM -> FilterOrder.sizes(snapshot.rbm().weights(), snapshot.rbm().visible());
        };
    }

    private static String note(Splits data) {
        long train = Math.min(LiveProbe.TRAIN, data.train().size());
        long test = Math.min(LiveProbe.TEST, data.shown().size());
        return tr("Probe on {0} training and {1} test images", Numbers.grouped(train), Numbers.grouped(test));
    }

    /** What there is to say about one feature. */
    private static String fact(FeatureKind kind, FeatureSnapshot snapshot, LiveProbe.Known known, int feature) {
        return switch (kind) {
            case PIXELS -> "";
            case PCA -> tr(" · variance {0}", Numbers.fixed(known.pca().orElseThrow().pca().variances()[feature], 2));
            case K_MEANS -> " · " + UnitText.percent(snapshot.kMeans().shares()[feature]);
            case SPARSE_CODING -> " · " + UnitText.percent(snapshot.sparseCoding().use()[feature]);
            case RBM -> unit(snapshot.rbm(), feature);
        };
    }

    private static String unit(RbmSnapshot rbm, int unit) {
        return tr(" · {0} on · bias {1}", UnitText.percent(rbm.meanActivation()[unit]),
                Numbers.fixed(rbm.a()[unit], 1));
    }

    private static Layout tiles() {
        return Layout.column(Layout.row(gallery(FeatureKind.PCA), gallery(FeatureKind.K_MEANS)),
                Layout.row(gallery(FeatureKind.SPARSE_CODING), gallery(FeatureKind.RBM)));
    }

    private static Cell gallery(FeatureKind kind) {
        return Cell.of("filters-" + kind.id());
    }
}
