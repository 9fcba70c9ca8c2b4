package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import reverie.app.room.Session;

/** Says in one line why the user's own data were not taken; what was learning goes on. */
public final class ComplaintBanner extends Banner {

    /** @param preview shows data that could not be used, with the reason, and how else they may be taken */
    public ComplaintBanner(Session<?, ?> session, BiConsumer<String, String> preview) {
        super(title(session), session.complaintProperty(),
                session.complaintProperty().isNotEmpty(), otherwise(session, preview), dismiss(session));
        setId("data-complaint");
    }

    private static boolean isOfData(Session<?, ?> session) {
        return !session.refused().isEmpty();
    }

    private static Label title(Session<?, ?> session) {
        var title = new Label();
        title.textProperty().bind(session.complaintProperty().map(_ -> isOfData(session)
                ? tr("These data cannot be used here") : tr("This race cannot be run")));
        return title;
    }

    private static Button otherwise(Session<?, ?> session, BiConsumer<String, String> preview) {
        var otherwise = new Button(tr("Take them otherwise…"));
        otherwise.setId("take-otherwise");
        otherwise.setTooltip(
                new Tooltip(tr("See the data, and choose what helps: real units, binary pixels, another size")));
        otherwise.visibleProperty().bind(session.complaintProperty().map(_ -> isOfData(session)));
        otherwise.managedProperty().bind(otherwise.visibleProperty());
        otherwise.setOnAction(_ -> {
            String why = session.complaintProperty().get();
            session.dismissComplaint();
            preview.accept(session.refused(), why);
        });
        return otherwise;
    }

    private static Button dismiss(Session<?, ?> session) {
        var dismiss = new Button(tr("Dismiss"));
        dismiss.setId("dismiss");
        dismiss.setTooltip(new Tooltip(tr("Close this line; the run goes on with the data that it has")));
        dismiss.setOnAction(_ -> session.dismissComplaint());
        return dismiss;
    }
}
