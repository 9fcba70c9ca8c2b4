package reverie.app.shell.parameter;

import javafx.scene.control.Label;

/** What a parameter is called, as wide as the others below it, and wider where its name is longer. */
public final class ParameterLabel extends Label {

    private static final double USUAL_WIDTH = 116;

    public ParameterLabel(String name) {
        super(name);
        getStyleClass().add("parameter-label");
        setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(USUAL_WIDTH, super.computePrefWidth(height));
    }
}
