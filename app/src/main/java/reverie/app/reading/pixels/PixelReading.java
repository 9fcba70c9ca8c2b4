package reverie.app.reading.pixels;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.app.reading.MetricCurves;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.app.settings.Settings;
import reverie.model.data.ImageShape;
import reverie.model.autoregressive.PixelRates;
import reverie.model.autoregressive.PixelSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * What a room shows of a model that tells images pixel by pixel.
 *
 * @param rows   names of its own receptive fields and of those beside them, by a run's settings
 * @param fields what these are, for whoever asks
 */
public record PixelReading(Function<Settings, List<String>> rows, String fields)
        implements
            Reading<PixelRates, PixelSnapshot> {

    private static final String CONTINUATIONS = tr(
            "The upper half of an image, and below it four ways in which the model goes on: each pixel is drawn by those before"
                    + " it, the known half among them, so that these are draws from the exact conditional. They are painted row by row, again and"
                    + " again, with the same random numbers: what changes is what was learned.");

    private static final String TOLD = tr(
            "Images that the model has not learned from, where the data have such, and below each where it was surprised: −log p of each"
                    + " pixel by those before it, in nats. Strokes surprise where they begin or end, seldom where they only go on.");

    private static final String SAMPLES = tr(
            "Images drawn from the model, pixel after pixel, each by the probability that those before it leave it."
                    + " The same random numbers at every moment, so that one sees what learning changes.");

    private static final String LEARNING = tr(
            "The exact mean of log p(v), in nats an image. When training rises while test falls, the model learns"
                    + " single images by heart.");

    private static final Layout LAYOUT = Layout.row(
            Layout.column(
                    Cell.of("fields", Tiling.rows(3, 6, 16, 0.35)).least(260, 0).leastShare(0.61).wide(Length.FILL),
                    Cell.of("told", Tiling.rows(4, 8, 8, 0.3)).least(250, 0).wide(Length.FILL),
                    Cell.of("samples", Tiling.wall(8, 1, 0.4)).least(250, 0).wide(Length.FILL).high(Length.FILL)),
            Layout.column(
                    Cell.of("continuations", Tiling.rows(3, 6, 6, 0.5)).least(160, 0).leastShare(0.33)
                            .wide(Length.FILL),
                    Cell.of("learning").least(160, 158)));

    @Override
    public Picture of(Run<PixelRates, PixelSnapshot> run, Progress<PixelSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), rows.apply(run.settings()));
    }

    Picture of(Progress<PixelSnapshot> progress, ImageShape shape, List<String> names) {
        PixelSnapshot snapshot = progress.snapshot();
        int layers = snapshot.fields().length / snapshot.visible();
        return new Picture(List.of(fields(snapshot, shape, names, layers),
                Panel.of("continuations", tr("Continuations"), CONTINUATIONS,
                        new Content.Rows(Painting.at(snapshot, shape, progress.step()).rows(), List.of(),
                                Shading.UNIT, Optional.empty()))
                        .facts(tr("of upper halves")),
                told(snapshot, shape),
                Panel.of("samples", tr("Samples"), SAMPLES,
                        new Content.Wall(new Tiles(snapshot.samples(), shape.width(), shape.height()), Shading.UNIT)),
                Panel.of("learning", tr("Log-likelihood"), LEARNING,
                        Content.ofCurves(MetricCurves.compared(progress.metrics(),
                                List.of("logLikelihoodTrain", "logLikelihoodTest"),
                                List.of(tr("training"), tr("test")))))
                        .facts(tr("exact, nats an image"))),
                LAYOUT);
    }

    private Panel fields(PixelSnapshot snapshot, ImageShape shape, List<String> names, int layers) {
        var shown = new ShownFields(shape, snapshot.pixel());
        return Panel.of("fields", tr("Receptive field of one pixel"), fields,
                new Content.Rows(shown.rows(snapshot.fields(), snapshot.otherFields()), names, Shading.UNIT,
                        Optional.empty()))
                .facts(tr("{0}, and what is told of it",
                        layers == 2 ? tr("after the block") : tr("after each of {0} blocks", layers - 1)));
    }

    private static Panel told(PixelSnapshot snapshot, ImageShape shape) {
        float most = Float.MIN_NORMAL;
        for (float each : snapshot.surprises()) {
            most = Math.max(most, each);
        }
        float[] shares = snapshot.surprises().clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= most;
        }
        int images = snapshot.images().length / snapshot.visible();
        return Panel.of("told", tr("Data, and where it surprised"), TOLD, new Content.Rows(
                ImageRows.of(List.of(snapshot.images(), shares), shape.width(), shape.height(), images), List.of(),
                Shading.UNIT, Optional.empty())).facts(tr("white: {0} nats", Numbers.fixed(most, 1)));
    }
}
