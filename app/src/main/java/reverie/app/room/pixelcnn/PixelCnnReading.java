package reverie.app.room.pixelcnn;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import reverie.app.recipe.pixelcnn.PixelCnnParameters;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.model.data.ImageShape;
import reverie.model.pixelcnn.PixelCnnRates;
import reverie.model.pixelcnn.PixelCnnSnapshot;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a PixelCNN. */
final class PixelCnnReading implements Reading<PixelCnnRates, PixelCnnSnapshot> {

    private static final Layout LAYOUT = Layout.row(
            Layout.column(
                    Cell.of("fields", Tiling.rows(3, 6, 16, 0.35)).least(300, 0).leastShare(0.61).wide(Length.FILL),
                    Cell.of("told", Tiling.rows(4, 8, 8, 0.3)).least(250, 0).wide(Length.FILL),
                    Cell.of("samples", Tiling.wall(8, 1, 0.4)).least(250, 0).wide(Length.FILL).high(Length.FILL)),
            Layout.column(
                    Cell.of("continuations", Tiling.rows(3, 6, 6, 0.5)).least(200, 0).leastShare(0.33)
                            .wide(Length.FILL),
                    Cell.of("learning").least(200, 158)));

    @Override
    public Picture of(Run<PixelCnnRates, PixelCnnSnapshot> run, Progress<PixelCnnSnapshot> progress, ViewState view) {
        return of(progress, run.data().train().shape(), run.settings().get(PixelCnnParameters.GATED));
    }

    static Picture of(Progress<PixelCnnSnapshot> progress, ImageShape shape, boolean gated) {
        PixelCnnSnapshot snapshot = progress.snapshot();
        int layers = snapshot.fields().length / snapshot.visible();
        return new Picture(List.of(fields(snapshot, shape, gated, layers),
                Panel.of("continuations", "Continuations", PixelCnnHelp.CONTINUATIONS,
                        new Content.Rows(Painting.at(snapshot, shape, progress.step()).rows(), List.of(),
                                Shading.UNIT, Optional.empty()))
                        .facts("of upper halves"),
                told(snapshot, shape),
                Panel.of("samples", "Samples", PixelCnnHelp.SAMPLES,
                        new Content.Wall(new Tiles(snapshot.samples(), shape.width(), shape.height()), Shading.UNIT)),
                Panel.of("learning", "Log-likelihood", PixelCnnHelp.LEARNING,
                        Content.ofCurves(MetricCurves.compared(progress.metrics(),
                                List.of("logLikelihoodTrain", "logLikelihoodTest"), List.of("training", "test"))))
                        .facts("exact, nats an image")),
                LAYOUT);
    }

    private static Panel fields(PixelCnnSnapshot snapshot, ImageShape shape, boolean gated, int layers) {
        var fields = new ShownFields(shape, snapshot.pixel());
        List<String> names = gated ? List.of("two stacks", "plain, new") : List.of("plain", "two, new");
        return Panel.of("fields", "Receptive field of one pixel", PixelCnnHelp.FIELDS,
                new Content.Rows(fields.rows(snapshot.fields(), snapshot.otherFields()), names, Shading.UNIT,
                        Optional.empty()))
                .facts("after each of " + (layers - 1) + " blocks, and what is told of it");
    }

    private static Panel told(PixelCnnSnapshot snapshot, ImageShape shape) {
        float most = Float.MIN_NORMAL;
        for (float each : snapshot.surprises()) {
            most = Math.max(most, each);
        }
        float[] shares = snapshot.surprises().clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= most;
        }
        int images = snapshot.images().length / snapshot.visible();
        return Panel.of("told", "Data, and where it surprised", PixelCnnHelp.TOLD, new Content.Rows(
                ImageRows.of(List.of(snapshot.images(), shares), shape.width(), shape.height(), images), List.of(),
                Shading.UNIT, Optional.empty())).facts(String.format(Locale.ROOT, "white: %.1f nats", most));
    }
}
