package reverie.app.room.rnade;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
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
import reverie.app.reading.UnitText;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.model.data.ImageShape;
import reverie.model.nade.NadeRates;
import reverie.model.rnade.RnadeSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of an RNADE. */
final class RnadeReading implements Reading<NadeRates, RnadeSnapshot> {

    private static final Layout LAYOUT = Layout.column(
            Layout.row(Cell.of("page", Tiling.one(0.3, 0.36)).least(140, 0), Cell.of("next").least(160, 140),
                    Cell.of("meter").least(160, 140)),
            Cell.of("film", Tiling.rows(5, 17, 17, 0.15)).least(0, 50).wide(Length.FILL),
            Layout.row(Cell.of("filters").least(0, 0), Cell.of("samples", Tiling.wall(5, 0.32, 1)),
                    Layout.column(Cell.of("patches", Tiling.rows(4, 5, 12, 0.2)).least(0, 90).wide(Length.FILL),
                            Cell.of("learning").least(140, 130))));

    @Override
    public UnitNotes about(Run<NadeRates, RnadeSnapshot> run, Progress<RnadeSnapshot> progress, Panel panel,
            int unit) {
        RnadeSnapshot snapshot = progress.snapshot();
        return UnitNotes.of(tr("Unit {0}", unit), tr("Weights"))
                .with(UnitText.length(snapshot.filters(), unit * snapshot.values(), snapshot.values()));
    }

    @Override
    public Picture of(Run<NadeRates, RnadeSnapshot> run, Progress<RnadeSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), view);
    }

    static Picture of(Progress<RnadeSnapshot> progress, ImageShape shape, ViewState view) {
        RnadeSnapshot snapshot = progress.snapshot();
        int patches = snapshot.writing().examples().length / snapshot.values();
        int held = view.lookedAt("moment", WrittenPatch.moments(snapshot) + 1, ViewState.NONE);
        var written = new WrittenPatch(snapshot, shape, view.lookedAt("patch", patches, 0),
                held == ViewState.NONE ? WrittenPatch.written(snapshot, progress.step())
                        : WrittenPatch.writtenAt(snapshot, held));
        var panels = new ArrayList<>(writing(written));
        panels.add(filters(progress, shape, view));
        float[] range = range(snapshot.data());
        panels.add(Panel.of("samples", tr("Samples"), RnadeHelp.SAMPLES,
                new Content.Wall(tiles(greys(snapshot.samples(), range), shape), Shading.UNIT)));
        panels.add(Panel.of("patches", tr("Data"), RnadeHelp.DATA, new Content.Rows(
                ImageRows.of(List.of(greys(snapshot.data(), range),
                        WrittenPatch.greys(snapshot.writing().examples(), WrittenPatch.reach(snapshot)),
                        WrittenPatch.surprises(snapshot)), shape.width(), shape.height(), patches),
                List.of(), Shading.UNIT, Optional.of("patch"))).facts(tr("as seen by the model; surprise")));
        panels.add(Panel.of("learning", tr("Log-likelihood"), RnadeHelp.LEARNING,
                Content.ofCurves(MetricCurves.compared(progress.metrics(),
                        List.of("logLikelihoodPerPixelTrain", "logLikelihoodPerPixelTest", "gaussianPerPixel"),
                        List.of(tr("training"), tr("test"), tr("Gaussian")))))
                .facts(tr("exact, nats a pixel")));
        return new Picture(panels, LAYOUT);
    }

    /** From black to white: greys from 0 to 1, and more where values reach further. */
    private static float[] range(float[] values) {
        float low = 0;
        float high = 1;
        for (float each : values) {
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        return new float[]{low, high};
    }

    private static float[] greys(float[] values, float[] range) {
        float[] greys = new float[values.length];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (values[i] - range[0]) / (range[1] - range[0]);
        }
        return greys;
    }

    private static List<Panel> writing(WrittenPatch written) {
        return List.of(
                Panel.of("page", tr("Written so far"), RnadeHelp.PAGE,
                        new Content.Wall(tiles(written.page(), written.pageShape()), Shading.UNIT))
                        .facts(tr("{0} of {1}", written.written(), written.snapshot().values())),
                Panel.of("next", tr("Next pixel"), RnadeHelp.NEXT, new Content.Lines(written.densities(), tr("value")))
                        .facts(tr("p(next | so far); it is {0}", Numbers.fixed(written.truth(), 2))),
                Panel.of("meter", tr("Taximeter"), RnadeHelp.METER, new Content.Lines(written.fares(), tr("pixels")))
                        .facts(tr("log p so far: {0} nats", Numbers.fixed(written.fare(), 1))),
                Panel.of("film", tr("Moments"), RnadeHelp.FILM,
                        new Content.Rows(written.film(), List.of(), Shading.UNIT, Optional.of("moment")))
                        .facts(tr("of writing; point at one to hold it")));
    }

    private static Panel filters(Progress<RnadeSnapshot> progress, ImageShape shape, ViewState view) {
        RnadeSnapshot snapshot = progress.snapshot();
        RnadeSnapshot basis = FilterOrder.basis(progress);
        int units = snapshot.filters().length / snapshot.values();
        if (units == 0) {
            return Panel.of("filters", tr("Filters"), RnadeHelp.FILTERS,
                    new Content.Waiting(tr("There are no hidden units")));
        }
        int[] order = view.get(Switch.LARGEST_FIRST)
                ? FilterOrder.largestFirst(units, FilterOrder.sizes(basis.filters(), basis.values()))
                : FilterOrder.numbered(units);
        return Panel.of("filters", tr("Filters"), RnadeHelp.FILTERS,
                Content.Filters.of(tiles(snapshot.filters(), shape), order, "unit"))
                .facts(Facts.ofSigned(units, tr("units"))).with(Switch.LARGEST_FIRST).with(new Control.TileSizes());
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }
}
