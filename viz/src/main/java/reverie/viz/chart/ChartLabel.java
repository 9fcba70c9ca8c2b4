package reverie.viz.chart;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * A short text in a chart. The chart puts it in its place itself: a changed number must not make the whole window lay itself
 * out again.
 */
final class ChartLabel extends Label {

    private @Nullable String measuredText;
    private @Nullable Font measuredFont;
    private double wantedWidth;
    private double wantedHeight;

    ChartLabel(String... styleClasses) {
        getStyleClass().setAll("chart-label");
        getStyleClass().addAll(styleClasses);
        setManaged(false);
        setMouseTransparent(true);
    }

    double wantedWidth() {
        measure();
        return wantedWidth;
    }

    double wantedHeight() {
        measure();
        return wantedHeight;
    }

    /** Laying a text out is what costs most in a chart; most of its texts stay as they are from one drawing to the next. */
    private void measure() {
        if (getSkin() != null && (!getText().equals(measuredText) || !getFont().equals(measuredFont))) {
            wantedWidth = snapSizeX(prefWidth(-1));
            wantedHeight = snapSizeY(prefHeight(-1));
            measuredText = getText();
            measuredFont = getFont();
        }
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
