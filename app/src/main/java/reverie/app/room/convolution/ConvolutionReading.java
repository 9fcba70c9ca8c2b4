package reverie.app.room.convolution;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.MetricCurves;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.model.convolution.ConvolutionSnapshot.Completed;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.convolution.NetRates;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a convolutional net: what each layer looks for, and where it finds it in the chosen image. */
final class ConvolutionReading implements Reading<NetRates, ConvolutionSnapshot> {

    /** Images side by side, where there is room. */
    static final int IMAGES = 10;

    private static final List<String> SEEN = List.of(tr("image"), tr("comes back"));
    private static final List<String> COMPLETED = List.of(tr("image"), tr("comes back"), tr("upper half"),
            tr("completed"));
    private static final Content WAITING = new Content.Waiting(tr("Begins when the layer below has learned"));
    private static final float MID_GREY = 0.5f;

    private final ClassProbe probe;

    /** @param probe finds out to which classes filters belong */
    ConvolutionReading(ClassProbe probe) {
        this.probe = probe;
    }

    @Override
    public UnitNotes about(Run<NetRates, ConvolutionSnapshot> run, Progress<ConvolutionSnapshot> progress,
            Panel panel, int unit) {
        int number = Integer.parseInt(panel.id().substring(panel.id().indexOf('-') + 1)) - 1;
        UnitNotes notes = ConvolutionFilterNotes.of(progress.snapshot(), number, unit,
                panel.id().startsWith("filters"));
        return probe.of(run, progress).map(it -> it.addTo(notes, number, unit)).orElse(notes);
    }

    @Override
    public Picture of(Run<NetRates, ConvolutionSnapshot> run, Progress<ConvolutionSnapshot> progress,
            ViewState view) {
        return of(progress.snapshot(), progress.metrics(), probe.of(run, progress), view);
    }

    /** @param classes to which filters belong, where that is known */
    static Picture of(ConvolutionSnapshot snapshot, MetricHistory metrics, Optional<LayerClasses> classes,
            ViewState view) {
        int image = view.lookedAt("image", snapshot.data().length / snapshot.shape().pixels(), 0);
        var panels = new ArrayList<Panel>();
        for (int l = 0; l < snapshot.depth(); l++) {
            int layer = l;
            panels.add(filters(snapshot, l, classes.map(it -> it.fact(layer)).orElse("")));
            panels.add(maps(snapshot, l, image));
        }
        panels.add(images(snapshot));
        panels.add(Panel.of("curves", tr("Learning"), ConvolutionHelp.CURVES,
                Content.ofCurves(MetricCurves.each(metrics,
                        List.of("reconstructionError", "reconstructionErrorOfLayer2", "reconstructionErrorTogether"),
                        List.of(tr("error, layer 1"), tr("error, layer 2"), tr("error, together"))))));
        return new Picture(panels, layout(snapshot.depth()));
    }

    private static Panel filters(ConvolutionSnapshot snapshot, int number, String classes) {
        String id = "filters-" + (number + 1);
        String title = tr("Layer {0}", number + 1);
        if (number >= snapshot.layers().size()) {
            return Panel.of(id, title, ConvolutionHelp.FILTERS, WAITING);
        }
        ConvolutionSnapshot.Layer layer = snapshot.layers().get(number);
        var tiles = new Tiles(layer.inPixels(), layer.side(), layer.side());
        return Panel.of(id, title, ConvolutionHelp.FILTERS,
                Content.Filters.of(tiles, tiles.storedOrder(), "filter-" + (number + 1)))
                .facts((snapshot.together() || number == snapshot.layers().size() - 1
                        ? tr("{0} of {1}×{2}, learns", tiles.count(), tiles.width(), tiles.height())
                        : tr("{0} of {1}×{2}, frozen", tiles.count(), tiles.width(), tiles.height())) + classes);
    }

    private static Panel maps(ConvolutionSnapshot snapshot, int number, int image) {
        String id = "maps-" + (number + 1);
        String help = number == 0 ? ConvolutionHelp.MAPS : ConvolutionHelp.UPPER_MAPS;
        if (number >= snapshot.layers().size()) {
            return Panel.of(id, tr("Maps"), help, WAITING);
        }
        ConvolutionSnapshot.Layer layer = snapshot.layers().get(number);
        int size = layer.filters() * layer.map().pixels();
        float[] on = Arrays.copyOfRange(layer.hidden(), image * size, (image + 1) * size);
        var tiles = new Tiles(on, layer.map().width(), layer.map().height());
        double share = IntStream.range(0, on.length).mapToDouble(i -> on[i]).average().orElse(0);
        return Panel.of(id, tr("Maps"), help,
                new Content.Filters(tiles, tiles.storedOrder(), Shading.UNIT, Optional.of("filter-" + (number + 1))))
                .facts(tr("{0} maps of {1}×{2}, {3} % on", tiles.count(), tiles.width(), tiles.height(),
                        Numbers.fixed(100 * share, 1)));
    }

    private static Panel images(ConvolutionSnapshot snapshot) {
        Optional<Completed> completed = snapshot.completed();
        List<String> names = completed.isPresent() ? COMPLETED : SEEN;
        return Panel.of("rows", tr("Images"), completed.isPresent() ? ConvolutionHelp.DATA : ConvolutionHelp.REAL_DATA,
                new Content.Rows(rows(snapshot), names, snapshot.signed() ? Shading.SHARED : Shading.UNIT,
                        Optional.of("image")))
                .facts(completed.map(it -> drawn(snapshot, it)).orElseGet(() -> snapshot.together()
                        ? tr("all layers together: what comes back; real pixels are not completed")
                        : tr("from layer {0} comes back; real pixels are not completed", snapshot.layers().size())));
    }

    private static String drawn(ConvolutionSnapshot snapshot, Completed completed) {
        return (snapshot.together()
                ? tr("all layers together: what comes back, and who draws the lower half, step ")
                : tr("from layer {0} comes back; lower half drawn by layer 1, step ", snapshot.layers().size()))
                + Numbers.grouped(completed.steps());
    }

    private static ImageRows rows(ConvolutionSnapshot snapshot) {
        var versions = new ArrayList<>(List.of(snapshot.data(), snapshot.reconstructions()));
        snapshot.completed().ifPresent(it -> {
            versions.add(seen(snapshot, it.known()));
            versions.add(it.images());
        });
        ImageShape shape = snapshot.shape();
        ImageRows rows = ImageRows.of(versions, shape.width(), shape.height(), IMAGES);
        return snapshot.signed() ? rows.tamed() : rows;
    }

    /** The images with what is hidden from completing chains hatched. */
    private static float[] seen(ConvolutionSnapshot snapshot, int known) {
        float[] seen = snapshot.data().clone();
        int width = snapshot.shape().width();
        for (int i = 0; i < seen.length; i++) {
            int pixel = i % snapshot.shape().pixels();
            if (pixel >= known) {
                seen[i] = ImageRows.hatch(pixel % width, pixel / width, MID_GREY, MID_GREY);
            }
        }
        return seen;
    }

    private static Layout layout(int depth) {
        return Layout.column(
                Layout.row(layers(depth, l -> Cell.of("filters-" + l).wide(new Length.Share(0.51, Double.MAX_VALUE))),
                        layers(depth, l -> Cell.of("maps-" + l))),
                Layout.row(Cell.of("rows", Tiling.rows(1, IMAGES, IMAGES, 0.38)), Cell.of("curves").least(170, 0)));
    }

    /** The first layer lowest. */
    private static Layout layers(int depth, Function<Integer, Cell> cell) {
        return new Layout.Column(IntStream.iterate(depth, l -> l > 0, l -> l - 1).<Layout>mapToObj(cell::apply)
                .toList());
    }
}
