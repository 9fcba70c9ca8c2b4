package reverie.viz.chart;

import javafx.scene.control.Label;

/** The exact numbers at the pointer, in a small plate beside the point that they belong to. */
final class Readout {

    private static final double DISTANCE = 8;

    private final ChartLabel label = new ChartLabel("chart-readout");

    Readout() {
        hide();
    }

    Label node() {
        return label;
    }

    String text() {
        return label.isVisible() ? label.getText() : "";
    }

    void hide() {
        label.setVisible(false);
    }

    /** Shows a text above a point, or below it where there is no room, always inside of a width. */
    void show(String text, double x, double y, double width) {
        label.setText(text);
        label.setVisible(true);
        if (label.getSkin() == null) {
            label.applyCss();
        }
        double wide = Math.min(width, label.wantedWidth());
        double left = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
        double above = y - DISTANCE - label.wantedHeight();
        label.place(left, above >= 0 ? above : y + DISTANCE, wide);
    }
}
