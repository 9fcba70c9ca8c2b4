package reverie.app.experiment.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reverie.app.experiment.MetricCurves;
import reverie.app.settings.Numbers;
import reverie.app.stack.Stack;
import reverie.app.stack.Stack.Link;
import reverie.app.stack.StackReading;
import reverie.model.boltzmann.belief.BeliefChains;
import reverie.model.boltzmann.belief.BeliefLearner;
import reverie.model.boltzmann.belief.BeliefSnapshot;
import reverie.model.boltzmann.belief.BeliefStage;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/** What a belief net's snapshot says to the pictures. */
final class BeliefReading {

    private BeliefReading() {
    }

    static StackReading of(BeliefSnapshot snapshot, MetricHistory metrics) {
        return new StackReading(stack(snapshot), snapshot.features(), snapshot.dreams(), dreamFacts(snapshot),
                snapshot.data(), snapshot.reconstructions(), bounds(snapshot, metrics));
    }

    /** A curve for each layer. */
    private static List<Curve> bounds(BeliefSnapshot snapshot, MetricHistory metrics) {
        int depth = snapshot.sizes().size() - 1;
        var names = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(l -> "layer " + l).toList());
        var series = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(BeliefLearner::bound).toList());
        names.add("up-down");
        series.add(BeliefLearner.BOUND_UP_DOWN);
        return MetricCurves.compared(metrics, series, names);
    }

    private static Stack stack(BeliefSnapshot snapshot) {
        Link lower = snapshot.stage() instanceof BeliefStage.UpDown ? Link.LEARNING : Link.FROZEN;
        int top = snapshot.layers();
        List<Link> links = IntStream.range(1, snapshot.sizes().size()).mapToObj(layer -> {
            if (layer > top) {
                return Link.WAITING;
            }
            return layer == top ? Link.UNDIRECTED : lower;
        }).toList();
        int labels = snapshot.labels().size();
        return new Stack(snapshot.sizes(), labels == 0 ? new Stack.Labels.None() : new Stack.Labels.Beside(labels),
                links);
    }

    private static String dreamFacts(BeliefSnapshot snapshot) {
        int wish = snapshot.dreamLabels()[0];
        boolean same = IntStream.of(snapshot.dreamLabels()).allMatch(label -> label == wish);
        String of = "";
        if (wish != BeliefChains.ANYTHING) {
            of = same ? " of “" + snapshot.labels().get(wish) + "”" : " of each label";
        }
        return snapshot.dreamLabels().length + of + " · " + Numbers.grouped(snapshot.dreamSteps()) + " steps";
    }
}
