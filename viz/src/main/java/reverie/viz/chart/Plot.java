package reverie.viz.chart;

/**
 * The rectangle in which a curve is drawn, and its two axes.
 *
 * @param left   edge in the chart
 * @param top    edge in the chart
 * @param width  above 0
 * @param height above 0
 */
record Plot(double left, double top, double width, double height, Range horizontal, Range vertical) {

    double x(double value) {
        return left + width * horizontal.fraction(value);
    }

    double y(double value) {
        return top + height * (1 - vertical.fraction(value));
    }

    double bottom() {
        return top + height;
    }

    double right() {
        return left + width;
    }

    Plot withVertical(Range range) {
        return new Plot(left, top, width, height, horizontal, range);
    }
}
