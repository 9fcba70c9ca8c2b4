package reverie.app.control;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Popup;

/** The "?" of a panel: a click opens a bubble that explains the picture. */
public final class HelpButton extends Button {

    private static final double DISTANCE = 6;

    private final Popup bubble = new Popup();
    private final Label text = new Label();

    /** Explains nothing yet. */
    public HelpButton() {
        super("?");
        getStyleClass().add("help-button");
        setFocusTraversable(false);
        setTooltip(new Tooltip("What this picture shows"));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.getStyleClass().add("help-bubble");
        bubble.getContent().add(text);
        bubble.setAutoHide(true);
        setOnAction(_ -> toggle());
    }

    /** Explains this from now on. */
    public void show(String subject, String help) {
        setAccessibleText("What is shown under " + subject);
        text.setText(help);
    }

    private void toggle() {
        if (bubble.isShowing()) {
            bubble.hide();
            return;
        }
        Bounds bounds = localToScreen(getBoundsInLocal());
        bubble.show(this, bounds.getMinX(), bounds.getMaxY() + DISTANCE);
        bubble.setX(bounds.getMaxX() - text.getWidth());
    }
}
