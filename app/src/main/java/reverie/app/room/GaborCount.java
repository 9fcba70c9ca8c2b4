package reverie.app.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.GaborFit;
import reverie.model.train.Measurement;
import reverie.model.train.MetricRecorder;
import reverie.model.train.Progress;

/**
 * Counts the filters that look like Gabor functions. A fit to each takes its time, so it is done aside, as often as it can be
 * without taking much from learning; callers get the latest count.
 */
public final class GaborCount {

    private final SpareTime time;
    private volatile Optional<Counted> counted = Optional.empty();

    // What belongs to the thread that works aside.
    private MetricRecorder recorder = new MetricRecorder();

    private record Counted(Run<?, ?> run, double epoch, GaborLike alike) {}

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when there is another count
     */
    public GaborCount(Executor aside, Runnable news) {
        time = new SpareTime(aside, news);
    }

    /**
     * The newest count for this run, and a reason to make a newer one; empty until the first.
     *
     * @param models the filters of each, D×F, column-major; as many of each
     * @param shape  of a filter, D pixels
     */
    public Optional<GaborLike> of(Run<?, ?> run, Progress<?> progress, List<float[]> models, ImageShape shape) {
        Optional<Counted> now = counted.filter(it -> it.run() == run);
        boolean late = now.isEmpty() || FilterOrder.isStill(progress) || time.isDue();
        if (late && now.filter(it -> it.epoch() == progress.epoch()).isEmpty()) {
            time.spend(() -> count(run, progress.epoch(), models, shape));
        }
        return now.map(Counted::alike);
    }

    private void count(Run<?, ?> run, double epoch, List<float[]> models, ImageShape shape) {
        if (counted.filter(it -> it.run() == run).isEmpty()) {
            recorder = new MetricRecorder();
        }
        List<Integer> counts = models.stream()
                .map(filters -> GaborFit.alike(R032Store.wrap(filters, shape.pixels()), shape)).toList();
        var measured = new LinkedHashMap<String, Double>();
        for (int m = 0; m < counts.size(); m++) {
            measured.put(GaborLike.series(m), (double) counts.get(m));
        }
        recorder.forgetAfter(epoch);
        recorder.record(epoch, new Measurement(measured));
        counted = Optional.of(new Counted(run, epoch,
                new GaborLike(counts, models.getFirst().length / shape.pixels(), recorder.history())));
    }
}
