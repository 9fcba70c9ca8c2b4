package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.Control;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.AutoencoderUnitNotes;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.GaborCount;
import reverie.app.reading.GaborLike;
import reverie.app.reading.MetricCurves;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Choice.Option;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.autoencoder.LockstepLearner;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.network.Activation;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of several autoencoders that learn from images of which each is corrupted in another way. */
final class DenoisingReading implements Reading<LockstepRates, LockstepSnapshot> {

    /** Images side by side, where there is room. */
    private static final int IMAGES = 12;

    static final Switch<Boolean> EDGES = Switch.of("curves",
            new Option<>(false, "error", tr("Error"),
                    tr("Squared error on images that have suffered the corruption at test")),
            new Option<>(true, "edges", tr("Edges"),
                    tr("How many filters of each model look like Gabor functions, counted from time to time")));

    private final GaborCount<LockstepSnapshot> gaborCount;

    /**
     * @param aside counts the filters that look like edges
     * @param news  is told when there is another count
     */
    DenoisingReading(Executor aside, Runnable news) {
        gaborCount = new GaborCount<>(aside, news,
                it -> it.each().stream().map(AutoencoderSnapshot::encoding).toList());
    }

    @Override
    public UnitNotes about(Run<LockstepRates, LockstepSnapshot> run, Progress<LockstepSnapshot> progress, Panel panel,
            int unit) {
        int model = Integer.parseInt(panel.id().substring("filters-".length())) - 1;
        return AutoencoderUnitNotes.of(progress.snapshot().each().get(model), run.data().train(), unit,
                Activation.SIGMOID);
    }

    @Override
    public Picture of(Run<LockstepRates, LockstepSnapshot> run, Progress<LockstepSnapshot> progress, ViewState view) {
        List<AutoencoderSnapshot> models = progress.snapshot().each();
        // Edges are looked for in patches; what whole images have in common is something else.
        boolean counted = !DenoisingParameters.EXAMPLES.ofWholeImages(run.settings());
        Optional<GaborLike> edges = counted
                ? gaborCount.of(run, progress, run.data().train().shape())
                : Optional.empty();
        var panels = new ArrayList<Panel>();
        int[] order = order(progress);
        for (int m = 0; m < models.size(); m++) {
            panels.add(filters(run, models.get(m), order, edges, m));
        }
        panels.add(rows(run, models));
        panels.add(learning(run, progress, counted, edges, view));
        return new Picture(panels, layout(models.size()));
    }

    private static Panel filters(Run<?, ?> run, AutoencoderSnapshot model, int[] order, Optional<GaborLike> edges,
            int number) {
        ImageShape shape = run.data().train().shape();
        String title = run.settings().get(DenoisingParameters.KIND)
                .title(DenoisingParameters.levels(run.settings()).get(number));
        Panel panel = Panel.of("filters-" + (number + 1), title, DenoisingHelp.FILTERS,
                Content.Filters.of(new Tiles(model.encoding(), shape.width(), shape.height()), order, "unit"))
                .facts(edges.map(it -> it.facts(number)).orElse(""));
        return number == 0 ? panel.with(new Control.TileSizes()) : panel;
    }

    private static Panel rows(Run<?, ?> run, List<AutoencoderSnapshot> models) {
        DataSet data = run.data().train();
        var versions = new ArrayList<>(List.of(models.getFirst().data(), models.getFirst().corrupted()));
        models.forEach(model -> versions.add(model.reconstructions()));
        var names = new ArrayList<>(List.of(tr("clean"), tr("corrupted")));
        names(run).forEach(name -> names.add(tr("by {0}", name)));
        boolean signed = !data.kind().isProbability();
        ImageRows rows = ImageRows.of(versions, data.shape().width(), data.shape().height(), IMAGES);
        return Panel.of("rows", tr("Reconstructions"), DenoisingHelp.ROWS,
                new Content.Rows(signed ? rows.tamed() : rows, names, signed ? Shading.SHARED : Shading.UNIT,
                        Optional.empty()));
    }

    /** Where edges are not counted there are errors only. */
    private static Panel learning(Run<?, ?> run, Progress<?> progress, boolean counted, Optional<GaborLike> edges,
            ViewState view) {
        List<String> names = names(run);
        Content errors = Content.ofCurves(MetricCurves.compared(progress.metrics(),
                IntStream.range(0, names.size()).mapToObj(LockstepLearner::error).toList(), names));
        if (!counted) {
            return Panel.of("learning", tr("Error on corrupted images"), DenoisingHelp.LEARNING, errors);
        }
        Content counts = edges.map(it -> Content.ofCurves(it.curves(names)))
                .orElseGet(() -> new Content.Waiting(tr("Filters that look like edges are being counted")));
        return Panel.of("learning", tr("Learning"), DenoisingHelp.LEARNING, view.get(EDGES) ? counts : errors)
                .with(EDGES);
    }

    private static List<String> names(Run<?, ?> run) {
        return DenoisingParameters.levels(run.settings()).stream()
                .map(run.settings().get(DenoisingParameters.KIND)::brief).toList();
    }

    /** By their sizes over all models, so that a unit stands at the same place in each. */
    private static int[] order(Progress<LockstepSnapshot> progress) {
        List<AutoencoderSnapshot> basis = FilterOrder.basis(progress).each();
        List<IntToDoubleFunction> sizes = basis.stream()
                .map(it -> FilterOrder.sizes(it.encoding(), it.visible())).toList();
        return FilterOrder.largestFirst(basis.getFirst().upper(),
                unit -> sizes.stream().mapToDouble(size -> size.applyAsDouble(unit)).sum());
    }

    private static Layout layout(int models) {
        List<Layout> filters = IntStream.rangeClosed(1, models).<Layout>mapToObj(m -> Cell.of("filters-" + m))
                .toList();
        return Layout.column(new Layout.Row(filters),
                Layout.row(Cell.of("rows", Tiling.rows(4, 4, IMAGES, 0.37)).least(0, 158),
                        Cell.of("learning").least(232, 0).leastShare(0.28)));
    }
}
