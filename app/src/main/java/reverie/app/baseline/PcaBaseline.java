package reverie.app.baseline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.reading.Aside;
import reverie.app.room.Run;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.Pca;
import reverie.model.projection.PrincipalAngles;
import reverie.model.train.Measurement;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;

/**
 * PCA of an autoencoder's size on the same data, worked out once a run, and for a linear autoencoder the angle between the
 * two subspaces. All of it happens aside.
 *
 * @param <S> the snapshot
 */
public final class PcaBaseline<S> {

    private final Aside<S, Integer, Found> pca;
    private final Aside<S, Found, Double> angles;

    /** PCA and what it makes of the shown images. */
    private record Found(Pca pca, KnownPca known) {}

    /**
     * @param executor   works in the background, one task at a time
     * @param news       is told, by any thread, when more is known
     * @param images     of a snapshot, that both reconstruct, one after another
     * @param directions of a snapshot of a linear model, into which it draws, D×F
     */
    public PcaBaseline(Executor executor, Runnable news, Function<S, float[]> images,
            Function<S, R032Store> directions) {
        pca = new Aside<>(executor, news,
                (run, moment, components, alone) -> found(run, components, images.apply(moment.snapshot()), alone));
        angles = new Aside<>(executor, news, (_, moment, found, _) -> PrincipalAngles
                .largest(directions.apply(moment.snapshot()), found.pca().components()));
    }

    /**
     * What is known for this run.
     *
     * @param components how many numbers the model describes an image by
     * @param linear     whether the model has directions to be compared, fewer than values
     */
    public Optional<KnownPca> of(Run<?, S> run, Progress<S> progress, int components, boolean linear) {
        if (run.data().train().values() > Pca.MOST_QUICK_VALUES) {
            return Optional.empty();
        }
        Optional<Found> found = pca.ofRun(run, progress, components).newest();
        return found.map(it -> linear ? it.known().with(angles(angles.of(run, progress, it))) : it.known());
    }

    private static MetricHistory angles(Aside.Known<Double> known) {
        MetricHistory history = MetricHistory.EMPTY;
        for (var each : known.epochs().entrySet()) {
            history = history.and(each.getKey(), Measurement.of(Map.entry(KnownPca.ANGLE, each.getValue())));
        }
        return history;
    }

    private static Found found(Run<?, ?> run, int wanted, float[] shown, Workers alone) {
        DataSet train = run.data().train();
        int components = Math.min(wanted, train.values());
        Pca pca = Pca.of(train, components, alone);
        R032Store images = R032Store.wrap(shown, train.values());
        return new Found(pca, new KnownPca(components, pca.decode(pca.encode(images, alone), alone).data,
                pca.reconstructionError(AutoencoderLearner.measuredOn(run.data()), alone), MetricHistory.EMPTY));
    }
}
