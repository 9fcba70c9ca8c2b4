package reverie.model.autoencoder;

import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.network.Descent;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/** The share of one layer in a step: its weights and biases follow the errors of the batch. */
final class LayerDescent {

    private final int l;
    private final Layer layer;
    private final Backpropagation errors;
    private final Descent w;
    private final Descent v;
    private final Descent c;
    private final Descent b;
    private final Workers.RangeTask update = this::update;

    private int examples;
    private double decay;

    LayerDescent(int l, Layer layer, Backpropagation errors, Optimizer optimizer) {
        this.l = l;
        this.layer = layer;
        this.errors = errors;
        w = optimizer.of(layer.w());
        v = layer.isTied() ? w : optimizer.of(layer.v());
        c = optimizer.of(layer.upperBias());
        b = optimizer.of(layer.lowerBias());
    }

    /** One step against the mean gradient of the first examples of the batch; workers share the upper units. */
    void step(double rate, double epoch, double decay, int examples, Workers workers) {
        this.examples = examples;
        this.decay = decay;
        w.begin(rate, epoch);
        c.begin(rate, epoch);
        b.begin(rate, epoch);
        if (!layer.isTied()) {
            v.begin(rate, epoch);
        }
        workers.split(layer.upperUnits(), Packed.TILE_ROWS, update);
    }

    /** Weights and bias of a range of upper units, and the same share of the lower units' biases. */
    private void update(int from, int to) {
        int lower = layer.lowerUnits();
        int upper = layer.upperUnits();
        errors.encoding(l, w.factor() / examples, examples, w.keep(), w.target(), from, to);
        errors.decoding(l, v.factor() / examples, examples, layer.isTied() ? 1 : v.keep(), v.target(), from, to);
        w.step(decay, from, to);
        layer.encoding().changed(from, to);
        if (!layer.isTied()) {
            v.step(decay, from, to);
            layer.decoding().changed(from, to);
        }
        c.follow(errors.upErrors(l), examples, from, to);
        b.follow(errors.downErrors(l), examples, (int) ((long) lower * from / upper),
                (int) ((long) lower * to / upper));
    }

    /** What is remembered of former gradients. */
    State state() {
        var all = State.builder().all("W.", w.state());
        if (!layer.isTied()) {
            all.all("V.", v.state());
        }
        return all.all("c.", c.state()).all("b.", b.state()).build();
    }
}
