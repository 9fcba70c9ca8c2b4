package reverie.app.experiment.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reverie.app.experiment.MetricCurves;
import reverie.app.panel.ImageRows;
import reverie.model.boltzmann.belief.BeliefLearner;
import reverie.model.boltzmann.belief.BeliefSnapshot;
import reverie.model.boltzmann.belief.BeliefStage;
import reverie.model.data.ImageShape;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Tiles;

/**
 * A snapshot made ready to be drawn. Immutable by convention.
 *
 * @param stack    the layers as a diagram shows them
 * @param features of each layer that has begun, the lowest first
 * @param orders   in which their tiles stand
 * @param pairs    a row of images, a row of what comes back
 * @param bounds   a curve for each layer
 */
record BeliefPicture(BeliefSnapshot snapshot, StackDiagram.Stack stack, List<Tiles> features, List<int[]> orders,
        Tiles dreams, ImageRows pairs, List<Curve> bounds) {

    static BeliefPicture of(BeliefSnapshot snapshot, MetricHistory metrics, ImageShape shape, List<int[]> orders) {
        int width = shape.width();
        int height = shape.height();
        return new BeliefPicture(snapshot, stack(snapshot),
                snapshot.features().stream().map(each -> new Tiles(each, width, height)).toList(), orders,
                new Tiles(snapshot.dreams(), width, height),
                ImageRows.of(List.of(snapshot.data(), snapshot.reconstructions()), width, height, BeliefPlan.IMAGES),
                bounds(snapshot, metrics));
    }

    private static List<Curve> bounds(BeliefSnapshot snapshot, MetricHistory metrics) {
        int depth = snapshot.sizes().size() - 1;
        var names = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(l -> "layer " + l).toList());
        var series = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(BeliefLearner::bound).toList());
        names.add("up-down");
        series.add(BeliefLearner.BOUND_UP_DOWN);
        return MetricCurves.compared(metrics, series, names);
    }

    private static StackDiagram.Stack stack(BeliefSnapshot snapshot) {
        boolean together = snapshot.stage() instanceof BeliefStage.UpDown;
        int top = snapshot.layers();
        var links = IntStream.range(1, snapshot.sizes().size()).mapToObj(layer -> {
            if (layer > top) {
                return StackDiagram.Link.WAITING;
            }
            if (layer == top) {
                return StackDiagram.Link.UNDIRECTED;
            }
            return together ? StackDiagram.Link.LEARNING : StackDiagram.Link.FROZEN;
        }).toList();
        return new StackDiagram.Stack(snapshot.sizes(), snapshot.labels().size(), links);
    }
}
