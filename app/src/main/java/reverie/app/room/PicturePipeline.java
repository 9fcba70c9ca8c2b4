package reverie.app.room;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.app.panel.Viewing;
import reverie.model.train.Progress;

/**
 * Makes pictures of a session's snapshots in the background, always of the one that is to be shown now and one at a time, so that the FX thread
 * only has to draw. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class PicturePipeline<P, S> {

    private final Session<P, S> session;
    private final Viewing viewing;
    private final Executor pictures;
    private final Readings<P, S> readings;
    private final PinnedCurves behind = new PinnedCurves();
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture = new ReadOnlyObjectWrapper<>(this, "picture",
            Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();
    private final AtomicBoolean making = new AtomicBoolean();
    private final AtomicBoolean outdated = new AtomicBoolean();
    private @Nullable Progress<?> taken;

    /**
     * What came of making a picture.
     *
     * @param runs    of which it is
     * @param picture empty where it could not be made
     * @param trouble why not, in one sentence
     */
    private record Made(Runs<?, ?> runs, Optional<Picture> picture, String trouble) {}

    /** @param pictures works in the background, one task at a time */
    PicturePipeline(Session<P, S> session, Viewing viewing, Executor pictures, Readings<P, S> readings) {
        this.session = session;
        this.viewing = viewing;
        this.pictures = pictures;
        this.readings = readings;
        viewing.stateProperty().addListener((_, _, _) -> again());
    }

    /** Shows the picture that has arrived, if one has, and sends the snapshot that is to be shown to be made into another. */
    void refresh() {
        Made arrived = made.getAndSet(null);
        // A picture of a run that has been left in the meantime would show what is no longer learned.
        if (arrived != null && session.shown().filter(it -> it.runs() == arrived.runs()).isPresent()) {
            trouble.set(arrived.trouble());
            arrived.picture().ifPresent(it -> picture.set(Optional.of(it)));
        }
        session.shown().ifPresent(frame -> {
            if ((frame.progress() != taken || outdated.get()) && making.compareAndSet(false, true)) {
                outdated.set(false);
                taken = frame.progress();
                Supplier<Picture> work = work(frame, viewing.state());
                pictures.execute(() -> make(frame.runs(), work));
            }
        });
    }

    private Supplier<Picture> work(Runs.Frame<P, S> frame, ViewState view) {
        Readings.Of<P, S> reading = readings.of(frame.runs());
        Supplier<Picture> alone = () -> reading.picture(frame, view);
        return session.pin().other().map(Pin.Pinned::runs).filter(run -> run != frame.runs()).map(run -> {
            Readings.Of<P, S> other = readings.of(run);
            return (Supplier<Picture>) () -> behind.behind(alone.get(), run, other, view);
        }).orElse(alone);
    }

    private void make(Runs<P, S> run, Supplier<Picture> work) {
        try {
            made.set(new Made(run, Optional.of(work.get()), ""));
        } catch (RuntimeException | Error e) {
            made.set(new Made(run, Optional.empty(), Reason.of(e)));
        } finally {
            making.set(false);
        }
    }

    /** Makes a picture of the same snapshot again, since something else that it shows has changed. From any thread. */
    void again() {
        outdated.set(true);
    }

    /** The newest picture; empty until the first. */
    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why the newest snapshot could not be made into a picture, in one sentence; empty if it could. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
