package reverie.viz.chart;

import java.util.Objects;

/** The colours that hold where a theme says nothing else. */
final class ChartStylesheet {

    static final String URL = Objects.requireNonNull(ChartStylesheet.class.getResource("chart.css")).toExternalForm();

    private ChartStylesheet() {
    }
}
