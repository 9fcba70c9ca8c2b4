package reverie.app.room.mixture;

import static reverie.app.text.Texts.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.Control;
import reverie.app.panel.Facts;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.Excitation;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.reading.UnitText;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.model.data.ImageShape;
import reverie.model.mixture.MixtureRates;
import reverie.model.mixture.MixtureSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a mixture. */
final class MixtureReading implements Reading<MixtureRates, MixtureSnapshot> {

    /** Images side by side under Data, where there is room. */
    static final int IMAGES = 12;

    /** A probability beyond which no pixel is taken for certain. */
    private static final double LEAST = 1e-4;

    private static final Cell COMPONENTS = Cell.of("components");
    private static final Cell SAMPLES = Cell.of("samples", Tiling.wall(8, 0.4, 1)).least(250, 0);
    private static final Cell SHARES = Cell.of("shares").least(250, 180);
    private static final Layout LAYOUT = Layout.column(
            new Layout.Turning(Layout.LOW, Layout.row(COMPONENTS, SAMPLES, SHARES),
                    Layout.row(COMPONENTS, Layout.column(SAMPLES, SHARES))),
            Layout.row(Cell.of("pairs", Tiling.rows(5, IMAGES, IMAGES, 0.3)).least(0, 158),
                    Cell.of("learning").least(256, 158)));

    @Override
    public UnitNotes about(Run<MixtureRates, MixtureSnapshot> run, Progress<MixtureSnapshot> progress, Panel panel,
            int unit) {
        MixtureSnapshot snapshot = progress.snapshot();
        int d = snapshot.visible();
        float[] logOdds = new float[d];
        for (int i = 0; i < d; i++) {
            double on = Math.clamp(snapshot.theta()[unit * d + i], LEAST, 1 - LEAST);
            logOdds[i] = (float) Math.log(on / (1 - on));
        }
        return UnitNotes.of(tr("Component {0}", unit), tr("Probabilities of white"))
                .with(new UnitNotes.Fact(tr("Share"), UnitText.percent(snapshot.pi()[unit]),
                        tr("π: how many of all images it is to explain.")))
                .with(List.of(
                        Excitation.of(run.data().train(), logOdds, 0, 0).gallery(tr("Most probable under it"), "")));
    }

    @Override
    public Picture of(Run<MixtureRates, MixtureSnapshot> run, Progress<MixtureSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), view);
    }

    static Picture of(Progress<MixtureSnapshot> progress, ImageShape shape, ViewState view) {
        MixtureSnapshot snapshot = progress.snapshot();
        int components = snapshot.components();
        float[] shares = FilterOrder.basis(progress).pi();
        int[] order = FilterOrder.largestFirst(components, k -> shares[k]);
        int image = view.lookedAt("image", snapshot.data().length / snapshot.visible(), 0);
        return new Picture(List.of(
                Panel.of("components", tr("Components"), MixtureHelp.COMPONENTS,
                        new Content.Filters(tiles(snapshot.theta(), shape), order, Shading.UNIT, Optional.of("unit")))
                        .facts(new Facts(tr("{0}, largest π first", components),
                                tr("{} of {0}, largest π first", components)))
                        .with(new Control.TileSizes()),
                Panel.of("samples", tr("Samples"), MixtureHelp.SAMPLES,
                        new Content.Wall(tiles(snapshot.samples(), shape), Shading.UNIT)),
                Panel.of("shares", tr("Shares"), MixtureHelp.SHARES, new Content.Codes(List.of(
                        new Content.Code("shares-pi", "π", "π", snapshot.pi(), 0),
                        new Content.Code("shares-r", "r", tr("r of image {0}", image + 1),
                                Arrays.copyOfRange(snapshot.responsibilities(), image * components,
                                        (image + 1) * components),
                                1)),
                        Optional.of("unit"))),
                Panel.of("pairs", tr("Data"), MixtureHelp.DATA,
                        new Content.Rows(ImageRows.of(List.of(snapshot.data(), snapshot.reconstructions()),
                                shape.width(), shape.height(), IMAGES), List.of(), Shading.UNIT, Optional.of("image")))
                        .facts(tr("and reconstructions")),
                Panel.of("learning", tr("Log-likelihood"), MixtureHelp.LEARNING,
                        Content.ofCurves(MetricCurves.compared(progress.metrics(),
                                List.of("logLikelihoodTrain", "logLikelihoodTest"),
                                List.of(tr("training"), tr("test")))))),
                LAYOUT);
    }

    private static Tiles tiles(float[] values, ImageShape shape) {
        return new Tiles(values, shape.width(), shape.height());
    }
}
