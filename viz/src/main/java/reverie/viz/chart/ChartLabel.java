package reverie.viz.chart;

import javafx.scene.control.Label;

/**
 * A short text in a chart. The chart puts it in its place itself: a changed number must not make the whole window lay itself
 * out again.
 */
final class ChartLabel extends Label {

    ChartLabel(String... styleClasses) {
        getStyleClass().setAll("chart-label");
        getStyleClass().addAll(styleClasses);
        setManaged(false);
        setMouseTransparent(true);
    }

    double wantedWidth() {
        return snapSizeX(prefWidth(-1));
    }

    double wantedHeight() {
        return snapSizeY(prefHeight(-1));
    }

    /** Puts the left upper corner somewhere, on whole pixels. */
    void place(double x, double y) {
        place(x, y, wantedWidth());
    }

    /** As {@link #place(double, double)}; what is longer than the width ends in an ellipsis. */
    void place(double x, double y, double width) {
        resizeRelocate(snapPositionX(x), snapPositionY(y), width, wantedHeight());
    }
}
