package reverie.model.sparse.predictive;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;
import reverie.model.sparse.SparseEncoder;
import reverie.model.train.Measurement;

/** How near guesses come to the codes that make ‖x − Φa‖² + λ|a|₁ least. */
public final class PredictiveScores {

    /** Each way is timed so often and for so long at least, the quick one often enough to be compiled. */
    private static final int ROUNDS = 2;
    private static final long NANOS = 200_000_000;

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
        encoder = new SparseEncoder(phi, workers);
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

    /**
     * How many times longer the quickest exact search takes than guessing, on this machine at present.
     *
     * @param x D×N preprocessed examples
     */
    public double speedup(R032Store x, double lambda) {
        var search = new SparseEncoder(phi, workers);
        return quickest(() -> search.encode(x, lambda)) / quickest(() -> predictor.predict(x, workers));
    }

    private static double quickest(Runnable work) {
        double least = Double.POSITIVE_INFINITY;
        long end = System.nanoTime() + NANOS;
        for (int i = 0; i < ROUNDS || System.nanoTime() < end; i++) {
            long start = System.nanoTime();
            work.run();
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    private static double squaredSize(R032Store x) {
        double sum = 0;
        for (float each : x.data) {
            sum += (double) each * each;
        }
        return sum;
    }
}
