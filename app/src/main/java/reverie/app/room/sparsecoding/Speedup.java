package reverie.app.room.sparsecoding;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.Run;
import reverie.app.room.SpareTime;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.predictive.CodePredictor;
import reverie.model.sparse.predictive.PredictiveScores;
import reverie.model.sparse.predictive.PredictiveSnapshot;

/** How much faster a guess is than a search, found out aside, from time to time, on patches that nothing is learned from. */
final class Speedup {

    private static final int EXAMPLES = 100;
    /** Code that is not yet compiled is slower a thousandfold, and not in both ways alike: the first timing only warms up. */
    private static final int TRUSTED = 2;

    private final SpareTime time;
    private volatile Optional<Timed> timed = Optional.empty();

    private record Timed(Run<?, ?> run, PredictiveSnapshot snapshot, int timings, double factor) {

        boolean isTrusted() {
            return timings >= TRUSTED;
        }
    }

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when the answer may have changed
     */
    Speedup(Executor aside, Runnable news) {
        time = new SpareTime(aside, news);
    }

    /** The newest answer for this run, and a reason to find another; empty until the first, and without an encoder. */
    OptionalDouble of(Run<?, ?> run, PredictiveSnapshot snapshot, boolean still) {
        Optional<Timed> now = timed.filter(it -> it.run() == run);
        boolean late = now.filter(Timed::isTrusted).isEmpty()
                || (!still && time.isDue() && now.get().snapshot() != snapshot);
        if (late) {
            int timings = now.map(Timed::timings).orElse(0) + 1;
            snapshot.predictor().ifPresent(predictor -> time.spend(() -> find(run, snapshot, predictor, timings)));
        }
        return now.filter(Timed::isTrusted).map(it -> OptionalDouble.of(it.factor())).orElse(OptionalDouble.empty());
    }

    private void find(Run<?, ?> run, PredictiveSnapshot snapshot, CodePredictor predictor, int timings) {
        try (Workers alone = Workers.of(1)) {
            SparseCoding coding = snapshot.coding().model();
            R032Store x = coding.preprocessing().apply(run.data().shown().atMost(EXAMPLES).examples(), alone);
            timed = Optional.of(new Timed(run, snapshot, timings,
                    new PredictiveScores(coding.phi(), predictor, alone).speedup(x, coding.lambda())));
        }
    }
}
