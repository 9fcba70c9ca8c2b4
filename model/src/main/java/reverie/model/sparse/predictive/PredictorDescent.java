package reverie.model.sparse.predictive;

import reverie.model.train.State;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.AdamMoments;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.sparse.Lasso;

/**
 * Moves a predictor towards the codes of a mini-batch, down the gradient of the mean of ‖a − f(x)‖² over its examples: with
 * t = tanh(Wᵀx + c) and δ = f − a it is 2δ ⊙ t for g, e = 2δ ⊙ g ⊙ (1 − t²) for c, and x eᵀ for W. Steps are those of Adam.
 */
final class PredictorDescent {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;

    private final CodePredictor predictor;
    private final Lasso problem;
    private final Workers workers;
    private final R032Store t;
    private final R032Store f;
    private final R032Store errors;
    private final R032Store gradients;
    private final R032Store biasGradients;
    private final R032Store gainGradients;
    private final Packed examples;
    private final AdamMoments weightMoments;
    private final AdamMoments biasMoments;
    private final AdamMoments gainMoments;
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
        gradients = R032Store.FACTORY.make(predictor.values(), k);
        biasGradients = R032Store.FACTORY.make(1, k);
        gainGradients = R032Store.FACTORY.make(1, k);
        examples = new Packed(predictor.values(), batch);
        weightMoments = new AdamMoments(gradients.data.length, BETA_1, BETA_2);
        biasMoments = new AdamMoments(k, BETA_1, BETA_2);
        gainMoments = new AdamMoments(k, BETA_1, BETA_2);
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
        weightMoments.begin(rate);
        biasMoments.begin(rate);
        gainMoments.begin(rate);
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
        weightMoments.step(predictor.weights().matrix(), gradients, 0, from, to);
        biasMoments.step(predictor.c(), biasGradients, 0, from, to);
        gainMoments.step(predictor.gain(), gainGradients, 0, from, to);
        predictor.weights().changed(from, to);
    }

    /** Of the parameters of units {@code from} to {@code to}; what was δ becomes e. */
    private void gradient(int from, int to) {
        int k = predictor.atoms();
        for (int j = from; j < to; j++) {
            biasGradients.data[j] = 0;
            gainGradients.data[j] = 0;
        }
        for (int n = 0; n < problem.count(); n++) {
            for (int j = from, at = n * k + from; j < to; j++, at++) {
                float response = t.data[at];
                gainGradients.data[j] += errors.data[at] * response;
                errors.data[at] *= predictor.gain().data[j] * (1 - response * response);
                biasGradients.data[j] += errors.data[at];
            }
        }
        examples.multiply(1, problem.count(), Op.TRANSPOSE, errors, 0, gradients, from, to);
    }

    /** The gradient of W, c and g at the problem's codes, each copied. */
    Gradient gradient() {
        derive();
        return new Gradient(gradients.data.clone(), biasGradients.data.clone(), gainGradients.data.clone());
    }

    /** Of the mean of ‖a − f(x)‖². */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Gradient(float[] w, float[] c, float[] gain) {}

    /** What is remembered of former gradients. */
    State state() {
        return State.builder().momentum("W1", weightMoments).momentum("c1", biasMoments).momentum("gain", gainMoments)
                .build();
    }
}
