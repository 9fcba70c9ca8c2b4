package reverie.app.shell;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says in one line what could not be worked out beside the learning, which goes on. */
final class AccidentBanner extends Banner {

    /** @param reason empty where there is nothing to say */
    AccidentBanner(StringProperty reason) {
        super(new Label("Something beside the learning went wrong"), reason, dismiss(reason), reason.isNotEmpty());
        setId("accident");
    }

    private static Button dismiss(StringProperty reason) {
        var dismiss = new Button("Dismiss");
        dismiss.setTooltip(new Tooltip("Close this line; the run goes on"));
        dismiss.setOnAction(_ -> reason.set(""));
        return dismiss;
    }
}
