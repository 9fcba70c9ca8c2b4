package reverie.app.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Switch;
import reverie.app.panel.Control;
import reverie.app.settings.Settings;
import reverie.app.text.Texts;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/**
 * How a run stands: all that conditions and texts of a lesson look at. Nothing of it hangs on a clock. Immutable.
 *
 * @param epoch    passes over the data with their fraction; steps, of chains of a model that stays as it is
 * @param from     the epoch in which the step of the lesson was begun, or its click was made; 0 where that began a run
 * @param step     mini-batches
 * @param fromStep the same of the step
 * @param diverged whether learning ran away
 * @param settings that are chosen
 * @param metrics  what the learner has measured
 * @param pinned   the same of the run that is compared with; empty where there is none
 * @param panels   that are shown
 */
public record Standing(double epoch, double from, long step, long fromStep, boolean diverged, Settings settings,
        MetricHistory metrics, MetricHistory pinned, List<Panel> panels) {

    /** Epochs are sums of fractions. */
    private static final double SAME_EPOCH = 1e-9;

    public Standing {
        panels = List.copyOf(panels);
    }

    /** The newest value of a quantity that was measured not later than that; empty where none was, or the run is not there yet. */
    OptionalDouble metric(String name, double until) {
        return newest(metrics, name, until);
    }

    /** The same of the pinned run, when it was as far as this one is. */
    OptionalDouble pinned(String name) {
        return newest(pinned, name, epoch);
    }

    private OptionalDouble newest(MetricHistory all, String name, double until) {
        return all.series().stream().filter(it -> it.name().equals(name)).findFirst()
                .map(it -> newest(it.epochs(), it.values(), until)).orElse(OptionalDouble.empty());
    }

    /** The newest value of a curve that is shown. */
    OptionalDouble curve(String panel, String name, double until) {
        return curves(panel).stream().filter(it -> it.name().equals(Texts.shown(name))).findFirst()
                .map(it -> newest(it.x(), it.y(), until)).orElse(OptionalDouble.empty());
    }

    private OptionalDouble newest(double[] epochs, double[] values, double until) {
        if (until != Double.POSITIVE_INFINITY && epoch < until - SAME_EPOCH) {
            return OptionalDouble.empty();
        }
        OptionalDouble newest = OptionalDouble.empty();
        for (int i = 0; i < epochs.length && epochs[i] <= until + SAME_EPOCH; i++) {
            if (Double.isFinite(values[i])) {
                newest = OptionalDouble.of(values[i]);
            }
        }
        return newest;
    }

    private List<Curve> curves(String panel) {
        return panel(panel).map(Panel::content).filter(Content.Curves.class::isInstance).map(Content.Curves.class::cast)
                .map(Content.Curves::curves).orElse(List.of());
    }

    /** The line of facts of a panel; empty where there is no such panel. */
    Optional<String> facts(String panel) {
        return panel(panel).map(it -> it.facts().all());
    }

    private Optional<Panel> panel(String id) {
        return panels.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What is measured, in words. */
    String metricNames() {
        return metrics.series().isEmpty() ? "a step in which something is measured"
                : metrics.series().stream().map(MetricHistory.Series::name)
                        .collect(Collectors.joining(", ", "one of ", ""));
    }

    /** What panel shows which curve, in words. */
    String curveNames() {
        return panels.stream()
                .flatMap(panel -> curves(panel.id()).stream().map(it -> "curve:" + panel.id() + ":" + it.name()))
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    /** What panels there are, in words. */
    public String panelNames() {
        return panels.stream().map(Panel::id).collect(Collectors.joining(", ", "one of ", ""));
    }

    /** The options of a switch of one of these panels, by their ids; empty where there is no such switch. */
    List<String> options(String id) {
        return switches().filter(it -> it.id().equals(id)).findFirst()
                .map(it -> it.options().stream().map(option -> option.id()).toList()).orElse(List.of());
    }

    /** What switches there are, in words. */
    String switchNames() {
        return switches().map(Control::id).collect(Collectors.joining(", ", "one of ", ""));
    }

    private Stream<Switch<?>> switches() {
        return panels.stream().flatMap(panel -> panel.controls().stream())
                .flatMap(it -> it instanceof Switch<?> buttons ? Stream.of(buttons) : Stream.empty());
    }

    /** Whether all of these panels are shown. */
    public boolean shows(String... ids) {
        return Arrays.stream(ids).allMatch(id -> panel(id).isPresent());
    }
}
