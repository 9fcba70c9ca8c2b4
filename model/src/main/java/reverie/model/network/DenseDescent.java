package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** The share of one layer in a step: its weights and biases follow the errors of the batch. */
final class DenseDescent {

    private final Dense layer;
    private final Packed inputs;
    private final R032Store errors;
    private final Descent w;
    private final Descent c;
    private final Workers.RangeTask update = this::update;

    private int examples;
    private double decay;

    /**
     * @param inputs what the layer was given, D×B
     * @param errors derivatives of the loss by the inputs of its upper units, F×B
     */
    DenseDescent(Dense layer, Packed inputs, R032Store errors, Optimizer optimizer) {
        this.layer = layer;
        this.inputs = inputs;
        this.errors = errors;
        w = optimizer.of(layer.weights().matrix());
        c = optimizer.of(layer.c());
    }

    /** One step against the mean gradient of the first examples of the batch; workers share the upper units. */
    void step(double rate, double epoch, double decay, int examples, Workers workers) {
        this.examples = examples;
        this.decay = decay;
        w.begin(rate, epoch);
        c.begin(rate, epoch);
        workers.split(layer.weights().hidden(), Packed.TILE_ROWS, update);
    }

    private void update(int from, int to) {
        inputs.multiply(w.factor() / examples, examples, Op.TRANSPOSE, errors, w.keep(), w.target(), from, to);
        w.step(decay, from, to);
        layer.weights().changed(from, to);
        c.follow(errors, examples, from, to);
    }

    /** What is remembered of former gradients. */
    State state() {
        return State.builder().all("W.", w.state()).all("c.", c.state()).build();
    }
}
