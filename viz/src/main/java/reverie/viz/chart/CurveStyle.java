package reverie.viz.chart;

/** The style classes of curves, {@code curve-1} to {@code curve-6}, after which they begin again. */
final class CurveStyle {

    private static final int COLOURS = 6;

    private CurveStyle() {
    }

    static String of(int curve) {
        return "curve-" + (curve % COLOURS + 1);
    }
}
