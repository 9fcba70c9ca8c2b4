package reverie.app.reading;

import reverie.app.room.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.GaborFit;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;

/**
 * Counts the filters that look like Gabor functions. A fit to each takes its time, so it is done aside.
 *
 * @param <S> the snapshot
 */
public final class GaborCount<S> {

    private final Aside<S, ImageShape, GaborLike> aside;

    /**
     * @param executor works in the background, one task at a time
     * @param news     is told, by any thread, when there is another count
     * @param models   of a snapshot: the filters of each, D×F, column-major; as many of each
     */
    public GaborCount(Executor executor, Runnable news, Function<S, List<float[]>> models) {
        aside = new Aside<>(executor, news, (_, moment, shape, _) -> count(models.apply(moment.snapshot()), shape));
    }

    /**
     * The latest count for this run; empty until the first.
     *
     * @param shape of a filter, D pixels
     */
    public Optional<GaborLike> of(Run<?, S> run, Progress<S> progress, ImageShape shape) {
        Aside.Known<GaborLike> known = aside.of(run, progress, shape);
        return known.newest().map(newest -> {
            MetricHistory history = MetricHistory.EMPTY;
            for (var each : known.epochs().entrySet()) {
                var measured = new LinkedHashMap<String, Double>();
                for (int m = 0; m < each.getValue().counts().size(); m++) {
                    measured.put(GaborLike.series(m), (double) each.getValue().counts().get(m));
                }
                history = history.and(each.getKey(), new Measurement(measured));
            }
            return new GaborLike(newest.counts(), newest.filters(), history);
        });
    }

    private static GaborLike count(List<float[]> models, ImageShape shape) {
        List<Integer> counts = models.stream()
                .map(filters -> GaborFit.alike(R032Store.wrap(filters, shape.pixels()), shape)).toList();
        return new GaborLike(counts, models.getFirst().length / shape.pixels(), MetricHistory.EMPTY);
    }
}
