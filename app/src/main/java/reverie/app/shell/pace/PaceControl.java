package reverie.app.shell.pace;

import static reverie.app.text.Texts.tr;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import reverie.app.room.Clock;
import reverie.app.control.FilledSlider;
import reverie.app.settings.Scale;

/** Slow motion: how many mini-batches a second are learned from at the most, or how many steps are taken. */
public final class PaceControl extends HBox {

    private static final double SLOWEST = 1;
    private static final double FASTEST = 500;
    /** From here on the slider means as fast as the machine can. */
    private static final double FULL_SPEED = 0.97;

    /** A slider that sets the mini-batches a second, or the steps; infinite for as fast as can be. */
    public PaceControl(Clock clock, DoubleProperty batchesPerSecond) {
        getStyleClass().add("pace");
        var slider = new FilledSlider();
        slider.setId("pace");
        slider.setAccessibleText(tr("Speed"));
        var help = new Tooltip();
        slider.setTooltip(help);
        slider.setValue(position(batchesPerSecond.get()));
        help.setText(clock.pace(batchesPerSecond.get()));
        slider.valueProperty().addListener((_, _, position) -> {
            batchesPerSecond.set(pace(position.doubleValue()));
            help.setText(clock.pace(batchesPerSecond.get()));
        });
        batchesPerSecond.addListener((_, _, pace) -> {
            if (pace.doubleValue() != pace(slider.getValue())) {
                slider.setValue(position(pace.doubleValue()));
            }
        });
        var slow = new Label(tr("Slow"));
        var fast = new Label(tr("Fast"));
        slow.setMinWidth(USE_PREF_SIZE);
        fast.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(slow, slider, fast);
    }

    static double pace(double position) {
        return position > FULL_SPEED ? Double.POSITIVE_INFINITY
                : Scale.LOGARITHMIC.value(position / FULL_SPEED, SLOWEST, FASTEST);
    }

    static double position(double pace) {
        return pace == Double.POSITIVE_INFINITY ? 1
                : Math.clamp(Scale.LOGARITHMIC.position(pace, SLOWEST, FASTEST) * FULL_SPEED, 0, FULL_SPEED);
    }
}
