package reverie.app.control;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;

/** What opens beside something and points at it, in the colours of the window. */
public final class Bubble extends PopOver {

    /** Hidden at first. */
    public Bubble(Node content) {
        // It is placed by the preferred width of its content, which a text alone gives as if it stood in one line.
        super(new StackPane(content));
        setAnimated(false);
        // The colours are those of a root; the window's own would be looked up while it is itself being painted anew.
        getStyleClass().add("root");
    }
}
