package reverie.app.room.nade;

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
import reverie.app.reading.Excitation;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.reading.UnitText;
import reverie.app.recipe.nade.NadeParameters;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.app.settings.Choice.Option;
import reverie.model.data.ImageShape;
import reverie.model.nade.NadeRates;
import reverie.model.nade.NadeSnapshot;
import reverie.model.nade.Ordering;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a NADE. */
final class NadeReading implements Reading<NadeRates, NadeSnapshot> {

    static final Switch<Ordering.Kind> ORDERING = Switch.of("written",
            option(Ordering.Kind.ROWS, tr("Rows"), tr("Row by row from the top")),
            option(Ordering.Kind.COLUMNS, tr("Columns"), tr("Column by column from the left")),
            option(Ordering.Kind.RANDOM, tr("Random"), tr("In an order by chance")),
            option(Ordering.Kind.SPIRAL, tr("Spiral"), tr("Round and round from the middle")));

    /** Images beside each other where they stand beside a high film. */
    private static final int SIDE_BY_SIDE = 4;

    private static final Layout WRITING = Layout.row(Cell.of("page", Tiling.one(0.3, 0.4)).least(140, 0),
            Cell.of("expected", Tiling.one(0.3, 0.4)).least(110, 0), Cell.of("meter").least(160, 140));
    private static final Cell FILTERS = Cell.of("filters");
    private static final Cell SAMPLES = Cell.of("samples", new Tiling(3, 8, Integer.MAX_VALUE, 0.4, 1, true));

    /** The film of one ordering is wide, that of four is high. */
    private static final Layout ONE = Layout.column(WRITING,
            Cell.of("film", Tiling.rows(4, 15, 15, 0.3)).least(0, 90).wide(Length.FILL),
            Layout.row(FILTERS, SAMPLES,
                    Layout.column(Cell.of("images", Tiling.rows(3, 5, 8, 0.15)).least(0, 78).wide(Length.FILL),
                            Cell.of("learning").least(134, 117))));
    private static final Layout SEVERAL = Layout.column(WRITING,
            Layout.row(Cell.of("film", Tiling.rows(4, 15, 15, 0.3)).least(200, 90),
                    Cell.of("images", Tiling.rows(2, 4, 4, 0.3)).least(150, 90).wide(Length.FILL)),
            Layout.row(FILTERS, SAMPLES, Cell.of("learning").least(134, 117)));

    private static Option<Ordering.Kind> option(Ordering.Kind kind, String label, String help) {
        return new Option<>(kind, kind.toString(), label, help);
    }

    @Override
    public UnitNotes about(Run<NadeRates, NadeSnapshot> run, Progress<NadeSnapshot> progress, Panel panel, int unit) {
        if (run.settings().get(NadeParameters.HIDDEN) == 0) {
            return UnitNotes.of(tr("Pixel {0}", unit), tr("How much it listens to the others"));
        }
        NadeSnapshot snapshot = progress.snapshot();
        return UnitNotes.of(tr("Unit {0}", unit), tr("Weights"))
                .with(UnitText.length(snapshot.filters(), unit * snapshot.visible(), snapshot.visible()))
                .with(List.of(Excitation.of(run.data().train(), snapshot.filters(), unit, 0)
                        .gallery(tr("Excited most, once written, by"), "")));
    }

    @Override
    public Picture of(Run<NadeRates, NadeSnapshot> run, Progress<NadeSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), view);
    }

    static Picture of(Progress<NadeSnapshot> progress, ImageShape shape, ViewState view) {
        NadeSnapshot snapshot = progress.snapshot();
        int images = snapshot.writing().images().length / snapshot.visible();
        boolean several = snapshot.writing().orderings() > 1;
        var written = new WrittenImage(snapshot, shape, view.lookedAt("image", images, 0),
                several ? view.get(ORDERING).ordinal() : 0,
                view.lookedAt("moment", WrittenImage.moments(snapshot) + 1,
                        WrittenImage.moment(snapshot, progress.step())));
        Panel page = Panel.of("page", tr("Written so far"), NadeHelp.PAGE,
                new Content.Wall(tiles(written.page(), shape), Shading.UNIT))
                .facts(tr("{0} of {1}", written.seen(), snapshot.visible()));
        var panels = new ArrayList<Panel>();
        panels.add(page);
        panels.add(Panel.of("expected", tr("Expected"), NadeHelp.EXPECTED,
                new Content.Wall(tiles(written.expected(), shape), Shading.UNIT)).facts(tr("p(white | so far)")));
        panels.add(meter(written, several));
        panels.add(Panel.of("film", tr("Moments"), several ? NadeHelp.FILMS : NadeHelp.FILM,
                new Content.Rows(written.film(), several ? written.names() : List.of(), Shading.UNIT,
                        Optional.of("moment")))
                .facts(several ? tr("of writing in four orderings") : tr("of writing, and what is expected at each")));
        panels.add(filters(progress, shape, view));
        panels.add(Panel.of("samples", tr("Samples"), NadeHelp.SAMPLES,
                new Content.Wall(tiles(snapshot.samples(), shape), Shading.UNIT)));
        panels.add(Panel.of("images", tr("Data"), NadeHelp.DATA, new Content.Rows(
                ImageRows.of(List.of(snapshot.writing().images()), shape.width(), shape.height(),
                        several ? SIDE_BY_SIDE : images),
                List.of(), Shading.UNIT, Optional.of("image"))).facts(tr("click one to have it written")));
        panels.add(Panel.of("learning", tr("Log-likelihood"), NadeHelp.LEARNING,
                Content.ofCurves(MetricCurves.compared(progress.metrics(),
                        List.of("logLikelihoodTrain", "logLikelihoodTest"), List.of(tr("training"), tr("test")))))
                .facts(tr("exact, nats an image")));
        return new Picture(panels, several ? SEVERAL : ONE);
    }

    private static Panel meter(WrittenImage written, boolean several) {
        Panel meter = Panel
                .of("meter", tr("Taximeter"), NadeHelp.METER, new Content.Lines(written.fares(), tr("pixels")))
                .facts(tr("−log p so far: {0} nats", Numbers.fixed(written.fare(), 1)));
        return several ? meter.with(ORDERING) : meter;
    }

    private static Panel filters(Progress<NadeSnapshot> progress, ImageShape shape, ViewState view) {
        NadeSnapshot snapshot = progress.snapshot();
        NadeSnapshot basis = FilterOrder.basis(progress);
        int units = snapshot.filters().length / snapshot.visible();
        int[] order = view.get(Switch.LARGEST_FIRST)
                ? FilterOrder.largestFirst(units, FilterOrder.sizes(basis.filters(), basis.visible()))
                : FilterOrder.numbered(units);
        return Panel.of("filters", tr("Filters"), NadeHelp.FILTERS,
                Content.Filters.of(tiles(snapshot.filters(), shape), order, "unit"))
                .facts(Facts.ofSigned(units, tr("units"))).with(Switch.LARGEST_FIRST).with(new Control.TileSizes());
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }
}
