package reverie.app.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import reverie.app.experiment.Activity;
import reverie.app.experiment.Session;
import reverie.app.panel.Icon;

/** Says in plain words that learning ran away or could not begin, and offers the way back. */
final class TroubleBanner extends HBox {

    TroubleBanner(Session<?, ?> session) {
        getStyleClass().add("trouble");
        var diverged = session.activityProperty().isEqualTo(Activity.DIVERGED);
        var failed = session.activityProperty().isEqualTo(Activity.FAILED);
        var title = new Label();
        title.getStyleClass().add("trouble-title");
        title.textProperty().bind(Bindings.when(diverged).then("Learning ran away").otherwise("This run cannot go on"));
        var why = new Label();
        why.setWrapText(true);
        why.textProperty().bind(session.troubleProperty());
        var words = new VBox(title, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        var back = new Button("Go back to the last good state");
        back.setId("recover");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(
                new Tooltip("Take the weights from before they ran away, and pause; lower the learning rate before you"
                        + " run again"));
        back.setOnAction(_ -> session.recover());
        back.visibleProperty().bind(diverged);
        back.managedProperty().bind(diverged);
        getChildren().addAll(Icon.TROUBLE.node(), words, back);
        visibleProperty().bind(diverged.or(failed));
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }
}
