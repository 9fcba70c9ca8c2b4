package reverie.viz.chart;

import java.util.Locale;

/**
 * Where the bars of a histogram stand in a chart.
 *
 * @param left   edge of the first bin
 * @param top    of the fullest bin
 * @param width  of all bins, above 0
 * @param bottom edge of all bins, below {@code top}
 */
record Bars(Histogram histogram, double left, double top, double width, double bottom) {

    int count() {
        return histogram.counts().length;
    }

    /** The left edge of a bin, or, for the number of bins, the right edge of the last. */
    double edge(int bin) {
        return left + width * bin / count();
    }

    double height(int bin) {
        long greatest = histogram.greatest();
        return greatest == 0 ? 0 : (bottom - top) * histogram.counts()[bin] / greatest;
    }

    /** The bin above or below which a place in the chart lies; −1 beside all. */
    int binAt(double x) {
        return x < left || x >= left + width ? -1 : Math.min(count() - 1, (int) ((x - left) / width * count()));
    }

    String text(int bin) {
        return String.format(Locale.ROOT, "%,d", histogram.counts()[bin]) + "\n" + NumberText.brief(histogram.edge(bin))
                + " to " + NumberText.brief(histogram.edge(bin + 1));
    }
}
