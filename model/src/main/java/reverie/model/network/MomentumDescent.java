package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.train.Schedule;
import reverie.model.train.State;

/** Δ ← μ Δ − ε (g + λ w), w ← w + Δ. */
final class MomentumDescent implements Descent {

    private final Schedule schedule;
    private final R032Store parameters;
    private final R032Store velocity;
    private final State state;
    private double rate;
    private float momentum;

    MomentumDescent(Schedule momentum, R032Store parameters) {
        schedule = momentum;
        this.parameters = parameters;
        velocity = R032Store.FACTORY.make(parameters.getRowDim(), parameters.getColDim());
        state = State.builder().momentum("velocity", velocity).build();
    }

    @Override
    public void begin(double rate, double epoch) {
        this.rate = rate;
        momentum = (float) schedule.at(epoch);
    }

    @Override
    public R032Store target() {
        return velocity;
    }

    @Override
    public float factor() {
        return (float) -rate;
    }

    @Override
    public float keep() {
        return momentum;
    }

    @Override
    public void step(double decay, int from, int to) {
        Elementwise.momentumStep(parameters, velocity, (float) (rate * decay), from, to);
    }

    @Override
    public State state() {
        return state;
    }
}
