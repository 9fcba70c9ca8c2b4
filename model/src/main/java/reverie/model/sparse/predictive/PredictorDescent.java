package reverie.model.sparse.predictive;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.network.Descent;
import reverie.model.network.Optimizer;
import reverie.model.sparse.Lasso;
import reverie.model.train.State;

/**
 * Moves a predictor towards the codes of a mini-batch, down the gradient of the mean of ‖a − f(x)‖² over its examples: with
 * t = tanh(Wᵀx + c) and δ = f − a it is 2δ ⊙ t for g, e = 2δ ⊙ g ⊙ (1 − t²) for c, and x eᵀ for W. Steps are those of Adam.
 */
final class PredictorDescent {

    private final CodePredictor predictor;
    private final Lasso problem;
    private final Workers workers;
    private final R032Store t;
    private final R032Store f;
    private final R032Store errors;
    private final Packed examples;
    private final Descent w;
    private final Descent c;
    private final Descent g;
    private final Workers.RangeTask receive = this::receive;
    private final Workers.RangeTask respond = this::respond;
    private final Workers.RangeTask amplify = this::amplify;
    private final Workers.RangeTask differ = this::differ;
    private final Workers.RangeTask fill = this::fill;
    private final Workers.RangeTask derive = this::gradient;
    private final Workers.RangeTask descend = this::descend;

    PredictorDescent(CodePredictor predictor, Lasso problem, Workers workers) {
        this.predictor = predictor;
        this.problem = problem;
        this.workers = workers;
        int k = predictor.atoms();
        int batch = problem.codes().getColDim();
        t = R032Store.FACTORY.make(k, batch);
        f = R032Store.FACTORY.make(k, batch);
        errors = R032Store.FACTORY.make(k, batch);
        examples = new Packed(predictor.values(), batch);
        w = Optimizer.Adam.USUAL.of(predictor.weights().matrix());
        c = Optimizer.Adam.USUAL.of(predictor.c());
        g = Optimizer.Adam.USUAL.of(predictor.gain());
    }

    /** f of the problem's examples, K×B. */
    R032Store guess() {
        workers.split(problem.count(), Packed.TILE_COLUMNS, receive);
        workers.split(problem.count(), Packed.TILE_COLUMNS, respond);
        workers.split(problem.count(), Packed.TILE_COLUMNS, amplify);
        return f;
    }

    private void receive(int from, int to) {
        predictor.receive(problem.examples(), t, from, to);
    }

    /** A task of its own, which the compiler turns into vectors whatever stands before and after it. */
    private void respond(int from, int to) {
        Elementwise.tanh(t, from, to);
    }

    private void amplify(int from, int to) {
        predictor.amplify(t, f, from, to);
    }

    /** One step towards the problem's codes; {@link #guess()} of the same examples comes first. */
    void step(double rate) {
        derive();
        w.begin(rate, 0);
        c.begin(rate, 0);
        g.begin(rate, 0);
        workers.split(predictor.atoms(), Packed.TILE_ROWS, descend);
    }

    private void derive() {
        workers.split(problem.count(), Packed.TILE_COLUMNS, differ);
        workers.split(predictor.values(), Packed.TILE_ROWS, fill);
        workers.split(predictor.atoms(), Packed.TILE_ROWS, derive);
    }

    private void differ(int from, int to) {
        int k = predictor.atoms();
        float scale = 2f / problem.count();
        for (int i = from * k; i < to * k; i++) {
            errors.data[i] = scale * (f.data[i] - problem.codes().data[i]);
        }
    }

    private void fill(int from, int to) {
        examples.fill(Op.NONE, problem.examples(), from, to, 0, problem.count());
    }

    private void descend(int from, int to) {
        w.step(0, from, to);
        c.step(0, from, to);
        g.step(0, from, to);
        predictor.weights().changed(from, to);
    }

    /** Of the parameters of units {@code from} to {@code to}; what was δ becomes e. */
    private void gradient(int from, int to) {
        int k = predictor.atoms();
        float[] bias = c.target().data;
        float[] gain = g.target().data;
        for (int j = from; j < to; j++) {
            bias[j] = 0;
            gain[j] = 0;
        }
        for (int n = 0; n < problem.count(); n++) {
            for (int j = from, at = n * k + from; j < to; j++, at++) {
                float response = t.data[at];
                gain[j] += errors.data[at] * response;
                errors.data[at] *= predictor.gain().data[j] * (1 - response * response);
                bias[j] += errors.data[at];
            }
        }
        examples.multiply(1, problem.count(), Op.TRANSPOSE, errors, 0, w.target(), from, to);
    }

    /** The gradient of W, c and g at the problem's codes, each copied. */
    Gradient gradient() {
        derive();
        return new Gradient(w.target().data.clone(), c.target().data.clone(), g.target().data.clone());
    }

    /** Of the mean of ‖a − f(x)‖². */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Gradient(float[] w, float[] c, float[] gain) {}

    /** What is remembered of former gradients. */
    State state() {
        return State.builder().all("W1.", w.state()).all("c1.", c.state()).all("gain.", g.state()).build();
    }
}
