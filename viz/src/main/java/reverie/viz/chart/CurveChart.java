package reverie.viz.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Learning curves over the epochs. Every scale ({@link Curve#scale}) fills the whole height from its least to its greatest
 * value, written at the left for the first and at the right for the second scale; the legend gives each curve's newest value,
 * and the pointer finds the exact numbers of the nearest point, which go on being looked up while the curves grow.
 *
 * <p>CSS: style class {@code curve-chart}; variables {@code -chart-curve-1} to {@code -chart-curve-6}, {@code -chart-text},
 * {@code -chart-faint}, {@code -chart-baseline}, {@code -chart-plate}. An ancestor with the class {@code dark} gives the dark set.
 */
public final class CurveChart extends Region {

    private static final double SPACE = 4;
    private static final double SMALLEST_PLOT = 24;
    private static final double MARKER = 3.5;
    /** For the half of a curve's newest dot that lies outside of the plot. */
    private static final double DOT_SPACE = 3;

    private final StringProperty horizontalName = new SimpleStringProperty(this, "horizontalName", "epochs");
    private final Legend legend = new Legend();
    private final SideLabels left = new SideLabels();
    private final SideLabels right = new SideLabels();
    private final ChartLabel first = new ChartLabel("axis-label");
    private final ChartLabel last = new ChartLabel("axis-label");
    private final Rectangle baseline = new Rectangle();
    private final Circle marker = new Circle(MARKER);
    private final Readout readout = new Readout();
    private final Group lines = new Group();
    private final List<CurveNode> nodes = new ArrayList<>();
    private final List<CurveNode> nodesBehind = new ArrayList<>();
    private final ChartPointer pointer;
    private List<Curve> curves = List.of();
    private List<Curve> behind = List.of();
    private SequencedMap<String, Range> scales = new LinkedHashMap<>();

    /** A chart without curves. */
    public CurveChart() {
        getStyleClass().add("curve-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        baseline.getStyleClass().add("chart-baseline");
        for (Node node : List.of(baseline, lines, marker)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        lines.setAutoSizeChildren(false);
        marker.setVisible(false);
        getChildren().addAll(baseline, lines, legend, first, last);
        getChildren().addAll(left.nodes());
        getChildren().addAll(right.nodes());
        getChildren().addAll(marker, readout.node());
        pointer = new ChartPointer(this, this::arrange);
        first.fontProperty().addListener((_, _, _) -> requestLayout());
        horizontalName.addListener((_, _, _) -> arrange());
    }

    /**
     * Shows curves, at once; on the FX thread. Their names and number seldom change, their points as often as one likes; curves
     * of the very same arrays as before cost nothing.
     */
    public void show(List<Curve> newCurves) {
        show(newCurves, List.of());
    }

    /**
     * The same with others behind them, as faint lines: a curve of the same name is of the same colour, one of the same scale on the same
     * axis.
     */
    public void show(List<Curve> newCurves, List<Curve> newBehind) {
        if (newCurves.equals(curves) && newBehind.equals(behind)) {
            return;
        }
        curves = List.copyOf(newCurves);
        showBehind(List.copyOf(newBehind));
        scales = scalesOf(all());
        legend.show(curves);
        showScales();
        if (nodes.size() != curves.size()) {
            fitNodes();
        }
        arrange();
    }

    private List<Curve> all() {
        return Stream.concat(curves.stream(), behind.stream()).toList();
    }

    private void showBehind(List<Curve> newBehind) {
        behind = newBehind;
        List<String> names = curves.stream().map(Curve::name).toList();
        List<String> styles = IntStream.range(0, behind.size()).map(i -> {
            int same = names.indexOf(behind.get(i).name());
            return same < 0 ? i : same;
        }).mapToObj(CurveStyle::of).toList();
        if (!styles.equals(nodesBehind.stream().map(CurveNode::style).toList())) {
            nodesBehind.forEach(it -> lines.getChildren().removeAll(it.nodes()));
            nodesBehind.clear();
            styles.forEach(style -> nodesBehind.add(CurveNode.behind(style)));
            nodesBehind.forEach(it -> lines.getChildren().addAll(0, List.of(it.nodes())));
        }
    }

    /** What x counts: "epochs" unless set. */
    public StringProperty horizontalNameProperty() {
        return horizontalName;
    }

    /** The numbers that the pointer found; empty where it points at nothing. */
    public String readout() {
        return readout.text();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ChartStylesheet.URL;
    }

    /** The newest value of every curve, for those who cannot see them. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && getAccessibleText() == null
                ? legend.text()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        arrange();
    }

    private static SequencedMap<String, Range> scalesOf(List<Curve> curves) {
        SequencedMap<String, List<Curve>> members = new LinkedHashMap<>();
        for (Curve curve : curves) {
            members.computeIfAbsent(curve.scale(), _ -> new ArrayList<>()).add(curve);
        }
        SequencedMap<String, Range> ranges = new LinkedHashMap<>();
        members.forEach((scale, sharing) -> ranges.put(scale, Range.vertical(sharing)));
        return ranges;
    }

    /** Two axes have a side each; where there are more, the legend and the pointer tell the numbers. */
    private void showScales() {
        List<String> names = List.copyOf(scales.sequencedKeySet());
        left.clear();
        right.clear();
        if (names.size() == 1 || names.size() == 2) {
            left.show(scales.getOrDefault(names.getFirst(), Range.UNIT));
            // What several curves have in common is in the colour of none.
            left.style(names.size() == 1 && curves.size() > 1 ? Optional.empty()
                    : Optional.of(CurveStyle.of(0)));
        }
        if (names.size() == 2) {
            right.show(scales.getOrDefault(names.getLast(), Range.UNIT));
            right.style(Optional.of(styleOf(names.getLast())));
        }
    }

    /** The style of the first curve of a scale. */
    private String styleOf(String scale) {
        int first = all().stream().map(Curve::scale).toList().indexOf(scale);
        return first < curves.size() ? CurveStyle.of(first) : nodesBehind.get(first - curves.size()).style();
    }

    private void fitNodes() {
        while (nodes.size() > curves.size()) {
            lines.getChildren().removeAll(nodes.removeLast().nodes());
        }
        while (nodes.size() < curves.size()) {
            CurveNode node = CurveNode.of(CurveStyle.of(nodes.size()));
            nodes.add(node);
            lines.getChildren().addAll(node.nodes());
        }
        requestLayout();
    }

    private void arrange() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double legendHeight = legend.place(insets.getLeft(), insets.getTop(), width);
        double axisHeight = first.wantedHeight();
        boolean legendFits = legendHeight > 0 && height - legendHeight - axisHeight - SPACE >= SMALLEST_PLOT;
        boolean axisFits = height - axisHeight >= SMALLEST_PLOT;
        legend.setVisible(legendFits);
        double above = legendFits ? legendHeight + SPACE : DOT_SPACE;
        double below = axisFits ? axisHeight + 1 : 1;
        boolean sidesFit = width - left.width() - right.width() >= SMALLEST_PLOT;
        double before = sidesFit ? left.width() : 0;
        double after = sidesFit ? Math.max(right.width(), DOT_SPACE) : DOT_SPACE;
        Plot plot = new Plot(snapPositionX(insets.getLeft() + before), snapPositionY(insets.getTop() + above),
                Math.max(1, width - before - after),
                Math.max(1, Math.floor(height - above - below)), Range.horizontal(all()), Range.UNIT);
        draw(plot);
        label(plot, axisFits, sidesFit);
        point(plot);
    }

    private void draw(Plot plot) {
        baseline.setX(plot.left());
        baseline.setY(plot.bottom());
        baseline.setWidth(plot.width());
        baseline.setHeight(1);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).show(curves.get(i), own(plot, curves.get(i)));
        }
        for (int i = 0; i < nodesBehind.size(); i++) {
            nodesBehind.get(i).show(behind.get(i), own(plot, behind.get(i)));
        }
    }

    private Plot own(Plot plot, Curve curve) {
        return plot.withVertical(scales.getOrDefault(curve.scale(), Range.UNIT));
    }

    private void label(Plot plot, boolean axisFits, boolean sidesFit) {
        first.setText(NumberText.brief(plot.horizontal().low()));
        last.setText(NumberText.counted(NumberText.brief(plot.horizontal().high()), horizontalName.get()));
        boolean used = axisFits && !curves.isEmpty() && last.wantedWidth() <= plot.width();
        last.setVisible(used);
        first.setVisible(used && first.wantedWidth() + SPACE + last.wantedWidth() <= plot.width());
        first.place(plot.left(), plot.bottom() + 1);
        last.place(plot.right() - last.wantedWidth(), plot.bottom() + 1);
        left.placeLeftOf(plot, sidesFit);
        right.placeRightOf(plot, sidesFit);
    }

    private void point(Plot plot) {
        Optional<NearestPoint> nearest = pointer.isInside()
                ? NearestPoint.to(pointer.x(), pointer.y(), curves, scales, plot)
                : Optional.empty();
        marker.setVisible(nearest.isPresent());
        nearest.ifPresentOrElse(this::read, readout::hide);
    }

    private void read(NearestPoint nearest) {
        Curve curve = curves.get(nearest.curve());
        marker.setCenterX(nearest.x());
        marker.setCenterY(nearest.y());
        marker.getStyleClass().setAll("curve-marker", CurveStyle.of(nearest.curve()));
        readout.show(curve.name() + " " + NumberText.exact(curve.y()[nearest.point()]) + "\nat "
                + NumberText.counted(NumberText.exact(curve.x()[nearest.point()]), horizontalName.get()), nearest.x(),
                nearest.y(),
                getWidth(), getHeight());
    }
}
