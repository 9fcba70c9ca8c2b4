package reverie.viz.chart;

/**
 * A quantity that was recorded while learning went on.
 *
 * @param name  what it is, as the legend says it
 * @param scale curves that name the same scale share the vertical axis, such as the free energy of training and of
 *              validation data; each other scale has its own
 * @param x     ascending, such as epochs, but that it may begin anew behind an interruption; shared, not copied, and not to be changed afterwards
 * @param y     as long as x; likewise. What is not finite is left out and interrupts the line
 */
@SuppressWarnings("ArrayRecordComponent") // an immutable snapshot that nobody compares
public record Curve(String name, String scale, double[] x, double[] y) {

    /** @throws IllegalArgumentException if x and y differ in length */
    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    name + ": " + x.length + " x and " + y.length + " y, expected equally many");
        }
    }

    /** A curve with a vertical axis of its own. */
    public Curve(String name, double[] x, double[] y) {
        this(name, name, x, y);
    }

    /** How many points were recorded. */
    public int size() {
        return x.length;
    }

    /** Whether a point can be drawn. */
    boolean isFinite(int point) {
        return Double.isFinite(x[point]) && Double.isFinite(y[point]);
    }

    /** The index of the newest point that can be drawn; −1 if there is none. */
    int newest() {
        int point = size() - 1;
        while (point >= 0 && !isFinite(point)) {
            point--;
        }
        return point;
    }
}
