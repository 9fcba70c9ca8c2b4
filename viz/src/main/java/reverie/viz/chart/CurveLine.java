package reverie.viz.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/**
 * The line through a curve's points. Where several points fall into one column of pixels only its lowest and its highest are
 * kept, which looks the same and costs as little for a long run as for a short one.
 */
final class CurveLine {

    private final Curve curve;
    private final Plot plot;
    private final List<PathElement> elements = new ArrayList<>();
    private boolean interrupted = true;

    private CurveLine(Curve curve, Plot plot) {
        this.curve = curve;
        this.plot = plot;
    }

    static List<PathElement> of(Curve curve, Plot plot) {
        CurveLine line = new CurveLine(curve, plot);
        if (curve.size() <= 2 * plot.width()) {
            line.everyPoint();
        } else {
            line.extremesOfColumns();
        }
        return line.elements;
    }

    private void everyPoint() {
        for (int i = 0; i < curve.size(); i++) {
            if (curve.isFinite(i)) {
                go(i);
            } else {
                interrupted = true;
            }
        }
    }

    private void extremesOfColumns() {
        int start = 0;
        while (start < curve.size()) {
            if (curve.isFinite(start)) {
                start = column(start);
            } else {
                interrupted = true;
                start++;
            }
        }
    }

    /** Goes through the points from {@code start} that share its column; returns the first that does not. */
    private int column(int start) {
        double column = Math.floor(plot.x(curve.x()[start]));
        int lowest = start;
        int highest = start;
        int end = start + 1;
        while (end < curve.size() && curve.isFinite(end) && Math.floor(plot.x(curve.x()[end])) == column) {
            lowest = curve.y()[end] < curve.y()[lowest] ? end : lowest;
            highest = curve.y()[end] > curve.y()[highest] ? end : highest;
            end++;
        }
        go(Math.min(lowest, highest));
        if (lowest != highest) {
            go(Math.max(lowest, highest));
        }
        return end;
    }

    private void go(int point) {
        double x = plot.x(curve.x()[point]);
        double y = plot.y(curve.y()[point]);
        elements.add(interrupted ? new MoveTo(x, y) : new LineTo(x, y));
        interrupted = false;
    }
}
