package reverie.app.panel;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What people look at in a room at present: one value, which whatever they touch puts in the place of the one before. */
public final class Viewing {

    private final ReadOnlyObjectWrapper<ViewState> state = new ReadOnlyObjectWrapper<>(this, "state", ViewState.FIRST);

    /** The present value. */
    public ReadOnlyObjectProperty<ViewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The present value. */
    public ViewState state() {
        return state.get();
    }

    /** Takes another value, such as one of a workspace that was kept. */
    public void take(ViewState other) {
        state.set(other);
    }

    /** The pointer is over one of a subject, or over {@link ViewState#NONE}. */
    public void point(String subject, int number) {
        change(state.get().pointing(subject, number));
    }

    /** One of a subject was clicked. */
    public void choose(String subject, int number) {
        change(state.get().choosing(subject, number));
    }

    /** Goes on from the chosen one of a subject, which at first is 0, by so many. */
    public void step(String subject, int by) {
        change(state.get().stepping(subject, by));
    }

    /** An option of a switch was pressed. */
    public void press(String control, String option) {
        change(state.get().switching(control, option));
    }

    /** The tiles of a panel are looked at otherwise. */
    public void look(String panel, TileView view) {
        change(state.get().viewing(panel, view));
    }

    /** A unit is to be looked at closely, in the place of the one before. */
    public void inspect(Inspected unit) {
        change(state.get().inspecting(unit));
    }

    /** What is read about a unit stays until it is closed. */
    public void tearOff(Inspected unit) {
        change(state.get().tearingOff(unit));
    }

    /** A unit is no longer looked at closely. */
    public void leave(Inspected unit) {
        change(state.get().leaving(unit));
    }

    /** No longer looks closely at the unit that was opened last; false where none is open. */
    public boolean leaveNewest() {
        List<Inspected> open = state.get().inspected();
        open.stream().skip(Math.max(0, open.size() - 1)).forEach(this::leave);
        return !open.isEmpty();
    }

    private void change(ViewState next) {
        if (!next.equals(state.get())) {
            state.set(next);
        }
    }
}
