package reverie.model.dbn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;

/** Layers that are frozen, and what the next one learns from: Q(h^l | h^(l−1)) of all examples. */
final class DbnStack {

    /** What is learned from, with labels and without, and what comes of it. */
    private static final int COPIES_OF_EXAMPLES = 3;

    private final DbnSettings settings;
    private final DataSet train;
    private final Workers workers;
    private final List<String> names;
    private final List<Rbm> frozen = new ArrayList<>();
    private DataSet data;

    DbnStack(DataSet train, DbnSettings settings, Workers workers) {
        this.settings = settings;
        this.train = train;
        this.workers = workers;
        names = settings.labels() ? train.labels().map(Labels::names).orElseThrow() : List.of();
        data = train;
        for (int size : settings.layers().subList(1, settings.depth())) {
            Memory.check("layers", size, train.size(), COPIES_OF_EXAMPLES);
        }
    }

    /** Begins the layer on top of the frozen ones. */
    RbmLayerStage next() {
        int l = frozen.size();
        int upper = settings.layers().get(l + 1);
        boolean last = l + 1 == settings.depth();
        int labels = last ? names.size() : 0;
        var single = new RbmSettings(upper, settings.batch(), RandomKey.of(settings.seed(), l, Purpose.LAYER));
        DataSet source = labels > 0 ? labelled() : data;
        Rbm rbm = RbmLearner.firstRbm(source, single, labels);
        if (l > 0 && settings.transposeStart()) {
            turnOver(frozen.getLast(), rbm);
        }
        var learner = new RbmLearner(rbm, l == 0 ? VisibleInput.MEANS : VisibleInput.DRAWS, Splits.of(source), single,
                workers);
        var stage = new DbnStage.OneLayer(l + 1, settings.depth(), data.values(), upper);
        return new RbmLayerStage(stage, new Dbn(lower(), rbm, last ? names : List.of()), learner);
    }

    private List<DirectedLayer> lower() {
        return frozen.stream().map(DirectedLayer::of).toList();
    }

    /** W² = W¹ᵀ, b² = a¹, a² = b¹ as far as the lower layer goes. */
    private static void turnOver(Rbm below, Rbm above) {
        int d = below.visible();
        int f = below.hidden();
        int rows = above.visible();
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < f; j++) {
                above.w().data[i * rows + j] = below.w().data[j * d + i];
            }
        }
        System.arraycopy(below.a(), 0, above.b(), 0, f);
        System.arraycopy(below.b(), 0, above.a(), 0, d);
        above.weights().changed(0, above.hidden());
    }

    /** Freezes a layer and recognises all examples with it. */
    void add(Rbm layer) {
        frozen.add(layer);
        if (frozen.size() < settings.depth()) {
            data = recognised(layer);
        }
    }

    /** Takes all frozen layers off. */
    void reset() {
        frozen.clear();
        data = train;
    }

    /** Q(h^l | h^(l−1)), from one draw of h^(l−1) where that is a layer of units. */
    private DataSet recognised(Rbm layer) {
        int count = data.size();
        R032Store below = data.examples();
        R032Store h = R032Store.FACTORY.make(layer.hidden(), count);
        R032Store states = frozen.size() == 1 ? below : R032Store.FACTORY.make(layer.visible(), count);
        long key = RandomKey.of(settings.seed(), frozen.size(), Purpose.RECOGNITION);
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> {
            if (states != below) {
                Draws.bernoulli(key, below, states, from, to);
            }
            layer.hiddenGivenVisible(states, h, from, to);
        });
        return of(h);
    }

    /** The examples, each followed by its label as one unit of several that is on. */
    private DataSet labelled() {
        R032Store labels = train.labels().orElseThrow().oneHot().examples();
        int rows = data.values();
        int all = rows + names.size();
        R032Store joined = R032Store.FACTORY.make(all, data.size());
        for (int n = 0; n < data.size(); n++) {
            System.arraycopy(data.examples().data, n * rows, joined.data, n * all, rows);
            System.arraycopy(labels.data, n * names.size(), joined.data, n * all + rows, names.size());
        }
        return of(joined);
    }

    private DataSet of(R032Store values) {
        return new DataSet(train.name(), ValueKind.UNIT_INTERVAL, new ImageShape(values.getRowDim(), 1), values,
                Optional.empty(), train.sha256());
    }
}
