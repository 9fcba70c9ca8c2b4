package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.app.panel.Viewing;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Recorded;

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
    private final Executor pictures;
    private final Readings<P, S> readings;

    /** What a run has shown, to be shown again beside the room itself. */
    public interface Replay {

        /** The epochs of its moments, in their order. */
        List<Double> epochs();

        /** What is shown of a moment, once the thread that makes pictures has come to it. */
        CompletableFuture<Picture> picture(int moment);
    }

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
        this.pictures = pictures;
        readings = new Readings<>(() -> reading.apply(this::again), session.pin());
        pipeline = new PicturePipeline<>(session, viewing, pictures, readings);
        // Whoever drags does not wait for the next pulse.
        session.timeline().pastProperty().addListener((_, _, _) -> pipeline.refresh());
        session.pin().flippedProperty().addListener((_, _, _) -> pipeline.refresh());
        session.pin().pinnedProperty().addListener((_, _, _) -> again());
    }

    /** The moments that are kept of the present run, as people look at them now; empty until there is a run. */
    public Optional<Replay> replay() {
        ViewState view = viewing.state().notInspecting();
        List<Recorded<LaneSnapshots<S>>> moments = session.timeline().momentsProperty().get();
        return session.runsProperty().get().filter(_ -> !moments.isEmpty()).map(runs -> new Replay() {

            private final Readings.Of<P, S> reading = readings.of(runs);

            @Override
            public List<Double> epochs() {
                return moments.stream().map(Recorded::epoch).toList();
            }

            @Override
            public CompletableFuture<Picture> picture(int moment) {
                return CompletableFuture.supplyAsync(
                        () -> reading.picture(new Runs.Frame<>(runs, moments.get(moment).progress()), view), pictures);
            }
        });
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
