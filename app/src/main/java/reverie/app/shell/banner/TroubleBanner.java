package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import reverie.app.room.Activity;
import reverie.app.room.Session;

/** Says in plain words that learning ran away or could not begin, and offers the way back. */
public final class TroubleBanner extends Banner {

    public TroubleBanner(Session<?, ?> session) {
        super(title(session), session.troubleProperty(),
                is(session, Activity.DIVERGED).or(is(session, Activity.FAILED)), back(session));
    }

    private static BooleanBinding is(Session<?, ?> session, Activity activity) {
        return session.activityProperty().isEqualTo(activity);
    }

    private static Label title(Session<?, ?> session) {
        var title = new Label();
        title.textProperty().bind(Bindings.when(is(session, Activity.DIVERGED)).then(tr("Learning ran away"))
                .otherwise(tr("This run cannot go on")));
        return title;
    }

    private static Button back(Session<?, ?> session) {
        var back = new Button(tr("Go back to the last good state"));
        back.setId("recover");
        back.setTooltip(
                new Tooltip(
                        tr("Take the weights from before they ran away, and pause; lower the learning rate before you"
                                + " run again")));
        back.setOnAction(_ -> session.recover());
        back.visibleProperty().bind(is(session, Activity.DIVERGED));
        back.managedProperty().bind(back.visibleProperty());
        return back;
    }
}
