package reverie.viz.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/** One curve in the legend: colour, name, newest value. */
final class LegendEntry {

    private static final double SWATCH_WIDTH = 8;
    private static final double SWATCH_HEIGHT = 3;
    private static final double SPACE = 5;
    /** Widths of values are rounded up to this, lest a digit more or less sets the entries behind it in motion. */
    private static final double STEP = 8;

    private final Rectangle swatch = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT);
    private final ChartLabel name = new ChartLabel("chart-name");
    private final ChartLabel value = new ChartLabel("chart-value");

    LegendEntry(String styleClass) {
        swatch.getStyleClass().addAll("curve-swatch", styleClass);
        swatch.setManaged(false);
    }

    List<Node> nodes() {
        return List.of(swatch, name, value);
    }

    void show(Curve curve) {
        name.setText(curve.name());
        value.setText(curve.size() == 0 ? "–" : NumberText.exact(curve.y()[curve.size() - 1]));
    }

    double width() {
        return leastWidth() + name.wantedWidth();
    }

    /** Without the name. */
    double leastWidth() {
        return SWATCH_WIDTH + SPACE + SPACE + valueWidth();
    }

    double height() {
        return Math.max(name.wantedHeight(), value.wantedHeight());
    }

    /** Where the width is not enough the name is shortened; the value never is. */
    void place(double x, double y, double width) {
        double nameWidth = width - leastWidth();
        swatch.setX(x);
        swatch.setY(y + Math.round((height() - SWATCH_HEIGHT) / 2));
        name.place(x + SWATCH_WIDTH + SPACE, y, nameWidth);
        value.place(x + SWATCH_WIDTH + SPACE + nameWidth + SPACE, y);
    }

    String text() {
        return name.getText() + " " + value.getText();
    }

    private double valueWidth() {
        return Math.ceil(value.wantedWidth() / STEP) * STEP;
    }
}
