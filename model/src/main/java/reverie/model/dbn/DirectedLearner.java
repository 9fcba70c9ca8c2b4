package reverie.model.dbn;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.rbm.Ascent;
import reverie.model.train.State;
import reverie.model.matrix.Draws;

/**
 * One directed layer in wake-sleep learning (Hinton, Dayan, Frey and Neal 1995). Awake, its generating weights learn to
 * paint the lower states that recognition started from, ΔG = ε (v − P(v | h)) hᵀ; asleep, its recognising weights learn
 * to find the upper states that were painted from, ΔR = ε v (h − Q(h | v))ᵀ.
 */
final class DirectedLearner {

    private final DirectedLayer layer;
    private final Ascent generation;
    private final Ascent recognition;
    private final R032Store miss;
    private final R032Store surprise;
    private final Packed missed;
    private final Packed sampled;

    DirectedLearner(DirectedLayer layer, int batch) {
        this.layer = layer;
        generation = new Ascent(layer.generation());
        recognition = new Ascent(layer.recognition());
        miss = R032Store.FACTORY.make(layer.lower(), batch);
        surprise = R032Store.FACTORY.make(layer.upper(), batch);
        missed = new Packed(layer.lower(), batch);
        sampled = new Packed(layer.lower(), batch);
    }

    int upper() {
        return layer.upper();
    }

    /** From the lower states to a draw of the upper ones, and what the way back would have missed. */
    void wake(R032Store v, R032Store h, long key, int from, int to) {
        layer.up(v, h, from, to);
        Draws.bernoulli(RandomKey.of(key, 0, Purpose.RECOGNITION), h, h, from, to);
        layer.down(h, miss, from, to);
        int d = layer.lower();
        for (int i = from * d; i < to * d; i++) {
            miss.data[i] = v.data[i] - miss.data[i];
        }
        missed.fill(Op.NONE, miss, 0, d, from, to);
    }

    /** From the upper states to a draw of the lower ones (or their probabilities), and what recognition would miss. */
    void sleep(R032Store h, R032Store v, long key, boolean drawn, int from, int to) {
        layer.down(h, v, from, to);
        if (drawn) {
            Draws.bernoulli(RandomKey.of(key, 0, Purpose.GENERATION), v, v, from, to);
        }
        sampled.fill(Op.NONE, v, 0, layer.lower(), from, to);
        layer.up(v, surprise, from, to);
        int f = layer.upper();
        for (int i = from * f; i < to * f; i++) {
            surprise.data[i] = h.data[i] - surprise.data[i];
        }
    }

    void begin(float rate, int examples, float momentum, double decay) {
        generation.begin(rate, examples, examples, momentum, decay);
        recognition.begin(rate, examples, examples, momentum, decay);
    }

    /**
     * Both directions for a range of upper units, and the same share of the lower biases.
     *
     * @param awake the upper states of the wake phase
     */
    void update(R032Store awake, int examples, float rate, int from, int to) {
        generation.towardsData(missed, awake, examples, from, to);
        generation.step(from, to);
        recognition.towardsData(sampled, surprise, examples, from, to);
        recognition.step(from, to);
        int d = layer.lower();
        int f = layer.upper();
        Elementwise.addColumns(rate, surprise, examples, layer.a(), from, to);
        Elementwise.addColumns(rate, miss, examples, layer.b(), (int) ((long) d * from / f), (int) ((long) d * to / f));
    }

    /** Weights of both directions with their momentum, and biases. */
    State state() {
        return State.builder().all("generation.", generation.state()).all("recognition.", recognition.state())
                .part("a", layer.a()).part("b", layer.b()).build();
    }

    void restored() {
        generation.restored();
        recognition.restored();
    }
}
