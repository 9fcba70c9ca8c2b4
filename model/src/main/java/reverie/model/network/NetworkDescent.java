package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/**
 * A net that learns: room for a batch, the way up, and the way back by which errors, the loss's derivatives by the units' inputs,
 * come down (Rumelhart, Hinton and Williams 1986). Several threads may share the columns of one batch.
 */
public final class NetworkDescent {

    private final Network network;
    private final R032Store[] units;
    private final R032Store[] errors;
    private final Packed[] inputs;
    private final DenseDescent[] descents;

    /**
     * @param network   learns; kept, not copied
     * @param batch     B, how many examples there is room for
     * @param optimizer how parameters follow their gradient
     */
    public NetworkDescent(Network network, int batch, Optimizer optimizer) {
        this.network = network;
        int depth = network.layers().size();
        units = new R032Store[depth + 1];
        errors = new R032Store[depth];
        inputs = new Packed[depth];
        descents = new DenseDescent[depth];
        units[0] = R032Store.FACTORY.make(network.inputs(), batch);
        for (int l = 0; l < depth; l++) {
            Dense layer = network.layers().get(l);
            units[l + 1] = R032Store.FACTORY.make(layer.weights().hidden(), batch);
            // What the last layer gives makes way for its errors.
            errors[l] = l + 1 == depth ? units[l + 1] : R032Store.FACTORY.make(layer.weights().hidden(), batch);
            inputs[l] = new Packed(layer.weights().visible(), batch);
            descents[l] = new DenseDescent(layer, inputs[l], errors[l], optimizer);
        }
    }

    /** The examples, D×B; to be written by the caller. */
    public R032Store examples() {
        return units[0];
    }

    /** After {@link #up} what the last layer gives, K×B; before {@link #back} its errors, to be written by the caller. */
    public R032Store outputs() {
        return units[units.length - 1];
    }

    /** Takes examples {@code from} to {@code to} up. */
    public void up(int from, int to) {
        for (int l = 0; l < descents.length; l++) {
            network.layers().get(l).up(units[l], units[l + 1], from, to);
        }
    }

    /** Takes the errors of examples {@code from} to {@code to} back to the first layer. */
    public void back(int from, int to) {
        for (int l = descents.length - 1; l >= 0; l--) {
            inputs[l].fill(Op.NONE, units[l], 0, units[l].getRowDim(), from, to);
            if (l > 0) {
                network.layers().get(l).weights().down(errors[l], errors[l - 1], from, to);
                network.layers().get(l - 1).units().timesDerivative(units[l], errors[l - 1], from, to);
            }
        }
    }

    /**
     * One step against the mean gradient of the first examples of the batch.
     *
     * @param rate  learning rate, 0 or more
     * @param epoch passes over the data so far, with their fraction
     * @param decay λ of the penalty λ/2 ‖W‖², 0 or more
     */
    public void step(double rate, double epoch, double decay, int examples, Workers workers) {
        for (DenseDescent descent : descents) {
            descent.step(rate, epoch, decay, examples, workers);
        }
    }

    /** What is remembered of former gradients. */
    public State state() {
        var all = State.builder();
        for (int l = 0; l < descents.length; l++) {
            all.all("descent" + (l + 1) + ".", descents[l].state());
        }
        return all.build();
    }
}
