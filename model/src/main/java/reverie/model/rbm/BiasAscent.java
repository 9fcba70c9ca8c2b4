package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.train.State;

/** A layer's biases on the way on which {@link Ascent} takes weights: Δb ← α Δb + ε (⟨units⟩_data − ⟨units⟩_model). */
public final class BiasAscent {

    private final float[] bias;
    private final float[] velocity;
    private final State state;

    /** @param bias learns */
    public BiasAscent(float[] bias) {
        this.bias = bias;
        velocity = new float[bias.length];
        state = State.builder().part("bias", bias).momentum("velocity", velocity).build();
    }

    /** The biases and their velocity. */
    public State state() {
        return state;
    }

    /**
     * One step of units {@code from} to {@code to}.
     *
     * @param data     the layer in the examples, of which so many columns count
     * @param model    the layer in the chains, likewise
     * @param rate     ε
     * @param momentum α
     */
    public void step(R032Store data, int examples, R032Store model, int chains, float rate, float momentum, int from,
            int to) {
        for (int i = from; i < to; i++) {
            velocity[i] *= momentum;
        }
        Elementwise.addColumns(rate / examples, data, examples, velocity, from, to);
        Elementwise.addColumns(-rate / chains, model, chains, velocity, from, to);
        for (int i = from; i < to; i++) {
            bias[i] += velocity[i];
        }
    }
}
