package reverie.viz.chart;

import java.util.Objects;

/** The colours that hold where a theme says nothing else. */
final class Stylesheet {

    static final String URL = Objects.requireNonNull(Stylesheet.class.getResource("chart.css")).toExternalForm();

    private Stylesheet() {
    }
}
