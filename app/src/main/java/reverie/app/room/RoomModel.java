package reverie.app.room;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import reverie.app.panel.Picture;
import reverie.app.panel.Viewing;

/**
 * A room without its nodes: its run, what people look at, and what there is to see. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
public final class RoomModel<P, S> {

    private final Session<P, S> session;
    private final Viewing viewing = new Viewing();
    private final PicturePipeline<P, S> pipeline;

    /** A room that shows nothing but what its snapshots say. */
    public RoomModel(Session<P, S> session, Executor pictures, Reading<P, S> reading) {
        this(session, pictures, _ -> reading);
    }

    /**
     * A room that also shows what is worked out aside.
     *
     * @param pictures works out what there is to see, one task at a time
     * @param reading  is handed what to call, from any thread, when there is more to see
     */
    public RoomModel(Session<P, S> session, Executor pictures, Function<Runnable, Reading<P, S>> reading) {
        this.session = session;
        pipeline = new PicturePipeline<>(session, viewing, pictures, reading.apply(this::again));
    }

    /** Makes a picture of the same snapshot again, since there is more to see. From any thread. */
    public void again() {
        pipeline.again();
    }

    /** Takes in what the background has done, and sends for the next picture; cheap where there is nothing new. */
    public void refresh() {
        session.poll();
        pipeline.refresh();
    }

    /** What the window's controls drive. */
    public Session<P, S> session() {
        return session;
    }

    /** What people look at. */
    public Viewing viewing() {
        return viewing;
    }

    /** The newest picture; empty until the first. */
    public ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return pipeline.pictureProperty();
    }

    /** Why there is no picture of the newest snapshot, in one sentence; empty if there is. */
    public ReadOnlyStringProperty troubleProperty() {
        return pipeline.troubleProperty();
    }
}
