package reverie.app.room;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/**
 * Makes pictures of a session's snapshots in the background, always of the newest and one at a time, so that the FX thread
 * only has to draw. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 * @param <V> a picture: an immutable value that holds all that a room draws
 */
public final class PicturePipeline<P, S, V> {

    private final Session<P, S> session;
    private final Executor pictures;
    private final PictureMaker<P, S, V> maker;
    private final ReadOnlyObjectWrapper<Optional<V>> picture = new ReadOnlyObjectWrapper<>(this, "picture",
            Optional.empty());
    private final AtomicReference<@Nullable V> made = new AtomicReference<>();
    private final AtomicBoolean making = new AtomicBoolean();
    private final AtomicBoolean outdated = new AtomicBoolean();
    private @Nullable Progress<S> taken;

    /**
     * How a picture is made.
     */
    @FunctionalInterface
    public interface PictureMaker<P, S, V> {

        /**
         * Called on the session's thread, where choices can be read.
         *
         * @return makes the picture, in the background
         */
        Supplier<V> develop(Run<P, S> run, Progress<S> progress);
    }

    /** @param pictures works in the background, one task at a time */
    public PicturePipeline(Session<P, S> session, Executor pictures, PictureMaker<P, S, V> maker) {
        this.session = session;
        this.pictures = pictures;
        this.maker = maker;
    }

    /** Applies what the background has done since the last call, and sends the newest snapshot to be developed. */
    public void refresh() {
        session.poll();
        V arrived = made.getAndSet(null);
        if (arrived != null) {
            picture.set(Optional.of(arrived));
        }
        session.progressProperty().get().ifPresent(progress -> session.runProperty().get().ifPresent(run -> {
            if ((progress != taken || outdated.get()) && making.compareAndSet(false, true)) {
                outdated.set(false);
                taken = progress;
                develop(maker.develop(run, progress));
            }
        }));
    }

    private void develop(Supplier<V> work) {
        pictures.execute(() -> {
            try {
                made.set(work.get());
            } finally {
                making.set(false);
            }
        });
    }

    /** Makes a picture of the same snapshot again, since something else that it shows has changed. From any thread. */
    public void again() {
        outdated.set(true);
    }

    /** Whether the run stands still, so that tiles may move. */
    public static boolean isStill(Progress<?> progress) {
        return progress.phase() != Phase.RUNNING;
    }

    /** What is pictured. */
    public Session<P, S> session() {
        return session;
    }

    /** The newest picture; empty until the first. */
    public ReadOnlyObjectProperty<Optional<V>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
