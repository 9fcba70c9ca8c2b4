package reverie.viz.chart;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineJoin;

/** The line of one curve, with a dot on its newest point. */
final class CurveNode {

    private static final double DOT = 2.25;

    private final String style;
    private final boolean newestMarked;
    private final Path line = new Path();
    private final Circle dot = new Circle(DOT);

    private CurveNode(String styleClass, boolean newestMarked) {
        style = styleClass;
        this.newestMarked = newestMarked;
        line.getStyleClass().setAll("curve", styleClass);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        line.setMouseTransparent(true);
        dot.getStyleClass().addAll("curve-dot", styleClass);
        dot.setManaged(false);
        dot.setMouseTransparent(true);
    }

    static CurveNode of(String styleClass) {
        return new CurveNode(styleClass, true);
    }

    /** Of a curve that another is compared with: a faint line. */
    static CurveNode behind(String styleClass) {
        var node = new CurveNode(styleClass, false);
        node.line.getStyleClass().add("curve-behind");
        return node;
    }

    /** The style class that gives it its colour. */
    String style() {
        return style;
    }

    Node[] nodes() {
        return new Node[]{line, dot};
    }

    void show(Curve curve, Plot plot) {
        line.getElements().setAll(CurveLine.of(curve, plot));
        int newest = curve.newest();
        dot.setVisible(newestMarked && newest >= 0);
        if (dot.isVisible()) {
            dot.setCenterX(plot.x(curve.x()[newest]));
            dot.setCenterY(plot.y(curve.y()[newest]));
        }
    }
}
