package reverie.app.panel;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Popup;

/** The "?" of a panel: a click opens a bubble that explains the picture. */
final class HelpButton extends Button {

    private static final double DISTANCE = 6;

    private final Popup bubble = new Popup();
    private final Label text;

    HelpButton(String subject, String help) {
        super("?");
        getStyleClass().add("help-button");
        setFocusTraversable(false);
        setAccessibleText("What is shown under " + subject);
        setTooltip(new Tooltip("What this picture shows"));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text = new Label(help);
        text.getStyleClass().add("help-bubble");
        bubble.getContent().add(text);
        bubble.setAutoHide(true);
        setOnAction(_ -> toggle());
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
