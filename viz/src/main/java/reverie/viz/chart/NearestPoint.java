package reverie.viz.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The drawn point that is nearest to the pointer.
 *
 * @param curve its place among the curves
 * @param point its place on that curve
 * @param x     in the chart
 * @param y     in the chart
 */
record NearestPoint(int curve, int point, double x, double y) {

    /** @return nothing if no curve has a point that can be drawn */
    static Optional<NearestPoint> to(double x, double y, List<Curve> curves, Map<String, Range> scales, Plot plot) {
        NearestPoint nearest = new NearestPoint(-1, -1, 0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < curves.size(); c++) {
            Curve curve = curves.get(c);
            Plot own = plot.withVertical(scales.getOrDefault(curve.scale(), Range.UNIT));
            for (int i = 0; i < curve.size(); i++) {
                double pointX = own.x(curve.x()[i]);
                double pointY = own.y(curve.y()[i]);
                double distance = Math.hypot(pointX - x, pointY - y);
                if (distance < least) {
                    least = distance;
                    nearest = new NearestPoint(c, i, pointX, pointY);
                }
            }
        }
        return nearest.curve < 0 ? Optional.empty() : Optional.of(nearest);
    }
}
