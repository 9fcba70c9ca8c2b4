package reverie.viz.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The greatest and the least value of one vertical axis, beside the plot. */
final class SideLabels {

    private static final double SPACE = 5;
    /** See {@link LegendEntry}: the plot should not change its width with every digit. */
    private static final double STEP = 8;

    /** By which the upper label stands above the plot, so that its digits begin level with the curve. */
    private static final double RISE = 3;

    private final ChartLabel high = new ChartLabel("axis-label");
    private final ChartLabel low = new ChartLabel("axis-label");
    private boolean used;

    List<Node> nodes() {
        return List.of(high, low);
    }

    /** Takes the colour of a curve, or that of other writing. */
    void style(Optional<String> styleClass) {
        List<String> classes = Stream.concat(Stream.of("chart-label", "axis-label"), styleClass.stream()).toList();
        for (ChartLabel label : List.of(high, low)) {
            label.getStyleClass().setAll(classes);
        }
    }

    void show(Range range) {
        used = true;
        high.setText(NumberText.brief(range.high()));
        low.setText(range.isPoint() ? "" : NumberText.brief(range.low()));
    }

    void clear() {
        used = false;
    }

    /** Room that the labels need, with the space beside them. */
    double width() {
        return used ? Math.ceil((Math.max(high.wantedWidth(), low.wantedWidth()) + SPACE) / STEP) * STEP : 0;
    }

    double height() {
        return high.wantedHeight();
    }

    void placeLeftOf(Plot plot, boolean visible) {
        place(plot, visible, plot.left() - SPACE - high.wantedWidth(), plot.left() - SPACE - low.wantedWidth());
    }

    void placeRightOf(Plot plot, boolean visible) {
        place(plot, visible, plot.right() + SPACE, plot.right() + SPACE);
    }

    private void place(Plot plot, boolean visible, double highX, double lowX) {
        high.setVisible(visible && used);
        low.setVisible(visible && used);
        boolean single = low.getText().isEmpty();
        double middle = plot.top() + (plot.height() - height()) / 2;
        high.place(highX, single ? middle : plot.top() - RISE);
        low.place(lowX, plot.bottom() - height());
    }
}
