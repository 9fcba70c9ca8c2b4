package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/**
 * Points in a plane, coloured by their group, whose name stands in its midst. The whole plane that the points take fills the
 * chart. One point may be ringed, and the pointer reads the nearest.
 *
 * <p>CSS: style class {@code scatter-chart} and variables {@code -chart-curve-1} to {@code -chart-curve-10},
 * {@code -chart-text}, {@code -chart-plate}. An ancestor with the class {@code dark} gives the dark set.
 */
public final class ScatterChart extends Region {

    /** Means no point. */
    public static final int NONE = -1;

    private static final int COLOURS = 10;
    /** Between the outermost points and the chart's edge. */
    private static final double MARGIN = 8;
    private static final double RING = 6;
    /** How far the pointer may be from a point. */
    private static final double REACH = 10;
    /** A line of no length has no cap. */
    private static final double SPECK = 0.01;

    private final List<Path> dots = IntStream.rangeClosed(1, COLOURS).mapToObj(ScatterChart::dots).toList();
    private final List<ChartLabel> names = IntStream.rangeClosed(1, COLOURS)
            .mapToObj(colour -> new ChartLabel("scatter-name", style(colour))).toList();
    private final Circle ring = new Circle(RING);
    private final Readout readout = new Readout();
    private final ChartPointer pointer;
    private Scatter scatter = Scatter.of(new float[0]);
    private int ringed = NONE;

    /** A chart without points. */
    public ScatterChart() {
        getStyleClass().add("scatter-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ring.getStyleClass().setAll("scatter-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        getChildren().addAll(dots);
        getChildren().add(ring);
        getChildren().addAll(names);
        getChildren().add(readout.node());
        pointer = new ChartPointer(this, this::point);
        names.getFirst().fontProperty().addListener((_, _, _) -> requestLayout());
    }

    private static String style(int colour) {
        return "curve-" + colour;
    }

    private static Path dots(int colour) {
        var path = new Path();
        path.getStyleClass().setAll("scatter-dots", style(colour));
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /**
     * Shows points, at once; on the FX thread.
     *
     * @param point the one that has a ring, or {@link #NONE}
     */
    public void show(Scatter newScatter, int point) {
        scatter = newScatter;
        ringed = point;
        arrange();
    }

    /** Group and place of the point that the pointer found; empty where it points at none. */
    public String readout() {
        return readout.text();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartStylesheet.URL;
    }

    /** How many points there are, for those who cannot see them. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null
                ? scatter.size() + " points in " + scatter.names().size() + " groups"
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private Plot plot() {
        return new Plot(MARGIN, MARGIN, Math.max(1, getWidth() - 2 * MARGIN), Math.max(1, getHeight() - 2 * MARGIN),
                scatter.range(true), scatter.range(false));
    }

    private void arrange() {
        Plot plot = plot();
        List<List<PathElement>> specks = dots.stream().map(_ -> (List<PathElement>) new ArrayList<PathElement>())
                .toList();
        for (int point = 0; point < scatter.size(); point++) {
            if (scatter.isFinite(point)) {
                double x = plot.x(scatter.x(point));
                double y = plot.y(scatter.y(point));
                List<PathElement> group = specks.get(scatter.groups()[point] % COLOURS);
                group.add(new MoveTo(x, y));
                group.add(new LineTo(x + SPECK, y));
            }
        }
        for (int colour = 0; colour < COLOURS; colour++) {
            dots.get(colour).getElements().setAll(specks.get(colour));
        }
        ring.setVisible(ringed >= 0 && ringed < scatter.size() && scatter.isFinite(ringed));
        if (ring.isVisible()) {
            ring.setCenterX(plot.x(scatter.x(ringed)));
            ring.setCenterY(plot.y(scatter.y(ringed)));
        }
        name(plot);
        point();
    }

    /** More groups than colours would hide the points behind their names. */
    private void name(Plot plot) {
        boolean named = scatter.names().size() > 1 && scatter.names().size() <= COLOURS;
        for (int group = 0; group < COLOURS; group++) {
            boolean asked = named && group < scatter.names().size() && !scatter.names().get(group).isEmpty();
            double[] middle = asked ? scatter.middle(group) : new double[0];
            ChartLabel label = names.get(group);
            label.setVisible(middle.length > 0);
            if (label.isVisible()) {
                label.setText(scatter.names().get(group));
                double width = label.wantedWidth();
                label.place(Math.clamp(plot.x(middle[0]) - width / 2, 0, Math.max(0, getWidth() - width)),
                        plot.y(middle[1]) - label.wantedHeight() / 2);
            }
        }
    }

    private void point() {
        Plot plot = plot();
        int found = pointer.isInside() ? nearest(plot) : NONE;
        if (found == NONE) {
            readout.hide();
        } else {
            String name = scatter.names().get(scatter.groups()[found]);
            readout.show((name.isEmpty() ? "" : name + "  ") + NumberText.exact(scatter.x(found)) + ", "
                    + NumberText.exact(scatter.y(found)), plot.x(scatter.x(found)), plot.y(scatter.y(found)),
                    getWidth(), getHeight());
        }
    }

    private int nearest(Plot plot) {
        int best = NONE;
        double least = REACH;
        for (int point = 0; point < scatter.size(); point++) {
            double distance = Math.hypot(plot.x(scatter.x(point)) - pointer.x(),
                    plot.y(scatter.y(point)) - pointer.y());
            if (scatter.isFinite(point) && distance < least) {
                least = distance;
                best = point;
            }
        }
        return best;
    }
}
