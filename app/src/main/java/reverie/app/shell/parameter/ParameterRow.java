package reverie.app.shell.parameter;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/** One parameter: its label, which explains it, and its control. */
class ParameterRow extends HBox {

    ParameterRow(Parameter<?> parameter, ObservableValue<Settings> settings) {
        getStyleClass().add("parameter-row");
        var label = new ParameterLabel(parameter.about().label());
        label.setTooltip(tip(parameter, settings));
        getChildren().add(label);
    }

    /** What the quantity does, and from which stage of learning on, where that is not the first. */
    static Tooltip tip(Parameter<?> parameter, ObservableValue<Settings> settings) {
        return tip(parameter, settings, () -> parameter.about().help());
    }

    /** The same with other words for what it does, asked for whenever it is shown. */
    static Tooltip tip(Parameter<?> parameter, ObservableValue<Settings> settings, Supplier<String> help) {
        var tip = new Tooltip(help.get());
        tip.setOnShowing(_ -> tip.setText(settings.getValue().table().onset(parameter, settings.getValue())
                .map(it -> help.get() + "\n" + it.sentence()).orElseGet(help)));
        return tip;
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
