package reverie.app.room.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import reverie.app.reading.Aside;
import reverie.app.room.Run;
import reverie.model.evaluate.Encoder;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.Progress;

/**
 * Asks a linear classifier about the features of each kind, and works out PCA once a run. All of it happens aside, on a part of the
 * data. What is learned does not depend on it.
 */
final class LiveProbe {

    /** Training images that the classifier learns from. */
    static final int TRAIN = 2000;
    /** Test images that it is judged by. */
    static final int TEST = 1000;

    /** Strong enough a penalty for every kind, and an optimum that no image's label depends on. */
    private static final LinearProbe.Settings SETTINGS = new LinearProbe.Settings(0.01, 1e-4);
    /** Those that are quick first. */
    private static final List<FeatureKind> KINDS = List.of(FeatureKind.PIXELS, FeatureKind.K_MEANS,
            FeatureKind.SPARSE_CODING, FeatureKind.RBM);

    private final Map<FeatureKind, Aside<FeatureSnapshot, FeatureKind, Double>> probes = new EnumMap<>(
            FeatureKind.class);
    private final Aside<FeatureSnapshot, FeatureKind, Components> pca;

    /**
     * What is known.
     *
     * @param pca        of the training data
     * @param accuracies of the classifier over the epochs, of the kinds that have been asked about
     */
    record Known(Optional<Components> pca, Map<FeatureKind, Series> accuracies) {

        Known {
            var copy = new EnumMap<FeatureKind, Series>(FeatureKind.class);
            copy.putAll(accuracies);
            accuracies = Collections.unmodifiableMap(copy);
        }

        /** The share of test images whose label is found, by the newest probe; NaN before the first. */
        double accuracy(FeatureKind kind) {
            return accuracies.containsKey(kind) ? accuracies.get(kind).newest() : Double.NaN;
        }
    }

    /**
     * PCA.
     *
     * @param error    mean squared error of the examples on which the other kinds' is measured
     * @param accuracy of the classifier
     */
    record Components(Pca pca, double error, double accuracy) {}

    /**
     * @param executor works in the background, one task at a time
     * @param news     is told, by any thread, when more is known
     */
    LiveProbe(Executor executor, Runnable news) {
        for (FeatureKind kind : KINDS) {
            probes.put(kind, new Aside<>(executor, news, (run, moment, it, alone) -> accuracy(run,
                    moment.snapshot().encoder(it, () -> {
                        throw new IllegalStateException("no PCA of " + it);
                    }), alone)));
        }
        pca = new Aside<>(executor, news, (run, moment, it, alone) -> components(run, moment.snapshot(), it, alone));
    }

    /** What is known for this run. */
    Known of(Run<FeatureRates, FeatureSnapshot> run, Progress<FeatureSnapshot> progress) {
        var accuracies = new EnumMap<FeatureKind, Series>(FeatureKind.class);
        probes.forEach((kind, probe) -> series(
                kind.isLearned() ? probe.of(run, progress, kind).epochs() : probe.ofRun(run, progress, kind).epochs())
                .ifPresent(it -> accuracies.put(kind, it)));
        Optional<Components> components = run.data().train().values() > Pca.MOST_QUICK_VALUES ? Optional.empty()
                : pca.ofRun(run, progress, FeatureKind.PCA).newest();
        components.ifPresent(it -> accuracies.put(FeatureKind.PCA,
                new Series(FeatureKind.PCA.id(), new double[]{0}, new double[]{it.accuracy()})));
        return new Known(components, accuracies);
    }

    private static Optional<Series> series(SequencedMap<Double, Double> epochs) {
        return epochs.isEmpty() ? Optional.empty()
                : Optional.of(new Series("accuracy", epochs.keySet().stream().mapToDouble(it -> it).toArray(),
                        epochs.values().stream().mapToDouble(it -> it).toArray()));
    }

    private static Components components(Run<?, ?> run, FeatureSnapshot snapshot, FeatureKind kind,
            Workers alone) {
        Pca pca = FeaturesParameters.structure(run.settings()).pca(run.data().train(), alone);
        return new Components(pca, pca.reconstructionError(FeatureLearner.measuredOn(run.data()), alone),
                accuracy(run, snapshot.encoder(kind, () -> pca), alone));
    }

    private static double accuracy(Run<?, ?> run, Encoder encoder, Workers alone) {
        return ProbeScores.of(encoder, LabelledSplits.of(run.data()).atMost(TRAIN, TEST), SETTINGS, alone)
                .testAccuracy();
    }
}
