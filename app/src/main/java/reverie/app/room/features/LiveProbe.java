package reverie.app.room.features;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import reverie.app.room.FilterOrder;
import reverie.app.room.Run;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.MetricRecorder;
import reverie.model.train.Progress;

/**
 * Asks a linear classifier about the features of one kind after the other, always as they are in the newest snapshot, and works
 * out PCA once a run. All of it happens aside, on a part of the data; callers get what is known so far. What is learned
 * does not depend on it.
 */
final class LiveProbe {

    /** Training images that the classifier learns from. */
    static final int TRAIN = 2000;
    /** Test images that it is judged by. */
    static final int TEST = 1000;

    /** Strong enough a penalty for every kind, and an optimum that no image's label depends on. */
    private static final LinearProbe.Settings SETTINGS = new LinearProbe.Settings(0.01, 1e-4);
    /** So much more time passes between two probes than one takes, once there is one of each kind. */
    private static final int PAUSES = 2;
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    private final Executor aside;
    private final Runnable news;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Optional<Finding> finding = Optional.empty();
    private volatile long nextAt;

    // What belongs to the thread that works aside, one task after another.
    private final Map<FeatureKind, MetricRecorder> recorders = new EnumMap<>(FeatureKind.class);

    /** What was found out for a run. */
    private record Finding(Run<?, ?> run, Known known) {}

    /**
     * What is known.
     *
     * @param pca        of the training data
     * @param accuracies of the classifier over the epochs, of the kinds that have been asked about
     */
    record Known(Optional<Components> pca, Map<FeatureKind, Series> accuracies) {

        private static final Known NOTHING = new Known(Optional.empty(), Map.of());

        Known {
            var copy = new EnumMap<FeatureKind, Series>(FeatureKind.class);
            copy.putAll(accuracies);
            accuracies = Collections.unmodifiableMap(copy);
        }

        private Known with(FeatureKind kind, Series series, Optional<Components> components) {
            var more = new EnumMap<FeatureKind, Series>(FeatureKind.class);
            more.putAll(accuracies);
            more.put(kind, series);
            return new Known(components, more);
        }

        /** The share of test images whose label is found, by the newest probe; NaN before the first. */
        double accuracy(FeatureKind kind) {
            return accuracies.containsKey(kind) ? accuracies.get(kind).newest() : Double.NaN;
        }

        private double epoch(FeatureKind kind) {
            Series series = accuracies.get(kind);
            return series == null ? NEVER : series.epochs()[series.epochs().length - 1];
        }
    }

    /**
     * PCA.
     *
     * @param error mean squared error of the examples on which the other kinds' is measured
     */
    record Components(Pca pca, double error) {}

    /**
     * @param aside works in the background, one task at a time
     * @param news  is told, by any thread, when more is known
     */
    LiveProbe(Executor aside, Runnable news) {
        this.aside = aside;
        this.news = news;
    }

    /** What is known for this run, and a reason to find out more. */
    Known of(Run<FeatureRates, FeatureSnapshot> run, Progress<FeatureSnapshot> progress) {
        Known now = known(run);
        next(now, run, progress).ifPresent(kind -> {
            if (working.compareAndSet(false, true)) {
                aside.execute(() -> work(kind, run, progress));
            }
        });
        return now;
    }

    private Known known(Run<?, ?> run) {
        return finding.filter(it -> it.run() == run).map(Finding::known).orElse(Known.NOTHING);
    }

    /** The kind that was asked about longest ago, if it can have changed since; PCA, which takes longest, begins as the last. */
    private Optional<FeatureKind> next(Known now, Run<?, ?> run, Progress<?> progress) {
        Optional<FeatureKind> oldest = Stream.of(FeatureKind.values()).filter(kind -> isOutdated(kind, now, progress))
                .filter(kind -> kind != FeatureKind.PCA || run.data().train().values() <= Pca.MOST_QUICK_VALUES)
                .min(Comparator.<FeatureKind>comparingDouble(now::epoch).thenComparing(FeatureKind.PCA::equals));
        boolean hurry = FilterOrder.isStill(progress) || System.nanoTime() - nextAt >= 0;
        return oldest.filter(kind -> hurry || now.epoch(kind) == NEVER);
    }

    private static boolean isOutdated(FeatureKind kind, Known now, Progress<?> progress) {
        return kind.isLearned() ? now.epoch(kind) != progress.epoch() : now.epoch(kind) == NEVER;
    }

    private void work(FeatureKind kind, Run<FeatureRates, FeatureSnapshot> run, Progress<FeatureSnapshot> progress) {
        try (Workers alone = Workers.of(1)) {
            long start = System.nanoTime();
            Known before = known(run);
            if (before.accuracies().isEmpty()) {
                recorders.clear();
            }
            Optional<Components> pca = kind == FeatureKind.PCA ? Optional.of(components(run, alone)) : before.pca();
            double accuracy = ProbeScores.of(
                    progress.snapshot().encoder(kind, () -> pca.orElseThrow().pca()),
                    LabelledSplits.of(run.data()).atMost(TRAIN, TEST), SETTINGS, alone).testAccuracy();
            finding = Optional
                    .of(new Finding(run, before.with(kind, record(kind, progress.epoch(), accuracy), pca)));
            long now = System.nanoTime();
            nextAt = now + PAUSES * (now - start);
            news.run();
        } finally {
            working.set(false);
        }
    }

    private static Components components(Run<?, ?> run, Workers alone) {
        Pca pca = FeaturesParameters.structure(run.settings()).pca(run.data().train(), alone);
        return new Components(pca, pca.reconstructionError(FeatureLearner.measuredOn(run.data()), alone));
    }

    private Series record(FeatureKind kind, double epoch, double accuracy) {
        MetricRecorder recorder = recorders.computeIfAbsent(kind, _ -> new MetricRecorder());
        recorder.forgetAfter(epoch);
        recorder.record(epoch, Measurement.of(Map.entry(kind.id(), accuracy)));
        return recorder.history().series().getFirst();
    }
}
