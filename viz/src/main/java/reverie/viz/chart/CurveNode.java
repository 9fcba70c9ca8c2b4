package reverie.viz.chart;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineJoin;

/** The line of one curve, with a dot on its newest point. */
final class CurveNode {

    private static final double DOT = 2.25;

    private final Path line = new Path();
    private final Circle dot = new Circle(DOT);

    CurveNode(String styleClass) {
        line.getStyleClass().setAll("curve", styleClass);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        line.setMouseTransparent(true);
        dot.getStyleClass().addAll("curve-dot", styleClass);
        dot.setManaged(false);
        dot.setMouseTransparent(true);
    }

    Node[] nodes() {
        return new Node[]{line, dot};
    }

    void show(Curve curve, Plot plot) {
        line.getElements().setAll(CurveLine.of(curve, plot));
        int newest = curve.newest();
        dot.setVisible(newest >= 0);
        if (newest >= 0) {
            dot.setCenterX(plot.x(curve.x()[newest]));
            dot.setCenterY(plot.y(curve.y()[newest]));
        }
    }
}
