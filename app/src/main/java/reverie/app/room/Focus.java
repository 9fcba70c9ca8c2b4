package reverie.app.room;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** Which of several numbered things people look at: the one that they point at, else the one that they have chosen. */
public final class Focus {

    /** Means none. */
    public static final int NONE = -1;

    private final IntegerProperty chosen;
    private final IntegerProperty pointed = new SimpleIntegerProperty(this, "pointed", NONE);

    /** @param chosen at first, or {@link #NONE} */
    public Focus(int chosen) {
        this.chosen = new SimpleIntegerProperty(this, "chosen", chosen);
    }

    /** The one that was clicked last, or {@link #NONE}. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The one under the pointer, or {@link #NONE}. */
    public IntegerProperty pointedProperty() {
        return pointed;
    }

    /**
     * @param count     how many there are at present, which may be fewer than when one was chosen
     * @param otherwise where none of these is looked at
     */
    public int of(int count, int otherwise) {
        int wanted = pointed.get() == NONE ? chosen.get() : pointed.get();
        return wanted >= 0 && wanted < count ? wanted : otherwise;
    }

    /** Does something whenever people may be looking at another one. */
    public void onChange(Runnable action) {
        chosen.addListener((_, _, _) -> action.run());
        pointed.addListener((_, _, _) -> action.run());
    }
}
