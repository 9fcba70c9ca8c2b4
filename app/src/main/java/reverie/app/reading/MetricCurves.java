package reverie.app.reading;

import java.util.ArrayList;
import java.util.List;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;
import reverie.viz.chart.Curve;

/** Recorded quantities as curves. */
public final class MetricCurves {

    private MetricCurves() {
    }

    /**
     * Those quantities that the learner measures, each on a scale of its own.
     *
     * @param series names of quantities
     * @param names  what the legend calls them
     */
    public static List<Curve> each(MetricHistory metrics, List<String> series, List<String> names) {
        return of(metrics, series, names, names);
    }

    /** As {@link #each}, on one scale, so that they can be compared. */
    public static List<Curve> compared(MetricHistory metrics, List<String> series, List<String> names) {
        return of(metrics, series, names, series.stream().map(_ -> names.getFirst()).toList());
    }

    private static List<Curve> of(MetricHistory metrics, List<String> series, List<String> names,
            List<String> scales) {
        var curves = new ArrayList<Curve>();
        for (Series each : metrics.series()) {
            int index = series.indexOf(each.name());
            if (index >= 0) {
                curves.add(new Curve(names.get(index), scales.get(index), each.epochs(), each.values()));
            }
        }
        return List.copyOf(curves);
    }
}
