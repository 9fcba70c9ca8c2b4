package reverie.app.room.dbn;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.Comparator;
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
import reverie.model.dbn.DbnChains;
import reverie.model.dbn.DbnLearner;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSnapshot;
import reverie.model.dbn.DbnStage;
import reverie.model.train.MetricHistory;
import reverie.model.train.Progress;
import reverie.viz.chart.Curve;

/** What a belief net's snapshot says to the pictures. */
final class DbnReading implements Reading<DbnRates, DbnSnapshot> {

    /** As many rows of digits as a window of usual height has room for. */
    private static final int MOST_ROWS = 12;

    @Override
    public UnitNotes about(Run<DbnRates, DbnSnapshot> run, Progress<DbnSnapshot> progress, Panel panel, int unit) {
        return StackUnitNotes.of(progress.snapshot().features(), run.data().train(), panel, unit);
    }

    @Override
    public Picture of(Run<DbnRates, DbnSnapshot> run, Progress<DbnSnapshot> progress, ViewState view) {
        StackReading reading = of(progress.snapshot(), progress.metrics());
        List<int[]> orders = FilterOrder.ofLayers(progress, DbnSnapshot::features, run.data().train().values(),
                layer -> reading.stack().links().get(layer).stays());
        return StackPanels.of(reading, DbnHelp.TEXTS, run.data().train().shape(), orders);
    }

    static StackReading of(DbnSnapshot snapshot, MetricHistory metrics) {
        List<String> rows = rows(snapshot.fantasyLabels(), snapshot.labels());
        return new StackReading(stack(snapshot), snapshot.features(),
                rows.isEmpty() ? snapshot.fantasies() : byLabel(snapshot.fantasies(), snapshot.fantasyLabels()), rows,
                fantasyFacts(snapshot),
                snapshot.data(), snapshot.reconstructions(), bounds(snapshot, metrics));
    }

    /** Each label, where as many chains keep to one as to another and they are few enough for rows. */
    static List<String> rows(int[] wishes, List<String> labels) {
        int each = labels.isEmpty() ? 0 : wishes.length / labels.size();
        boolean even = each > 0 && each * labels.size() == wishes.length && IntStream.range(0, labels.size())
                .allMatch(label -> IntStream.of(wishes).filter(it -> it == label).count() == each);
        return even && labels.size() <= MOST_ROWS ? labels : List.of();
    }

    /** The fantasies of the first label, then those of the second, and so on. */
    static float[] byLabel(float[] all, int[] wishes) {
        int length = all.length / wishes.length;
        float[] sorted = new float[all.length];
        int[] chains = IntStream.range(0, wishes.length).boxed().sorted(Comparator.comparingInt(it -> wishes[it]))
                .mapToInt(Integer::intValue).toArray();
        for (int n = 0; n < chains.length; n++) {
            System.arraycopy(all, chains[n] * length, sorted, n * length, length);
        }
        return sorted;
    }

    /** A curve for each layer. */
    private static List<Curve> bounds(DbnSnapshot snapshot, MetricHistory metrics) {
        int depth = snapshot.sizes().size() - 1;
        var names = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(l -> tr("layer {0}", l)).toList());
        var series = new ArrayList<>(IntStream.rangeClosed(1, depth).mapToObj(DbnLearner::bound).toList());
        names.add(tr("up-down"));
        series.add(DbnLearner.BOUND_UP_DOWN);
        return MetricCurves.compared(metrics, series, names);
    }

    private static StackStructure stack(DbnSnapshot snapshot) {
        Link lower = snapshot.stage() instanceof DbnStage.UpDown ? Link.LEARNING : Link.FROZEN;
        int top = snapshot.layers();
        List<Link> links = IntStream.range(1, snapshot.sizes().size()).mapToObj(layer -> {
            if (layer > top) {
                return Link.WAITING;
            }
            return layer == top ? Link.UNDIRECTED : lower;
        }).toList();
        int labels = snapshot.labels().size();
        return new StackStructure(snapshot.sizes(),
                labels == 0 ? new StackStructure.Labels.None() : new StackStructure.Labels.Beside(labels),
                links);
    }

    private static String fantasyFacts(DbnSnapshot snapshot) {
        return fantasyCount(snapshot.fantasyLabels(), snapshot.labels()) + " · "
                + Numbers.counted(snapshot.fantasySteps(), tr("{0} step"), tr("{0} steps"));
    }

    /** How many chains walk, and with which label. */
    static String fantasyCount(int[] wishes, List<String> labels) {
        int chains = wishes.length;
        if (wishes[0] == DbnChains.ANYTHING) {
            return Integer.toString(chains);
        }
        if (IntStream.of(wishes).allMatch(label -> label == wishes[0])) {
            return tr("{0} of “{1}”", chains, labels.get(wishes[0]));
        }
        return chains % labels.size() == 0 ? tr("{0} of each label", chains / labels.size())
                : tr("{0} of all labels", chains);
    }
}
