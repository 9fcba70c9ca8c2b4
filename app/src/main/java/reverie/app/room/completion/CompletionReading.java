package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.Facts;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.ViewState;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Numbers;
import reverie.model.completion.CompletionRequest;
import reverie.model.completion.CompletionSnapshot;
import reverie.model.completion.PartialImage;
import reverie.model.data.ImageShape;
import reverie.model.train.Progress;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of chains that complete the image on the pad. */
final class CompletionReading implements Reading<CompletionRequest, CompletionSnapshot> {

    /** Whether the chains' states are shown instead of the probabilities that these are drawn with. */
    static final Switch<Boolean> STATES = Switch.of("show",
            new Option<>(false, "probability", tr("Probability"), tr("How likely a pixel is to be white")),
            new Option<>(true, "state", tr("State"), tr("What the chains have drawn: black or white")));

    private static final Tiling OPINION = Tiling.one(0.19, 0.3);
    private static final Layout LAYOUT = Layout.row(
            Layout.column(Cell.of("partial", Tiling.one(0.42, 1)).besideTiles(PadDrawing.TOOLS).least(252, 0),
                    Cell.of("hide").least(252, 236)),
            Layout.column(Cell.of("samples"),
                    Layout.row(opinion("mean"), opinion("entropy").dropped(1), opinion("truth").dropped(2))));

    private final Supplier<Drawing> pad;

    /** @param pad what is on it; asked by the thread that makes pictures */
    CompletionReading(Supplier<Drawing> pad) {
        this.pad = pad;
    }

    /** The longest of their titles needs so much. */
    private static Cell opinion(String id) {
        return Cell.of(id, OPINION).least(132, 0).wide(Length.FILL);
    }

    @Override
    public Picture of(Run<CompletionRequest, CompletionSnapshot> run, Progress<CompletionSnapshot> progress,
            ViewState view) {
        CompletionSnapshot snapshot = progress.snapshot();
        Drawing present = pad.get();
        boolean past = progress.milestone().isEmpty() && !present.shows(snapshot.image());
        return past
                ? of(snapshot, present.before(snapshot.image()), Optional.of(snapshot.image()), tr("as it was then · "),
                        view)
                : of(snapshot, present, Optional.empty(), "", view);
    }

    /**
     * The panels.
     *
     * @param then  what the pad is to show in the place of what is on it
     * @param place before what is said of it
     */
    private static Picture of(CompletionSnapshot snapshot, Drawing drawing, Optional<PartialImage> then, String place,
            ViewState view) {
        PartialImage image = snapshot.image();
        float[] samples = view.get(STATES) ? snapshot.states() : snapshot.probabilities();
        float[] entropy = snapshot.summary().entropy();
        return new Picture(List.of(
                Panel.of("partial", tr("Partial image"), CompletionHelp.PARTIAL,
                        new PadDrawing.Partial(image.shape(), then))
                        .facts(tr("{0}{1} of {2} pixels known", place, Numbers.grouped(image.known()),
                                Numbers.grouped(image.shape().pixels()))),
                Panel.of("hide", tr("Hide"), CompletionHelp.HIDE, new HideDrawing.Hiding()).facts(drawing.source()),
                Panel.of("samples", tr("Samples"), CompletionHelp.SAMPLES, wall(samples, image.shape()))
                        .facts(facts(snapshot, drawing.truth())).with(STATES),
                Panel.of("mean", tr("Mean"), CompletionHelp.MEAN, wall(snapshot.summary().mean(), image.shape())),
                Panel.of("entropy", tr("Uncertainty"), CompletionHelp.UNCERTAINTY, wall(entropy, image.shape()))
                        .facts(tr("{0} bits", Numbers.fixed(sum(entropy), 0))),
                truth(drawing, image.shape())), LAYOUT);
    }

    private static Panel truth(Drawing drawing, ImageShape shape) {
        Optional<float[]> truth = drawing.truth().filter(it -> it.length == shape.pixels());
        return Panel.of("truth", tr("True image"), CompletionHelp.TRUTH, truth.<Content>map(it -> wall(it, shape))
                .orElseGet(() -> new Content.Waiting(tr("There is none"))));
    }

    private static Content.Wall wall(float[] values, ImageShape shape) {
        return new Content.Wall(new Tiles(values, shape.width(), shape.height()), Shading.UNIT);
    }

    private static Facts facts(CompletionSnapshot snapshot, Optional<float[]> truth) {
        String chains = Numbers.counted(snapshot.chains(), tr("{0} chain"), tr("{0} chains")) + " · "
                + progress(snapshot, error(snapshot, truth));
        return new Facts(chains, tr("{} of {0}", chains));
    }

    private static String progress(CompletionSnapshot snapshot, OptionalDouble error) {
        int known = snapshot.image().known();
        if (known == snapshot.image().shape().pixels()) {
            return tr("nothing is hidden, so there is nothing to draw");
        }
        String place = snapshot.steps() < snapshot.hot()
                ? tr("cooling down, step {0} of {1}", snapshot.steps(), snapshot.hot())
                : tr("step {0}", Numbers.grouped(snapshot.steps()));
        if (known == 0) {
            return tr("{0} · nothing is known: it samples", place);
        }
        return error.isEmpty() ? place
                : tr("{0} · their mean's error {1}", place, Numbers.fixed(error.getAsDouble(), 3));
    }

    /** Mean squared distance of the chains' mean from the true image over the hidden pixels, where there is one. */
    static OptionalDouble error(CompletionSnapshot snapshot, Optional<float[]> truth) {
        PartialImage image = snapshot.image();
        int unknown = image.shape().pixels() - image.known();
        if (unknown == 0 || truth.isEmpty() || truth.get().length != image.shape().pixels()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < image.shape().pixels(); i++) {
            if (image.hidden()[i]) {
                double difference = snapshot.summary().mean()[i] - truth.get()[i];
                sum += difference * difference;
            }
        }
        return OptionalDouble.of(sum / unknown);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float each : values) {
            sum += each;
        }
        return sum;
    }
}
