package reverie.app.experiment.autoencoder;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Run;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.projection.PrincipalAngles;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricRecorder;
import reverie.model.train.Progress;

/**
 * PCA of the autoencoder's size on the same data, worked out once a run, and for a linear autoencoder the angle between the
 * two subspaces, worked out as often as it can be without taking much time from learning. All of it happens aside; whoever
 * asks gets what is known so far.
 */
final class PcaBaseline {

    /** So much more time passes between two angles than one takes. */
    private static final int PAUSES = 5;
    private static final long SHORTEST_PAUSE = 300_000_000;

    /** The recorded angle, in degrees. */
    static final String ANGLE = "angle";

    private final Executor aside;
    private final Runnable news;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Optional<Finding> finding = Optional.empty();

    // What belongs to the thread that works aside, one task after another.
    private MetricRecorder angles = new MetricRecorder();
    private long nextAngleAt;

    /** What was found out for a run. */
    private record Finding(Run<?, ?> run, Pca pca, Known known, double lastEpoch) {}

    /**
     * What is known of PCA.
     *
     * @param components      its size
     * @param reconstructions of the shown images
     * @param error           on the examples on which the autoencoder's is measured
     * @param angles          between the autoencoder's subspace and PCA's over the epochs; empty if it is not linear
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares it
    record Known(int components, float[] reconstructions, double error, MetricHistory angles) {}

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when more is known
     */
    PcaBaseline(Executor aside, Runnable news) {
        this.aside = aside;
        this.news = news;
    }

    /** What is known for this run, and a reason to find out more. */
    Optional<Known> of(Run<AutoencoderRates, AutoencoderSnapshot> run, Progress<AutoencoderSnapshot> progress) {
        Optional<Finding> now = finding(run);
        boolean done = now.isPresent() && !(isLinear(run) && now.get().lastEpoch() != progress.epoch());
        if (!done && run.data().train().values() <= Pca.MOST_QUICK_VALUES && working.compareAndSet(false, true)) {
            aside.execute(() -> work(run, progress));
        }
        return now.map(Finding::known);
    }

    private Optional<Finding> finding(Run<?, ?> run) {
        return finding.filter(it -> it.run() == run);
    }

    /** Fewer units than values, and none of them bent: only then is there an angle to speak of. */
    private static boolean isLinear(Run<?, ?> run) {
        Settings settings = run.settings();
        return settings.get(AutoencoderParameters.ACTIVATION) == Activation.LINEAR
                && settings.get(AutoencoderParameters.HIDDEN) < run.data().train().values();
    }

    private void work(Run<AutoencoderRates, AutoencoderSnapshot> run, Progress<AutoencoderSnapshot> progress) {
        try {
            Optional<Finding> now = finding(run);
            if (now.isEmpty()) {
                angles = new MetricRecorder();
                Finding first = first(run, progress.snapshot());
                finding = Optional.of(isLinear(run) ? withAngle(first, progress) : first);
                news.run();
            } else if (Darkroom.isStill(progress) || System.nanoTime() >= nextAngleAt) {
                finding = Optional.of(withAngle(now.get(), progress));
                news.run();
            }
        } finally {
            working.set(false);
        }
    }

    private static Finding first(Run<?, ?> run, AutoencoderSnapshot snapshot) {
        DataSet train = run.data().train();
        int components = Math.min(run.settings().get(AutoencoderParameters.HIDDEN), train.values());
        try (Workers alone = Workers.of(1)) {
            Pca pca = Pca.of(train, components, alone);
            R032Store images = R032Store.wrap(snapshot.data(), train.values());
            return new Finding(run, pca,
                    new Known(components, pca.decode(pca.encode(images, alone), alone).data,
                            pca.reconstructionError(AutoencoderLearner.measuredOn(run.data()), alone),
                            MetricHistory.EMPTY),
                    Double.NaN);
        }
    }

    private Finding withAngle(Finding before, Progress<AutoencoderSnapshot> progress) {
        long start = System.nanoTime();
        R032Store decoder = R032Store.wrap(progress.snapshot().decoding(), progress.snapshot().visible());
        double angle = PrincipalAngles.largest(decoder, before.pca().components());
        angles.forgetAfter(progress.epoch());
        angles.record(progress.epoch(), Measurement.of(Map.entry(ANGLE, angle)));
        long now = System.nanoTime();
        nextAngleAt = now + Math.max(SHORTEST_PAUSE, PAUSES * (now - start));
        Known known = before.known();
        return new Finding(before.run(), before.pca(),
                new Known(known.components(), known.reconstructions(), known.error(), angles.history()),
                progress.epoch());
    }
}
