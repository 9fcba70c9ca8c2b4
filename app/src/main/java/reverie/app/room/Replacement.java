package reverie.app.room;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One run in the place of another: whichever is not shown is kept. */
final class Replacement implements History.Deed {

    private final String text;
    private final Supplier<Start> present;
    private final Consumer<Start> goTo;
    private Start other;

    /**
     * @param text    what was done
     * @param present keeps the run that is shown
     * @param goTo    goes on with another
     * @param before  the run that was shown
     */
    Replacement(String text, Supplier<Start> present, Consumer<Start> goTo, Start before) {
        this.text = text;
        this.present = present;
        this.goTo = goTo;
        other = before;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public void undo() {
        Start shown = present.get();
        goTo.accept(other);
        other = shown;
    }

    @Override
    public void shrink() {
        other = other.unrecorded();
    }

    @Override
    public void redo() {
        undo();
    }
}
