package reverie.app.baseline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.projection.PrincipalAngles;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricRecorder;
import reverie.model.train.Progress;

/**
 * PCA of an autoencoder's size on the same data, worked out once a run, and for a linear autoencoder the angle between the
 * two subspaces, worked out as often as it can be without taking much time from learning. All of it happens aside; whoever
 * asks gets what is known so far.
 */
public final class PcaBaseline {

    /** So much more time passes between two angles than one takes. */
    private static final int PAUSES = 5;
    private static final long SHORTEST_PAUSE = 300_000_000;

    private final Executor aside;
    private final Runnable news;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Optional<Finding> finding = Optional.empty();

    // What belongs to the thread that works aside, one task after another.
    private MetricRecorder angles = new MetricRecorder();
    private long nextAngleAt;

    /** What was found out for a run. */
    private record Finding(Run<?, ?> run, Pca pca, KnownPca known, double lastEpoch) {}

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when more is known
     */
    public PcaBaseline(Executor aside, Runnable news) {
        this.aside = aside;
        this.news = news;
    }

    /** What is known for this run, and a reason to find out more. */
    public Optional<KnownPca> of(Run<?, ?> run, Progress<?> progress, Compared model) {
        Optional<Finding> now = finding(run);
        boolean done = now.isPresent()
                && (model.directions().isEmpty() || now.get().lastEpoch() == progress.epoch());
        if (!done && run.data().train().values() <= Pca.MOST_QUICK_VALUES && working.compareAndSet(false, true)) {
            aside.execute(() -> work(run, progress, model));
        }
        return now.map(Finding::known);
    }

    private Optional<Finding> finding(Run<?, ?> run) {
        return finding.filter(it -> it.run() == run);
    }

    private void work(Run<?, ?> run, Progress<?> progress, Compared model) {
        try {
            Optional<Finding> now = finding(run);
            if (now.isEmpty()) {
                angles = new MetricRecorder();
                Finding first = first(run, model);
                finding = Optional.of(model.directions().map(it -> withAngle(first, progress, it)).orElse(first));
                news.run();
            } else if (FilterOrder.isStill(progress) || System.nanoTime() >= nextAngleAt) {
                finding = Optional.of(model.directions().map(it -> withAngle(now.get(), progress, it))
                        .orElseGet(now::get));
                news.run();
            }
        } finally {
            working.set(false);
        }
    }

    private static Finding first(Run<?, ?> run, Compared model) {
        DataSet train = run.data().train();
        int components = Math.min(model.components(), train.values());
        try (Workers alone = Workers.of(1)) {
            Pca pca = Pca.of(train, components, alone);
            R032Store images = R032Store.wrap(model.images(), train.values());
            return new Finding(run, pca,
                    new KnownPca(components, pca.decode(pca.encode(images, alone), alone).data,
                            pca.reconstructionError(AutoencoderLearner.measuredOn(run.data()), alone),
                            MetricHistory.EMPTY),
                    Double.NaN);
        }
    }

    private Finding withAngle(Finding before, Progress<?> progress, R032Store directions) {
        long start = System.nanoTime();
        double angle = PrincipalAngles.largest(directions, before.pca().components());
        angles.forgetAfter(progress.epoch());
        angles.record(progress.epoch(), Measurement.of(Map.entry(KnownPca.ANGLE, angle)));
        long now = System.nanoTime();
        nextAngleAt = now + Math.max(SHORTEST_PAUSE, PAUSES * (now - start));
        KnownPca known = before.known();
        return new Finding(before.run(), before.pca(),
                new KnownPca(known.components(), known.reconstructions(), known.error(), angles.history()),
                progress.epoch());
    }
}
