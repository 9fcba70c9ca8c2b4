package reverie.model.sparse.predictive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.sparse.DictionaryLearning;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.train.Cost;
import reverie.model.train.Divergence;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Predictive sparse decomposition (Kavukcuoglu, Ranzato and LeCun 2008): codes make
 * ‖x − Φa‖² + λ|a|₁ + α‖a − f(x)‖² least, then atoms follow the codes as in sparse coding, and so does the predictor f.
 */
public final class PredictiveLearner implements Learner<PredictiveRates, PredictiveSnapshot> {

    private static final int JUDGED = 250;
    private static final float EXPLODED = 1e6f;

    private final DictionaryLearning dictionary;
    private final CodePredictor predictor;
    private final PredictorDescent descent;
    private final State state;
    private final PredictiveScores scores;
    private final R032Store judged;
    private double lambda;

    /**
     * A new dictionary of random examples, and a predictor that answers small examples by their products with the atoms.
     *
     * @param prepared what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, methods and seed
     * @param lambda   λ by which the model is measured before the first step
     * @param workers  share every step; not closed here
     */
    public PredictiveLearner(Prepared prepared, SparseCodingSettings settings, double lambda, Workers workers) {
        this.lambda = lambda;
        dictionary = new DictionaryLearning(prepared, settings, workers);
        R032Store phi = dictionary.phi();
        judged = prepared.splits().shown().atMost(JUDGED).examples();
        predictor = first(phi, judged, workers);
        descent = new PredictorDescent(predictor, dictionary.problem(), workers);
        state = State.builder().all("", dictionary.state()).part("W1", predictor.weights().matrix())
                .part("c1", predictor.c()).part("gain", predictor.gain()).all("", descent.state()).build();
        scores = new PredictiveScores(phi, predictor, workers);
    }

    /** g is the usual size of Φᵀx, and W = Φ / g. */
    private static CodePredictor first(R032Store phi, R032Store x, Workers workers) {
        int k = phi.getColDim();
        R032Store products = R032Store.FACTORY.make(k, x.getColDim());
        new Gemm(workers).multiply(1, Op.TRANSPOSE, phi, Op.NONE, x, 0, products);
        double sum = 0;
        for (float each : products.data) {
            sum += (double) each * each;
        }
        float usual = (float) Math.max(Math.sqrt(sum / products.data.length), Float.MIN_NORMAL);
        R032Store w = R032Store.wrap(phi.data.clone(), phi.getRowDim());
        for (int i = 0; i < w.data.length; i++) {
            w.data[i] /= usual;
        }
        R032Store gain = R032Store.FACTORY.make(1, k);
        Arrays.fill(gain.data, usual);
        return new CodePredictor(new Weights(w), R032Store.FACTORY.make(1, k), gain);
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public PredictiveModel model() {
        return new PredictiveModel(new SparseCoding(dictionary.phi(), dictionary.preprocessing(), lambda), predictor);
    }

    @Override
    public int batchesPerEpoch() {
        return dictionary.batchesPerEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return dictionary.data().size();
    }

    @Override
    public void learn(long step, PredictiveRates live) {
        adopt(live);
        if (live.coding().codeStep()) {
            dictionary.load(step, lambda);
            dictionary.attract(live.alpha(), descent.guess());
            dictionary.findCodes(live.coding().solver());
            descent.step(live.rate().at(step / (double) batchesPerEpoch()));
        }
        if (live.coding().dictionaryStep() && dictionary.hasCodes()) {
            dictionary.moveAtoms(step);
        }
    }

    /** Examples are written by the λ that is wanted now. */
    @Override
    public boolean adopt(PredictiveRates live) {
        boolean another = live.coding().lambda() != lambda;
        lambda = live.coding().lambda();
        return another;
    }

    @Override
    public Measurement measure() {
        return scores.measure(judged, lambda).and("revivedAtoms", dictionary.revived());
    }

    @Override
    public Optional<String> trouble() {
        return dictionary.trouble()
                .or(() -> Divergence.of(List.of(predictor.weights().matrix(), predictor.gain()), EXPLODED));
    }

    @Override
    public Cost cost() {
        return new Cost(dictionary.cost(dictionary.batch()), 0, 2 * dictionary.cost(judged.getColDim()));
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        dictionary.restored();
        predictor.weights().changed(0, predictor.atoms());
    }

    @Override
    public PredictiveSnapshot snapshot() {
        return new PredictiveSnapshot(dictionary.snapshot(lambda), Optional.of(predictor.copy()));
    }
}
