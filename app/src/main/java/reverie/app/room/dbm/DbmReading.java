package reverie.app.room.dbm;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.room.MetricCurves;
import reverie.app.settings.Numbers;
import reverie.app.stack.StackStructure;
import reverie.app.stack.StackStructure.Link;
import reverie.app.stack.StackReading;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmSnapshot;
import reverie.model.train.MetricHistory;

/** What a deep Boltzmann machine's snapshot says to the pictures. */
final class DbmReading {

    private DbmReading() {
    }

    static StackReading of(DbmSnapshot snapshot, MetricHistory metrics) {
        int chains = snapshot.fantasies().length / snapshot.values();
        return new StackReading(stack(snapshot), snapshot.features(), snapshot.fantasies(),
                chains + " · " + Numbers.grouped(snapshot.fantasySteps()) + " steps", snapshot.data(),
                snapshot.reconstructions(), MetricCurves.each(metrics,
                        List.of("reconstructionError", DbmLearner.BOUND), List.of("error", "bound, nats")));
    }

    private static StackStructure stack(DbmSnapshot snapshot) {
        int top = snapshot.layers();
        List<Link> links = IntStream.range(1, snapshot.sizes().size()).mapToObj(layer -> {
            if (layer > top) {
                return Link.WAITING;
            }
            return layer == top || snapshot.together() ? Link.UNDIRECTED : Link.RESTING;
        }).toList();
        return new StackStructure(snapshot.sizes(), new StackStructure.Labels.None(), links);
    }
}
