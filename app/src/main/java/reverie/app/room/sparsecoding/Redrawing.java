package reverie.app.room.sparsecoding;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.SpareTime;
import reverie.app.room.sparsecoding.SourceImages.Source;
import reverie.model.data.GreyImage;
import reverie.model.data.OverlapAverage;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.InversePreprocessing;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.SparseEncoder;

/**
 * A whole image, reconstructed from the codes of overlapping patches. It takes a moment, so it is done aside, as often as it can
 * be without taking much time from learning; callers get the latest one.
 */
final class Redrawing {

    private final SpareTime time;
    private volatile Optional<Drawn> drawn = Optional.empty();

    // What belongs to the thread that works aside.
    private Optional<Known> known = Optional.empty();

    private record Drawn(SparseCodingSnapshot snapshot, Source source, float[] values) {}

    private record Known(Preprocessing preprocessing, InversePreprocessing restoration) {}

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when there is another drawing
     */
    Redrawing(Executor aside, Runnable news) {
        time = new SpareTime(aside, news);
    }

    /**
     * The newest drawing of this image, by this or an earlier dictionary of the run, and a reason to make a newer one.
     *
     * @param side  of a patch
     * @param still whether the dictionary stays as it is
     */
    Optional<float[]> of(Source source, SparseCodingSnapshot snapshot, int side, boolean still) {
        Optional<Drawn> now = drawn
                .filter(it -> it.source().equals(source)
                        && it.snapshot().model().preprocessing() == snapshot.model().preprocessing());
        boolean late = now.isEmpty() || still || time.isDue();
        if (late && now.filter(it -> it.snapshot() == snapshot).isEmpty()) {
            time.spend(() -> draw(source, snapshot, side));
        }
        return now.map(Drawn::values);
    }

    private void draw(Source source, SparseCodingSnapshot snapshot, int side) {
        try (Workers alone = Workers.of(1)) {
            SparseCoding model = snapshot.model();
            InversePreprocessing restoration = restoration(model.preprocessing());
            var encoder = new SparseEncoder(model.phi(), LassoMethod.COORDINATE_DESCENT, alone);
            GreyImage image = source.image();
            float[] values = new OverlapAverage(side, Math.ceilDiv(side, 2)).redraw(image, patches -> {
                R032Store x = model.preprocessing().apply(patches, alone);
                return restoration.apply(patches, encoder.residuals(x, model.lambda()), alone);
            });
            drawn = Optional.of(new Drawn(snapshot, source, values));
        }
    }

    private InversePreprocessing restoration(Preprocessing preprocessing) {
        Known suiting = known.filter(it -> it.preprocessing() == preprocessing)
                .orElseGet(() -> new Known(preprocessing, new InversePreprocessing(preprocessing)));
        known = Optional.of(suiting);
        return suiting.restoration();
    }
}
