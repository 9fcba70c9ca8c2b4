package reverie.app.undo;

/**
 * One run in the place of another: whichever is not shown is kept.
 *
 * @param text  what was done
 * @param other the run that is not shown
 */
public record Replacement<R>(String text, R other) implements Deed<R> {

    @Override
    public Deed<R> undo(Place<R> place) {
        R shown = place.present().get();
        place.goTo().accept(other);
        return new Replacement<>(text, shown);
    }

    @Override
    public Deed<R> redo(Place<R> place) {
        return undo(place);
    }

    @Override
    public boolean keepsRun() {
        return true;
    }

    @Override
    public Deed<R> lighter(Place<R> place) {
        return new Replacement<>(text, place.unrecorded().apply(other));
    }
}
