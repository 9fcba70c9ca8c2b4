package reverie.app.room.sparsecoding;

import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.Run;
import reverie.app.reading.Aside;
import reverie.model.train.Progress;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.predictive.PredictiveScores;
import reverie.model.sparse.predictive.PredictiveSnapshot;

/** How much faster a guess is than a search, found out aside on patches that nothing is learned from. It tells of the machine. */
final class Speedup {

    private static final int EXAMPLES = 100;

    private final Aside<PredictiveSnapshot, Boolean, Double> aside;

    /**
     * @param executor works in the background, one task at a time
     * @param news     is told, by any thread, when the answer may have changed
     */
    Speedup(Executor executor, Runnable news) {
        aside = new Aside<>(executor, news, (run, moment, _, alone) -> find(run, moment.snapshot(), alone));
    }

    /** The newest answer for this run; empty until the first, and without an encoder. */
    OptionalDouble of(Run<?, PredictiveSnapshot> run, Progress<PredictiveSnapshot> progress) {
        if (progress.snapshot().predictor().isEmpty()) {
            return OptionalDouble.empty();
        }
        return aside.of(run, progress, true).newest().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static double find(Run<?, ?> run, PredictiveSnapshot snapshot, Workers alone) {
        SparseCoding coding = snapshot.coding().model();
        R032Store x = run.data().shown().atMost(EXAMPLES).examples();
        var scores = new PredictiveScores(coding.phi(), snapshot.predictor().orElseThrow(), alone);
        // Code that is not yet compiled is slower a thousandfold, and not in both ways alike.
        scores.speedup(x, coding.lambda());
        return scores.speedup(x, coding.lambda());
    }
}
