package reverie.app.control;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** What opens beside something and points at it, in the colours of the window. */
public final class Bubble extends PopOver {

    /** Hidden at first. */
    public Bubble(Node content) {
        super(content);
        setAnimated(false);
        // The colours are those of a root; the window's own would be looked up while it is itself being painted anew.
        getStyleClass().add("root");
    }
}
