package reverie.viz.chart;

import java.util.List;

/**
 * The values from one end of an axis to the other.
 *
 * @param low  finite
 * @param high finite, at least {@code low}
 */
record Range(double low, double high) {

    /** Where 0 to 1 stands for no data at all. */
    static final Range UNIT = new Range(0, 1);

    /** From the least to the greatest drawable y. */
    static Range vertical(List<Curve> curves) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                if (curve.isFinite(i)) {
                    low = Math.min(low, curve.y()[i]);
                    high = Math.max(high, curve.y()[i]);
                }
            }
        }
        return low <= high ? new Range(low, high) : UNIT;
    }

    /** From 0, or the least x if that is negative, to the greatest x. */
    static Range horizontal(List<Curve> curves) {
        double low = 0;
        double high = 0;
        for (Curve curve : curves) {
            for (double x : curve.x()) {
                if (Double.isFinite(x)) {
                    low = Math.min(low, x);
                    high = Math.max(high, x);
                }
            }
        }
        return low < high ? new Range(low, high) : UNIT;
    }

    boolean isPoint() {
        return low == high;
    }

    /** 0 at the low end, 1 at the high end, ½ where the two are one. */
    double fraction(double value) {
        // Halved first: the difference of two huge values would be infinite.
        return isPoint() ? 0.5 : (value / 2 - low / 2) / (high / 2 - low / 2);
    }
}
