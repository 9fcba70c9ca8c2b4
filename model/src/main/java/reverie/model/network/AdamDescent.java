package reverie.model.network;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.AdamMoments;
import reverie.model.train.State;

/** Steps as Adam takes them (Kingma and Ba 2015). The penalty's gradient is a part of the gradient. */
final class AdamDescent implements Descent {

    private final R032Store parameters;
    private final R032Store gradient;
    private final AdamMoments moments;
    private final State state;

    AdamDescent(Optimizer.Adam betas, R032Store parameters) {
        this.parameters = parameters;
        gradient = R032Store.FACTORY.make(parameters.getRowDim(), parameters.getColDim());
        moments = new AdamMoments(parameters.data.length, betas.beta1(), betas.beta2());
        state = State.builder().momentum("moments", moments).build();
    }

    @Override
    public void begin(double rate, double epoch) {
        moments.begin(rate);
    }

    @Override
    public R032Store target() {
        return gradient;
    }

    @Override
    public float factor() {
        return 1;
    }

    @Override
    public float keep() {
        return 0;
    }

    @Override
    public void step(double decay, int from, int to) {
        moments.step(parameters, gradient, (float) decay, from, to);
    }

    @Override
    public State state() {
        return state;
    }
}
