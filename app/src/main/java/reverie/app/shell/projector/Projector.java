package reverie.app.shell.projector;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import reverie.app.control.Magnifier;

/**
 * Projector mode: the window's content is magnified, and what nobody in the hall needs, such as the list of rooms and the parameters,
 * leaves its room to the pictures. The palette still reaches rooms and parameters. On the FX thread only.
 */
public final class Projector {

    /** Of what nobody in the hall needs: it leaves its room to the pictures. */
    public static final String UNNEEDED = "unneeded-in-a-hall";

    /** Pictures are laid out for no less than this. */
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final double MOST = 2;

    private static final double USUAL_TYPE = 13;

    private final Magnifier magnifier;
    private final BooleanProperty on = new SimpleBooleanProperty(this, "on", false);

    /** @param content that is magnified; whoever owns it leaves out what has the style class {@link #UNNEEDED} */
    public Projector(Node content) {
        magnifier = new Magnifier(content);
        on.addListener((_, _, _) -> magnify());
        magnifier.widthProperty().addListener((_, _, _) -> magnify());
        magnifier.heightProperty().addListener((_, _, _) -> magnify());
    }

    /** What the window is to show. */
    public Magnifier node() {
        return magnifier;
    }

    /** Whether it is on. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** How many times as large everything is: from 1 to 2, as the window's size allows. */
    public ReadOnlyDoubleProperty factorProperty() {
        return magnifier.factorProperty();
    }

    private void magnify() {
        double room = Math.min(magnifier.getWidth() / LEAST_WIDTH, magnifier.getHeight() / LEAST_HEIGHT);
        magnifier.factorProperty().set(on.get() ? Math.clamp(room, 1, MOST) : 1);
    }

    /** The rule by which what opens beside the window, which nobody magnifies, is as large as the window's type. */
    public String typeOfBubbles() {
        return ".tooltip, .help-bubble, .unit-card, .context-menu, .combo-box-popup { -fx-font-size: "
                + USUAL_TYPE * magnifier.factorProperty().get() + "px; }";
    }
}
