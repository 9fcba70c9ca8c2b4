package reverie.model.dbm;

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
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * Layers that learn one after another, each with doubled inputs in the place of the layers that are to come or lie below
 * (Salakhutdinov and Hinton 2009, section 3.1), and their composition into a machine.
 */
final class LayerwisePretraining {

    private final DbmSettings settings;
    private final DataSet train;
    private final Workers workers;
    private final List<Rbm> done = new ArrayList<>();
    private DataSet data;

    LayerwisePretraining(DataSet train, DbmSettings settings, Workers workers) {
        this.settings = settings;
        this.train = train;
        this.workers = workers;
        data = train;
        for (int size : settings.layers().subList(1, settings.depth())) {
            Memory.check("layers", size, train.size(), 2);
        }
    }

    /** What the next layer learns by. */
    RbmLearner next() {
        int l = done.size() + 1;
        var single = new RbmSettings(settings.layers().get(l), settings.batch(),
                RandomKey.of(settings.seed(), l, Purpose.LAYER));
        Rbm plain = RbmLearner.firstRbm(data, single, 0);
        Rbm doubled = Rbm.doubled(plain, l < settings.depth() ? 2 : 1, l > 1 ? 2 : 1);
        return new RbmLearner(doubled, l == 1 ? VisibleInput.MEANS : VisibleInput.DRAWS, Splits.of(data), single,
                workers);
    }

    /** A layer has learned: what it sees in all examples is what the next one learns from. */
    void add(Rbm layer) {
        done.add(layer);
        if (done.size() < settings.depth()) {
            R032Store h = R032Store.FACTORY.make(layer.hidden(), data.size());
            R032Store below = data.examples();
            workers.split(data.size(), Packed.TILE_COLUMNS, (from, to) -> layer.hiddenGivenVisible(below, h, from, to));
            data = new DataSet(train.name(), ValueKind.UNIT_INTERVAL, new ImageShape(layer.hidden(), 1), h,
                    Optional.empty(), train.sha256());
        }
    }

    /** Takes all finished layers off. */
    void reset() {
        done.clear();
        data = train;
    }

    /**
     * The layers so far, and the one that learns, as a machine. A layer between two others has two biases by now, one of each
     * neighbour, of which it takes the mean: in the mean of the two doubled inputs every neighbour counts once.
     *
     * @param learning on top of those that are done; the machine shares its weights
     */
    Dbm with(Rbm learning) {
        var layers = new ArrayList<>(done);
        layers.add(learning);
        var biases = new ArrayList<float[]>();
        biases.add(layers.getFirst().b());
        for (int l = 1; l < layers.size(); l++) {
            float[] mean = new float[layers.get(l).visible()];
            for (int j = 0; j < mean.length; j++) {
                mean[j] = (layers.get(l - 1).a()[j] + layers.get(l).b()[j]) / 2;
            }
            biases.add(mean);
        }
        biases.add(layers.getLast().a());
        return new Dbm(layers.stream().map(Rbm::weights).toList(), biases);
    }

    /** All layers as a machine of its own, once the last has learned. */
    Dbm composed(Rbm last) {
        return with(last).copy();
    }
}
