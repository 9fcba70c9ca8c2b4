package reverie.app.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Buttons side by side of which exactly one is pressed. */
public final class Segments<T> extends HBox {

    private final ObjectProperty<T> value;
    private Runnable chosen = () -> {};
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param values  from left to right, at least two
     * @param label   a word or two for each
     * @param help    what choosing it does
     * @param initial one of the values
     */
    public Segments(List<T> values, Function<T, String> label, Function<T, String> help, T initial) {
        value = new SimpleObjectProperty<>(this, "value", initial);
        getStyleClass().add("segments");
        var group = new ToggleGroup();
        for (T each : values) {
            var button = new ToggleButton(label.apply(each));
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(help.apply(each)));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(each.equals(initial));
            button.setOnAction(_ -> choose(each));
            buttons.put(each, button);
            getChildren().add(button);
        }
        value.addListener((_, _, now) -> buttons.forEach((each, button) -> button.setSelected(each.equals(now))));
    }

    /** The value whose button is pressed. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** What is done besides when somebody presses a button, rather than the program. */
    public void setOnChosen(Runnable action) {
        chosen = action;
    }

    /** A click on the pressed button would otherwise release it. */
    private void choose(T wanted) {
        value.set(wanted);
        buttons.forEach((each, button) -> button.setSelected(each.equals(wanted)));
        chosen.run();
    }
}
