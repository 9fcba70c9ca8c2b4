package reverie.app.shell.parameter;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import reverie.app.settings.Parameter;

/** One parameter: its label, which explains it, and its control. */
class ParameterRow extends HBox {

    ParameterRow(Parameter<?> parameter) {
        getStyleClass().add("parameter-row");
        var label = new Label(parameter.about().label());
        label.getStyleClass().add("parameter-label");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(tip(parameter));
        getChildren().add(label);
    }

    static Tooltip tip(Parameter<?> parameter) {
        return new Tooltip(parameter.about().help());
    }

    final void addGrowing(Region control) {
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        getChildren().add(control);
    }

    final void add(Node control) {
        getChildren().add(control);
    }
}
