package reverie.model.sparse.predictive;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseEncoder;
import reverie.model.train.Measurement;

/** How near guesses come to the codes that make ‖x − Φa‖² + λ|a|₁ least. */
public final class PredictiveScores {

    private final R032Store phi;
    private final CodePredictor predictor;
    private final SparseEncoder encoder;
    private final Workers workers;

    /**
     * @param phi       Φ, D×K; may change between two calls, as the predictor may
     * @param predictor f
     */
    public PredictiveScores(R032Store phi, CodePredictor predictor, Workers workers) {
        this.phi = phi;
        this.predictor = predictor;
        this.workers = workers;
        encoder = new SparseEncoder(phi, LassoMethod.FEATURE_SIGN, workers);
    }

    /**
     * {@code objective}, {@code squaredError}, {@code nonZeroShare} and {@code snr} of the optimal codes a*, as of sparse coding;
     * {@code predictionError}, Σ‖a* − f‖² / Σ‖a*‖²; {@code predictedSquaredError}, the mean of ‖x − Φf‖².
     *
     * @param x D×N preprocessed examples
     */
    public Measurement measure(R032Store x, double lambda) {
        SparseEncoder.Scores scores = encoder.score(x, lambda);
        R032Store best = encoder.encode(x, lambda);
        R032Store guesses = predictor.predict(x, workers);
        return Measurement.of(entry("objective", scores.objective()), entry("squaredError", scores.squaredError()),
                entry("nonZeroShare", scores.nonZeroShare()), entry("snr", scores.snr()),
                entry("predictionError", Elementwise.squaredDistance(best, guesses) / squaredSize(best)),
                entry("predictedSquaredError", squaredSize(misses(x, guesses)) / x.getColDim()));
    }

    /** x − Φf of D×N preprocessed examples and their codes. */
    public R032Store misses(R032Store x, R032Store codes) {
        R032Store misses = R032Store.wrap(x.data.clone(), x.getRowDim());
        new Gemm(workers).multiply(-1, Op.NONE, phi, Op.NONE, codes, 1, misses);
        return misses;
    }

    private static double squaredSize(R032Store x) {
        double sum = 0;
        for (float each : x.data) {
            sum += (double) each * each;
        }
        return sum;
    }
}
