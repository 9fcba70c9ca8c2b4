package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/**
 * A histogram: bars from a thin baseline, the fullest as high as the chart, the two ends of the range below. The pointer reads
 * one bin's edges and count, which go on being looked up while the histogram changes.
 *
 * <p>CSS: style class {@code histogram-chart}; variables {@code -chart-bar}, {@code -chart-bar-hover}, {@code -chart-faint},
 * {@code -chart-baseline}, {@code -chart-plate}. An ancestor with the class {@code dark} gives the dark set.
 */
public final class HistogramChart extends Region {

    private static final double SMALLEST_PLOT = 16;
    /** Narrower bars touch each other. */
    private static final double NARROW = 3;

    private final Path bars = new Path();
    private final Rectangle hoveredBar = new Rectangle();
    private final Rectangle baseline = new Rectangle();
    private final ChartLabel low = new ChartLabel("axis-label");
    private final ChartLabel high = new ChartLabel("axis-label");
    private final Readout readout = new Readout();
    private final ChartPointer pointer;
    private @Nullable Histogram histogram;

    /** A chart without bars. */
    public HistogramChart() {
        getStyleClass().add("histogram-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        bars.getStyleClass().setAll("histogram-bars");
        hoveredBar.getStyleClass().add("histogram-bar-hover");
        hoveredBar.setVisible(false);
        baseline.getStyleClass().add("chart-baseline");
        for (Node node : List.of(bars, hoveredBar, baseline)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(baseline, bars, hoveredBar, low, high, readout.node());
        pointer = new ChartPointer(this, this::arrange);
        low.fontProperty().addListener((_, _, _) -> requestLayout());
    }

    /** Shows a histogram, at once; on the FX thread. The very same as before costs nothing. */
    public void show(Histogram newHistogram) {
        if (newHistogram.equals(histogram)) {
            return;
        }
        histogram = newHistogram;
        low.setText(NumberText.brief(newHistogram.low()));
        high.setText(NumberText.brief(newHistogram.high()));
        arrange();
    }

    /** Shows no bars. */
    public void clear() {
        histogram = null;
        low.setText("");
        high.setText("");
        arrange();
    }

    /** The numbers that the pointer found; empty where it points at nothing. */
    public String readout() {
        return readout.text();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartStylesheet.URL;
    }

    /** Range and number of values, for those who cannot see the bars. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Histogram now = histogram;
        return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null && now != null
                ? "Histogram of " + now.total() + " values from " + low.getText() + " to " + high.getText()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private void arrange() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double labels = low.wantedHeight();
        boolean labelsFit = height - labels - 1 >= SMALLEST_PLOT
                && low.wantedWidth() + high.wantedWidth() < width;
        double bottom = snapPositionY(insets.getTop() + height - (labelsFit ? labels : 0) - 1);
        baseline.setX(insets.getLeft());
        baseline.setY(bottom);
        baseline.setWidth(Math.max(0, width));
        baseline.setHeight(1);
        low.setVisible(labelsFit);
        high.setVisible(labelsFit);
        low.place(insets.getLeft(), bottom + 1);
        high.place(insets.getLeft() + width - high.wantedWidth(), bottom + 1);
        Histogram now = histogram;
        if (now == null || width < 1 || bottom - insets.getTop() < 1) {
            bars.getElements().clear();
            hoveredBar.setVisible(false);
            readout.hide();
        } else {
            Bars geometry = new Bars(now, insets.getLeft(), insets.getTop(), width, bottom);
            draw(geometry);
            point(geometry);
        }
    }

    private void draw(Bars geometry) {
        List<PathElement> outline = new ArrayList<>();
        for (int bin = 0; bin < geometry.count(); bin++) {
            double left = snapPositionX(geometry.edge(bin));
            double right = right(geometry, bin);
            double top = top(geometry, bin);
            if (top < geometry.bottom()) {
                outline.add(new MoveTo(left, geometry.bottom()));
                outline.add(new VLineTo(top));
                outline.add(new HLineTo(right));
                outline.add(new VLineTo(geometry.bottom()));
                outline.add(new ClosePath());
            }
        }
        bars.getElements().setAll(outline);
    }

    /** A bin that holds anything shows at least one pixel. */
    private double top(Bars geometry, int bin) {
        double height = snapPositionY(geometry.height(bin));
        return geometry.bottom() - (geometry.height(bin) > 0 ? Math.max(1, height) : 0);
    }

    private double right(Bars geometry, int bin) {
        double edge = snapPositionX(geometry.edge(bin + 1));
        return geometry.width() / geometry.count() >= NARROW ? edge - 1 : edge;
    }

    private void point(Bars geometry) {
        int bin = pointer.isInside() ? geometry.binAt(pointer.x()) : -1;
        hoveredBar.setVisible(bin >= 0);
        if (bin < 0) {
            readout.hide();
        } else {
            double left = snapPositionX(geometry.edge(bin));
            double top = top(geometry, bin);
            hoveredBar.setX(left);
            hoveredBar.setY(top);
            hoveredBar.setWidth(Math.max(0, right(geometry, bin) - left));
            hoveredBar.setHeight(geometry.bottom() - top);
            readout.show(geometry.text(bin), right(geometry, bin), 0, getWidth(), getHeight());
        }
    }
}
