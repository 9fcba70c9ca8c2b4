package reverie.app.experiment.machine;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.experiment.MetricCurves;
import reverie.app.settings.Numbers;
import reverie.app.stack.Stack;
import reverie.app.stack.Stack.Link;
import reverie.app.stack.StackReading;
import reverie.model.boltzmann.deep.MachineLearner;
import reverie.model.boltzmann.deep.MachineSnapshot;
import reverie.model.train.MetricHistory;

/** What a deep Boltzmann machine's snapshot says to the pictures. */
final class MachineReading {

    private MachineReading() {
    }

    static StackReading of(MachineSnapshot snapshot, MetricHistory metrics) {
        int chains = snapshot.fantasies().length / snapshot.values();
        return new StackReading(stack(snapshot), snapshot.features(), snapshot.fantasies(),
                chains + " · " + Numbers.grouped(snapshot.fantasySteps()) + " steps", snapshot.data(),
                snapshot.reconstructions(), MetricCurves.each(metrics,
                        List.of("reconstructionError", MachineLearner.BOUND), List.of("error", "bound, nats")));
    }

    private static Stack stack(MachineSnapshot snapshot) {
        int top = snapshot.layers();
        List<Link> links = IntStream.range(1, snapshot.sizes().size()).mapToObj(layer -> {
            if (layer > top) {
                return Link.WAITING;
            }
            return layer == top || snapshot.together() ? Link.UNDIRECTED : Link.RESTING;
        }).toList();
        return new Stack(snapshot.sizes(), new Stack.Labels.None(), links);
    }
}
