package reverie.app.room;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import reverie.app.settings.Settings;

/**
 * Other data, or a race, that somebody tries: until it is known whether they can be used, the run until then is only held, and where they
 * cannot, it goes on. Used by the session's thread.
 */
final class Attempts {

    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private Optional<Attempt> present = Optional.empty();
    private String refused = "";

    /**
     * What is tried.
     *
     * @param what    in a few words
     * @param before  the run that is held, which is gone on with in case that the others can be used and somebody thinks better of it
     * @param held    its settings
     * @param changed those that were asked for with the others
     */
    record Attempt(String what, Start before, Settings held, Settings changed) {}

    /** Something is tried; where something is tried already, in its place, and the same run goes on. */
    void begin(Attempt attempt) {
        present = Optional.of(present.map(it -> new Attempt(it.what(), it.before(), it.held(), attempt.changed()))
                .orElse(attempt));
    }

    Optional<Attempt> present() {
        return present;
    }

    /** Nothing is tried any more. */
    void end() {
        present = Optional.empty();
    }

    /**
     * What was tried cannot be used.
     *
     * @param data that were tried
     * @param why  not
     */
    void refuse(String data, Throwable why) {
        refused = present.filter(it -> !it.before().data().equals(data)).isPresent() ? data : "";
        complaint.set(Reason.of(why));
    }

    /** Forgets why something could not be used. */
    void dismiss() {
        complaint.set("");
    }

    /** The name of the data that could not be used last; empty where it was not the data. */
    String refused() {
        return refused;
    }

    /** Why what was tried last could not be used, in one line; empty otherwise. */
    ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }
}
