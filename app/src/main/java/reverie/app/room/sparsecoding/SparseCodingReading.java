package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.layout.Tiling;
import reverie.app.panel.Content;
import reverie.app.panel.Control;
import reverie.app.panel.Facts;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.Excitation;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.reading.UnitText;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.room.sparsecoding.SourceImages.Source;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Numbers;
import reverie.model.data.ImageShape;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.chart.CodeChart;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/** What the room shows of a dictionary, and of the patch that people have chosen in one of the images. */
final class SparseCodingReading implements Reading<PredictiveRates, PredictiveSnapshot> {

    /** How the atoms' tiles stand and what their contrast tells. */
    enum Order {
        USE, NUMBER, SHADE
    }

    static final Switch<Order> ORDER = Switch.of("order",
            new Option<>(Order.USE, "use", tr("Use"),
                    tr("Atoms that many patches use first, sorted anew from time to time")),
            new Option<>(Order.NUMBER, "number", tr("Number"),
                    tr("In the order in which atoms are numbered; tiles never move")),
            new Option<>(Order.SHADE, "shade", tr("Shade"),
                    tr("As they are numbered; the more an atom is used, the stronger its contrast")));
    /** Whether the image is shown as atoms draw it. */
    static final Switch<Boolean> FROM_ATOMS = Switch.of("versions",
            new Option<>(false, "image", tr("Given"), tr("The image itself")),
            new Option<>(true, "atoms", tr("Rebuilt"), tr("Reconstructed from the codes of overlapping patches")));
    static final Switch<Boolean> ENCODER = Switch.of("curves",
            new Option<>(false, "codes", tr("Codes"), tr("Objective, share of non-zeros, and signal-to-noise")),
            new Option<>(true, "encoder", tr("Encoder"),
                    tr("How near guesses come to the codes, and what error either leaves")));

    /** The subject of looking at one of the images. */
    static final String IMAGE = "image";

    private static final Layout LAYOUT = Layout.column(
            Layout.row(Cell.of("filters").wide(new Length.Snug(0.42)),
                    Cell.of("image").wide(new Length.Square(0.4))),
            Cell.of("patch", Tiling.one(1, 0.16)).besideTiles(PatchFormula.NAME)
                    .least(0, PatchFormula.LEAST_PANEL).wide(Length.FILL),
            Layout.row(Cell.of("codes").least(0, 132).high(new Length.Share(0.21, 260)), Cell.of("learning")));

    private final SourceImages sources;
    private final Redrawing redrawing;
    private final Speedup speedup;

    SparseCodingReading(SourceImages sources, Redrawing redrawing, Speedup speedup) {
        this.sources = sources;
        this.redrawing = redrawing;
        this.speedup = speedup;
    }

    @Override
    public UnitNotes about(Run<PredictiveRates, PredictiveSnapshot> run, Progress<PredictiveSnapshot> progress,
            Panel panel, int unit) {
        SparseCodingSnapshot snapshot = progress.snapshot().coding();
        boolean shaded = panel.content() instanceof Content.Filters shown && shown.shading() == Shading.SHARED;
        return UnitNotes
                .of(tr("Atom φ{0}", unit), shaded ? tr("Values, the stronger the more it is used") : tr("Values"))
                .with(new UnitNotes.Fact(tr("Used"), tr("{0} of patches", UnitText.percent(snapshot.use()[unit])),
                        tr("In how many patches its coefficient is not 0: a running mean.")))
                .with(List.of(Excitation.of(run.data().train(), snapshot.model().phi().data, unit, 0)
                        .gallery(tr("Patches most like it"), "")));
    }

    @Override
    public Picture of(Run<PredictiveRates, PredictiveSnapshot> run, Progress<PredictiveSnapshot> progress,
            ViewState view) {
        SparseCodingSnapshot snapshot = progress.snapshot().coding();
        ImageShape piece = run.data().train().shape();
        Source source = sources.of(run, view.chosen().getOrDefault(IMAGE, 0));
        Corner corner = Corner.chosen(view).orElse(Corner.first(source.image().shape()))
                .within(source.image().shape(), piece);
        WrittenPatch patch = WrittenPatch.of(source.image().piece(corner.left(), corner.top(), piece), snapshot.model(),
                progress.snapshot().predictor());
        var atoms = new Tiles(snapshot.model().phi().data, piece.width(), piece.height());
        return new Picture(List.of(
                atoms(progress, atoms, view),
                image(source, run, progress, corner, view),
                Panel.of("patch", tr("Patch"), SparseCodingHelp.PATCH, new PatchFormula.Written(patch, atoms))
                        .facts(patchFacts(patch, atoms.count())),
                codes(snapshot, patch, speedup.of(run, progress), view),
                learning(progress.metrics(), snapshot, patch.guess().isPresent(), view)), LAYOUT);
    }

    private static Panel atoms(Progress<PredictiveSnapshot> progress, Tiles atoms, ViewState view) {
        SparseCodingSnapshot basis = FilterOrder.basis(progress).coding();
        Order wanted = view.get(ORDER);
        int[] order = wanted == Order.USE ? FilterOrder.largestFirst(atoms.count(), k -> basis.use()[k])
                : FilterOrder.numbered(atoms.count());
        Content.Filters shown = wanted == Order.SHADE
                ? new Content.Filters(shadedByUse(progress.snapshot().coding(), atoms), order, Shading.SHARED,
                        Optional.of("atom"))
                : Content.Filters.of(atoms, order, "atom");
        return Panel.of("filters", tr("Atoms"), SparseCodingHelp.ATOMS, shown)
                .facts(Facts.ofSigned(atoms.count(), tr("atoms"))).with(ORDER).with(new Control.TileSizes());
    }

    private Panel image(Source source, Run<?, PredictiveSnapshot> run, Progress<PredictiveSnapshot> progress,
            Corner corner, ViewState view) {
        ImageShape piece = run.data().train().shape();
        ImageShape shape = source.image().shape();
        Optional<float[]> again = view.get(FROM_ATOMS) && piece.width() == piece.height()
                ? redrawing.of(source, run, progress, piece.width())
                : Optional.empty();
        Tiles shown = again.map(values -> new Tiles(values, shape.width(), shape.height()))
                .orElseGet(() -> sources.tile(source));
        return Panel
                .of("image", tr("Image"), SparseCodingHelp.SOURCE, new PatchPicker.Pieces(shown, shape, piece, corner))
                .facts(source.text())
                .with(new Control.Stepper("previous-image", "‹", tr("The image before this one"), IMAGE, -1))
                .with(new Control.Stepper("next-image", "›", tr("The next image"), IMAGE, 1))
                .with(FROM_ATOMS);
    }

    /** All atoms, with contrasts that tell how often each is used. */
    static Tiles shadedByUse(SparseCodingSnapshot snapshot, Tiles atoms) {
        float most = 0;
        for (float use : snapshot.use()) {
            most = Math.max(most, use);
        }
        float[] shaded = atoms.values().clone();
        int d = atoms.pixels();
        for (int k = 0; k < atoms.count(); k++) {
            float greatest = Float.MIN_NORMAL;
            for (int i = k * d; i < (k + 1) * d; i++) {
                greatest = Math.max(greatest, Math.abs(shaded[i]));
            }
            // The root, since a few atoms are used far more than all others.
            float contrast = most == 0 ? 0 : (float) Math.sqrt(snapshot.use()[k] / most) / greatest;
            for (int i = k * d; i < (k + 1) * d; i++) {
                shaded[i] *= contrast;
            }
        }
        return new Tiles(shaded, atoms.width(), atoms.height());
    }

    /** How the chosen patch is written. */
    private static String patchFacts(WrittenPatch patch, int atoms) {
        String loudness = Double.isFinite(patch.snr()) ? tr(" · {0} dB", Numbers.fixed(patch.snr(), 1)) : "";
        return tr("{0} of {1} atoms{2}", patch.terms().size(), atoms, loudness);
    }

    /** The code that was searched for and, where there is an encoder, the one that it guesses, on one scale. */
    private static Panel codes(SparseCodingSnapshot snapshot, WrittenPatch patch, OptionalDouble speedup,
            ViewState view) {
        int atom = view.lookedAt("atom", patch.code().length, ViewState.NONE);
        double reach = CodeChart.greatest(patch.guess().orElse(new float[0]));
        var codes = new ArrayList<Content.Code>();
        codes.add(
                new Content.Code("code", "φ", patch.guess().isPresent() ? tr("searched, a") : "", patch.code(), reach));
        patch.guess().ifPresent(guess -> codes.add(
                new Content.Code("guess", "f", tr("guessed, f(x)"), guess, CodeChart.greatest(patch.code()))));
        return Panel.of("codes", tr("Code"), SparseCodingHelp.CODE, new Content.Codes(codes, Optional.of("atom")))
                .facts(atom == ViewState.NONE ? codeFacts(patch, speedup) : atomFacts(snapshot, patch, atom));
    }

    private static String atomFacts(SparseCodingSnapshot snapshot, WrittenPatch patch, int atom) {
        return tr("φ{0} in {1} % of patches, {2} here{3}", atom, Numbers.fixed(100 * snapshot.use()[atom], 1),
                Numbers.fixed(patch.code()[atom], 2),
                patch.guess().map(guess -> tr(", guess {0}", Numbers.fixed(guess[atom], 2))).orElse(""));
    }

    /** How much of the code is 0, how far a guess of it is off, and what the guess saves. */
    private static String codeFacts(WrittenPatch patch, OptionalDouble speedup) {
        OptionalDouble miss = patch.missOfGuess();
        return tr("{0} of {1} are 0{2}{3}", patch.code().length - patch.terms().size(), patch.code().length,
                miss.isPresent() ? tr(" · guess off by {0} %", Math.round(100 * miss.getAsDouble())) : "",
                patch.guess().isPresent() && speedup.isPresent()
                        ? tr(", {0} × as fast",
                                Numbers.fixed(speedup.getAsDouble(), speedup.getAsDouble() < 10 ? 1 : 0))
                        : "");
    }

    private static Panel learning(MetricHistory metrics, SparseCodingSnapshot snapshot, boolean guessed,
            ViewState view) {
        long times = snapshot.revived();
        Panel panel = Panel.of("learning", tr("Learning"), SparseCodingHelp.LEARNING,
                Content.ofCurves(guessed && view.get(ENCODER) ? encoderCurves(metrics) : curves(metrics)))
                .facts(times == 1 ? tr("1 dead atom revived") : tr("{0} dead atoms revived", Numbers.grouped(times)));
        return guessed ? panel.with(ENCODER) : panel;
    }

    private static List<Curve> curves(MetricHistory metrics) {
        return MetricCurves.each(metrics, List.of("objective", "nonZeroShare", "snr"),
                List.of(tr("objective"), tr("share of non-zeros"), tr("SNR, dB")));
    }

    private static List<Curve> encoderCurves(MetricHistory metrics) {
        return Stream.concat(
                MetricCurves.each(metrics, List.of("predictionError"), List.of("‖a − f‖² / ‖a‖²")).stream(),
                MetricCurves.compared(metrics, List.of("squaredError", "predictedSquaredError"),
                        List.of("‖x − Φa‖²", "‖x − Φf‖²")).stream())
                .toList();
    }
}
