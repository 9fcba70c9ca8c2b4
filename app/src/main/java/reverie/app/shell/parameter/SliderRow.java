package reverie.app.shell.parameter;

import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import reverie.app.control.FilledSlider;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;

/** A parameter with a slider, and its value beside it. */
final class SliderRow<T> extends ParameterRow {

    private final Parameter<T> parameter;
    private final DoubleFunction<T> valueAt;
    private final ObjectProperty<Settings> settings;
    private final ToDoubleFunction<T> positionOf;
    private final FilledSlider slider = new FilledSlider();
    private boolean following;

    /**
     * @param valueAt    the value at a slider's position from 0 to 1
     * @param positionOf where the slider stands for a value
     */
    SliderRow(Parameter<T> parameter, DoubleFunction<T> valueAt, ToDoubleFunction<T> positionOf,
            ObjectProperty<Settings> settings) {
        super(parameter, settings);
        this.parameter = parameter;
        this.valueAt = valueAt;
        this.settings = settings;
        this.positionOf = positionOf;
        slider.setId(parameter.id());
        slider.setTooltip(tip(parameter, settings));
        slider.setAccessibleText(parameter.about().label());
        slider.setValue(positionOf.applyAsDouble(value()));
        slider.valueProperty().addListener((_, _, position) -> choose(position.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        settings.addListener((_, before, after) -> {
            // The thumb stays where it was dragged to, though several places mean the same rounded value.
            if (!Objects.equals(before.get(parameter), value()) && !value().equals(valueAt.apply(slider.getValue()))) {
                follow();
            }
        });
        addGrowing(slider);
        add(new ValueField<>(parameter, settings));
    }

    private T value() {
        return settings.get().get(parameter);
    }

    /** Moves the thumb to where the value now stands, which changes nothing about the value. */
    void follow() {
        if (slider.isValueChanging() || slider.isPressed() || value().equals(valueAt.apply(slider.getValue()))) {
            return;
        }
        following = true;
        slider.setValue(positionOf.applyAsDouble(value()));
        following = false;
    }

    private void choose(double position) {
        if (following) {
            return;
        }
        T chosen = valueAt.apply(position);
        if (!chosen.equals(value())) {
            settings.set(settings.get().with(parameter, chosen));
        }
    }

    /** A key goes to the next value, however small or wide its place on the slider is. */
    private void press(KeyEvent event) {
        int direction = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN ? -1
                : event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP ? 1 : 0;
        if (direction == 0) {
            return;
        }
        event.consume();
        T before = valueAt.apply(slider.getValue());
        double position = slider.getValue();
        do {
            position = Math.clamp(position + direction * slider.getBlockIncrement(), 0, 1);
        } while (position > 0 && position < 1 && valueAt.apply(position).equals(before));
        slider.setValue(position);
    }
}
