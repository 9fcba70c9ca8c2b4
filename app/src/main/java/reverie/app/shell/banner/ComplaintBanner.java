package reverie.app.shell.banner;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import reverie.app.room.Session;

/** Says in one line why the user's own data were not taken; what was learning goes on. */
public final class ComplaintBanner extends Banner {

    public ComplaintBanner(Session<?, ?> session) {
        super(new Label("These data cannot be used here"), session.complaintProperty(),
                session.complaintProperty().isNotEmpty(), dismiss(session));
        setId("data-complaint");
    }

    private static Button dismiss(Session<?, ?> session) {
        var dismiss = new Button("Dismiss");
        dismiss.setId("dismiss");
        dismiss.setTooltip(new Tooltip("Close this line; the run goes on with the data that it has"));
        dismiss.setOnAction(_ -> session.dismissComplaint());
        return dismiss;
    }
}
