package reverie.app.room.sparsecoding;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.reading.Aside;
import reverie.app.room.Run;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.model.train.Progress;
import reverie.app.room.sparsecoding.SourceImages.Source;
import reverie.model.data.GreyImage;
import reverie.model.data.OverlapAverage;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.InversePreprocessing;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.SparseEncoder;

/** A whole image, reconstructed from the codes of overlapping patches. It takes a moment, so it is done aside. */
final class Redrawing {

    private final Aside<PredictiveSnapshot, Wanted, float[]> aside;

    // What belongs to the thread that works aside.
    private Optional<Known> known = Optional.empty();

    /** Which image, and the side of a patch. */
    private record Wanted(Source source, int side) {}

    private record Known(Preprocessing preprocessing, InversePreprocessing restoration) {}

    /**
     * @param executor works in the background, one task at a time
     * @param news     is told, by any thread, when there is another drawing
     */
    Redrawing(Executor executor, Runnable news) {
        aside = new Aside<>(executor, news,
                (_, moment, wanted, alone) -> draw(wanted.source(), moment.snapshot().coding(), wanted.side(), alone));
    }

    /**
     * The newest drawing of this image, by this or an earlier dictionary of the run.
     *
     * @param side of a patch
     */
    Optional<float[]> of(Source source, Run<?, PredictiveSnapshot> run, Progress<PredictiveSnapshot> progress,
            int side) {
        return aside.of(run, progress, new Wanted(source, side)).newest();
    }

    private float[] draw(Source source, SparseCodingSnapshot snapshot, int side, Workers alone) {
        SparseCoding model = snapshot.model();
        InversePreprocessing restoration = restoration(model.preprocessing());
        var encoder = new SparseEncoder(model.phi(), alone);
        GreyImage image = source.image();
        return new OverlapAverage(side, Math.ceilDiv(side, 2)).redraw(image, patches -> {
            R032Store x = model.preprocessing().apply(patches, alone);
            return restoration.apply(patches, encoder.residuals(x, model.lambda()), alone);
        });
    }

    private InversePreprocessing restoration(Preprocessing preprocessing) {
        Known suiting = known.filter(it -> it.preprocessing() == preprocessing)
                .orElseGet(() -> new Known(preprocessing, new InversePreprocessing(preprocessing)));
        known = Optional.of(suiting);
        return suiting.restoration();
    }
}
