package reverie.app.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that draws what has changed and no more. The toolkit's own keeps its content as one picture, all of which is drawn anew
 * whenever a tile, a curve or a number in it changes: several times the work, in a window where something always does.
 */
public class Scrolled extends ScrollPane {

    /** @param content that is scrolled */
    public Scrolled(Node content) {
        super(content);
    }

    /** Of nothing yet. */
    protected Scrolled() {
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        skin.getNode().lookup(".viewport").setCache(false);
        return skin;
    }
}
