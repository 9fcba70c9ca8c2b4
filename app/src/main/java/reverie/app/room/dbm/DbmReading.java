package reverie.app.room.dbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.IntStream;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.StackPanels;
import reverie.app.panel.StackReading;
import reverie.app.panel.StackStructure.Link;
import reverie.app.panel.StackStructure;
import reverie.app.panel.UnitNotes;
import reverie.app.panel.ViewState;
import reverie.app.reading.FilterOrder;
import reverie.app.reading.MetricCurves;
import reverie.app.reading.StackUnitNotes;
import reverie.app.room.Reading;
import reverie.app.room.Run;
import reverie.app.settings.Numbers;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSnapshot;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;

/** What a deep Boltzmann machine's snapshot says to the pictures. */
final class DbmReading implements Reading<DbmRates, DbmSnapshot> {

    @Override
    public UnitNotes about(Run<DbmRates, DbmSnapshot> run, Progress<DbmSnapshot> progress, Panel panel, int unit) {
        return StackUnitNotes.of(progress.snapshot().features(), run.data().train(), panel, unit);
    }

    @Override
    public Picture of(Run<DbmRates, DbmSnapshot> run, Progress<DbmSnapshot> progress, ViewState view) {
        StackReading reading = of(progress.snapshot(), progress.metrics());
        List<int[]> orders = FilterOrder.ofLayers(progress, DbmSnapshot::features, run.data().train().values(),
                layer -> reading.stack().links().get(layer).stays());
        return StackPanels.of(reading, DbmHelp.TEXTS, run.data().train().shape(), orders);
    }

    static StackReading of(DbmSnapshot snapshot, MetricHistory metrics) {
        int chains = snapshot.fantasies().length / snapshot.values();
        return new StackReading(stack(snapshot), snapshot.features(), snapshot.fantasies(), List.of(),
                chains + " · " + Numbers.counted(snapshot.fantasySteps(), tr("{0} step"), tr("{0} steps")),
                snapshot.data(),
                snapshot.reconstructions(), MetricCurves.each(metrics,
                        List.of("reconstructionError", DbmLearner.BOUND), List.of(tr("error"), tr("bound, nats"))));
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
