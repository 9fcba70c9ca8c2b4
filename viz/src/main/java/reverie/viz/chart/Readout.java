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

    /** Shows a text beside a point, to the right if there is room, always inside of an area. */
    void show(String text, double x, double y, double width, double height) {
        label.setText(text);
        label.setVisible(true);
        if (label.getSkin() == null) {
            label.applyCss();
        }
        double wide = Math.min(width, label.wantedWidth());
        double right = x + DISTANCE;
        double left = right + wide <= width ? right : Math.max(0, x - DISTANCE - wide);
        double top = Math.clamp(y - label.wantedHeight() / 2, 0, Math.max(0, height - label.wantedHeight()));
        label.place(left, top, wide);
    }
}
