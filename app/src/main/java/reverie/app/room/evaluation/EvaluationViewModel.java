package reverie.app.room.evaluation;

import java.nio.file.Path;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import reverie.app.room.Activity;
import reverie.app.room.ModelShelf;
import reverie.app.room.Reason;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.BadInput;
import reverie.model.board.BoardSnapshot;
import reverie.model.board.Effort;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;

/** What the room does, without nodes. */
final class EvaluationViewModel {

    private final EvaluationRecipe recipe = new EvaluationRecipe();
    private final Session<Effort, BoardSnapshot> session;
    private final RoomModel<Effort, BoardSnapshot> room;
    private final Executor aside;
    private final ModelShelf shelf;
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private final AtomicReference<@Nullable Runnable> arrived = new AtomicReference<>();

    EvaluationViewModel(Start start, RoomServices services) {
        aside = services.aside();
        shelf = services.shelf();
        session = new Session<>(recipe, start, services);
        room = new RoomModel<>(session, services.pictures(), new EvaluationReading());
    }

    /** Takes in what has been read in the background since the last call, and rests once all is judged. */
    void refresh() {
        Runnable news = arrived.getAndSet(null);
        if (news != null) {
            news.run();
        }
        if (session.activityProperty().get() == Activity.RUNNING && session.progressProperty().get()
                .filter(it -> it.snapshot().next().isEmpty()).isPresent()) {
            session.pause();
        }
    }

    /** Names of the models that were learned or opened elsewhere in the lab. */
    SequencedSet<String> others() {
        return shelf.models().sequencedKeySet();
    }

    /** Begins anew with one that was learned or opened elsewhere in the lab. */
    void invite(String name) {
        ModelFile file = Objects.requireNonNull(shelf.models().get(name), name);
        invite(() -> new ModelShelf.Named(name, file));
    }

    /** The same with one that is in a file; one that cannot be judged is said so, and nothing changes. */
    void invite(Path file) {
        invite(() -> Guests.read(file));
    }

    private void invite(Supplier<ModelShelf.Named> guest) {
        complaint.set("");
        session.runProperty().get().ifPresent(run -> {
            DataSet data = run.data().train();
            Guests present = recipe.guests();
            aside.execute(() -> {
                try {
                    Guests more = present.and(guest.get(), data);
                    arrived.set(() -> begin(more));
                } catch (BadInput e) {
                    arrived.set(() -> complaint.set(Reason.of(e)));
                }
            });
        });
    }

    /** Whether anybody was invited. */
    boolean hasGuests() {
        return !recipe.guests().models().isEmpty();
    }

    /** Begins anew without models of people's own. */
    void dismissGuests() {
        complaint.set("");
        begin(Guests.NONE);
    }

    private void begin(Guests guests) {
        recipe.invite(guests);
        session.restart();
    }

    /** What there is to see. */
    RoomModel<Effort, BoardSnapshot> room() {
        return room;
    }

    /** Why a model cannot be judged; empty while nothing is wrong. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }
}
