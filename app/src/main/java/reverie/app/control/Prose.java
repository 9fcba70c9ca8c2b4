package reverie.app.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Text that is read, on pages and in dialogs. On the FX thread only. */
public final class Prose {

    private Prose() {
    }

    /** What stands above a part of a page. */
    public static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("parameter-heading");
        return label;
    }

    /** In as many lines as it needs, and never fewer. */
    public static Label paragraph(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
