package reverie.app.room.sparsecoding;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import reverie.app.room.MetricCurves;
import reverie.app.room.sparsecoding.SourceImages.Source;
import reverie.app.settings.Numbers;
import reverie.model.data.ImageShape;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param piece    size of a patch
 * @param atoms    as they are
 * @param shown    the same with the contrast that they are shown with
 * @param shading  how those become greys
 * @param order    in which they stand
 * @param source   the image that patches are chosen from
 * @param image    as it is or as it was reconstructed
 * @param redrawn  whether it is the latter
 * @param corner   of the chosen patch
 * @param speedup  how many times longer a search for codes takes than an encoder's guess; empty while it is not known
 * @param learning objective, share of coefficients that are not 0, and signal-to-noise over the epochs
 * @param encoder  how near guesses come to the codes and what they draw, over the epochs; nothing without an encoder
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record SparseCodingPicture(SparseCodingSnapshot snapshot, ImageShape piece, Tiles atoms, Tiles shown, Shading shading,
        int[] order, Source source, Tiles image, boolean redrawn, Corner corner, WrittenPatch patch,
        OptionalDouble speedup, List<Curve> learning, List<Curve> encoder) {

    private static final double PERCENT = 100;

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

    static List<Curve> curves(MetricHistory metrics) {
        return MetricCurves.each(metrics, List.of("objective", "nonZeroShare", "snr"),
                List.of("objective", "share of non-zeros", "SNR, dB"));
    }

    static List<Curve> encoderCurves(MetricHistory metrics) {
        boolean guessed = metrics.series().stream().anyMatch(series -> series.name().equals("predictionError"));
        return !guessed ? List.of()
                : Stream.concat(
                        MetricCurves.each(metrics, List.of("predictionError"), List.of("‖a − f‖² / ‖a‖²")).stream(),
                        MetricCurves.compared(metrics, List.of("squaredError", "predictedSquaredError"),
                                List.of("‖x − Φa‖²", "‖x − Φf‖²")).stream())
                        .toList();
    }

    /** Whether an encoder guesses the codes. */
    boolean hasEncoder() {
        return patch.guess().isPresent();
    }

    /** How often atoms began anew. */
    String revived() {
        long times = snapshot.revived();
        return times == 1 ? "1 dead atom revived" : Numbers.grouped(times) + " dead atoms revived";
    }

    /** How an atom is used; of none, how much of the code is 0. */
    String atomFacts(int atom) {
        if (atom < 0 || atom >= atoms.count()) {
            return atoms.count() - patch.terms().size() + " of " + atoms.count() + " are 0" + guessFacts();
        }
        return "φ" + atom + " in " + Numbers.fixed(PERCENT * snapshot.use()[atom], 1) + " % of patches, "
                + Numbers.fixed(patch.code()[atom], 2) + " here"
                + patch.guess().map(guess -> ", guess " + Numbers.fixed(guess[atom], 2)).orElse("");
    }

    /** How far the guess of this patch's code is off, and what it saves. */
    private String guessFacts() {
        OptionalDouble miss = patch.missOfGuess();
        return (miss.isPresent() ? " · guess off by " + Math.round(PERCENT * miss.getAsDouble()) + " %" : "")
                + (hasEncoder() && speedup.isPresent()
                        ? ", " + Numbers.fixed(speedup.getAsDouble(), speedup.getAsDouble() < 10 ? 1 : 0) + " × as fast"
                        : "");
    }

    /** How the chosen patch is written. */
    String patchFacts() {
        String loudness = Double.isFinite(patch.snr()) ? " · " + Numbers.fixed(patch.snr(), 1) + " dB" : "";
        return patch.terms().size() + " of " + atoms.count() + " atoms" + loudness;
    }
}
