package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.IntStream;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/**
 * How many filters of each of several models look like Gabor functions.
 *
 * @param counts  of each model
 * @param filters of each model, alike or not
 * @param history of the counts over the epochs
 */
public record GaborLike(List<Integer> counts, int filters, MetricHistory history) {

    public GaborLike {
        counts = List.copyOf(counts);
    }

    /** The name under which a model's count is recorded. */
    static String series(int model) {
        return "gaborLike" + (model + 1);
    }

    /** As in {@code 141 of 144 Gabor-like}. */
    public String facts(int model) {
        return tr("{0} of {1} Gabor-like", counts.get(model), filters);
    }

    /**
     * The counts over the epochs, on one scale.
     *
     * @param names of the models in the legend
     */
    public List<Curve> curves(List<String> names) {
        return MetricCurves.compared(history, IntStream.range(0, counts.size()).mapToObj(GaborLike::series).toList(),
                names);
    }
}
