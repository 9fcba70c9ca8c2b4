package reverie.model.sparse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Preprocessing;
import reverie.model.train.State;

/**
 * The steps that a dictionary is learned by, for a learner to take in turn: {@link #load} a mini-batch, {@link #findCodes} with Φ held
 * fixed, {@link #moveAtoms} with all codes so far held fixed, earlier ones counting less and less (Mairal, Bach, Ponce & Sapiro
 * 2009, section 3.4).
 */
public final class DictionaryLearning {

    /** Sums, products and their layouts, those of the exact search in double precision, and the last good state. */
    private static final int SQUARES = 12;
    private static final int DICTIONARIES = 12;
    /** Codes, correlations, what solvers keep, layouts. */
    private static final int CODES = 16;
    /** Passes over the atoms by which codes are usually found. */
    private static final int PASSES = 10;

    private final R032Store phi;
    private final Preprocessing preprocessing;
    private final SparseCodingSettings settings;
    private final DataSet data;
    private final MiniBatches batches;
    private final Workers workers;
    private final Lasso problem;
    private final CodeStatistics statistics;
    private final DictionaryStep dictionary;
    private final AtomUse use;
    private final Map<LassoMethod, LassoSolver> solvers = new EnumMap<>(LassoMethod.class);
    private final State state;
    private final int[] count = new int[1];

    /**
     * A new dictionary of random examples.
     *
     * @param prepared what to learn from
     * @param settings sizes, methods and seed
     * @param workers  share every step; not closed here
     */
    public DictionaryLearning(Prepared prepared, SparseCodingSettings settings, Workers workers) {
        this.settings = settings;
        this.workers = workers;
        data = prepared.splits().train();
        preprocessing = prepared.preprocessing().orElseGet(() -> Preprocessing.none(data.values()));
        int batch = Math.min(settings.batch(), data.size());
        Memory.checkSquare("atoms", settings.atoms(), SQUARES);
        Memory.check("atoms", settings.atoms(), data.values(), DICTIONARIES);
        Memory.check("atoms", settings.atoms(), batch, CODES);
        batches = new MiniBatches(data, batch, settings.seed());
        phi = FirstAtoms.of(data.examples(), settings.atoms(), settings.seed());
        problem = new Lasso(phi, batch);
        statistics = new CodeStatistics(problem);
        dictionary = settings.dictionary().step(phi, statistics);
        use = new AtomUse(problem);
        state = State.builder().part("Phi", phi).part("A", statistics.a()).part("B", statistics.b())
                .all("use.", use.state()).part("examples", problem.examples()).part("codes", problem.codes())
                .part("count", count).build();
    }

    /** Φ as it stands, D×K. To be read only, and only between two batches. */
    public R032Store phi() {
        return phi;
    }

    /** What is done to examples first. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** The examples, preprocessed. */
    public DataSet data() {
        return data;
    }

    /** Examples, codes and residuals of the present mini-batch. */
    public Lasso problem() {
        return problem;
    }

    /** How many dead atoms have begun anew. */
    public long revived() {
        return use.revived();
    }

    /** Examples in a mini-batch, at the most. */
    public int batch() {
        return batches.batchSize();
    }

    /** Mini-batches in a pass over the examples. */
    public int batchesPerEpoch() {
        return batches.perEpoch();
    }

    /** Takes the mini-batch of that step. */
    public void load(long step, double lambda) {
        count[0] = batches.load(step, problem.examples());
        problem.prepare(count[0], lambda, workers);
    }

    /**
     * Draws codes of the mini-batch towards given ones.
     *
     * @see Lasso#attract
     */
    public void attract(double alpha, R032Store towards) {
        problem.attract(alpha, towards, workers);
    }

    /** Finds the codes of the mini-batch. */
    public void findCodes(LassoMethod method) {
        solver(method).solve(workers);
        use.look();
    }

    private LassoSolver solver(LassoMethod method) {
        LassoSolver solver = solvers.get(method);
        if (solver == null) {
            solver = method.quick(problem);
            solvers.put(method, solver);
        }
        return solver;
    }

    /** Whether there is a mini-batch with codes. */
    public boolean hasCodes() {
        return problem.count() > 0;
    }

    /** Lets the atoms follow the codes, and dead ones begin anew. */
    public void moveAtoms(long step) {
        statistics.add(memory(step), workers);
        dictionary.step(workers);
        if (use.anyDead()) {
            problem.subtractReconstructions(workers);
            use.revive(phi, statistics);
        }
    }

    /** What the sums so far count, β of Mairal et al. (2009), section 3.4.3: at first hardly anything, later nearly 1. */
    private float memory(long step) {
        double size = settings.batch();
        double t = step + 1.0;
        double theta = t < size ? t * size : size * size + t - size;
        return (float) ((theta + 1 - size) / (theta + 1));
    }

    /** Why this cannot go on; empty where it can. */
    public Optional<String> trouble() {
        float largest = Elementwise.maxAbsolute(phi, 0, phi.getColDim());
        return Float.isFinite(largest) ? Optional.empty()
                : Optional.of("The atoms are no longer numbers. The examples are too large or λ too small.");
    }

    /** Φ, what is known of all examples so far, and the present mini-batch with its codes. */
    public State state() {
        return state;
    }

    /** The arrays of {@link #state} were written to from outside. */
    public void restored() {
        problem.resume(count[0]);
    }

    /** Multiplications of a step, and of finding the codes of so many examples. */
    public double cost(int examples) {
        double k = settings.atoms();
        double d = data.values();
        return k * k * d + examples * k * (d + PASSES * k);
    }

    /** A copy of the dictionary, by the λ that now holds. */
    public SparseCodingSnapshot snapshot(double lambda) {
        return SparseCodingSnapshot.of(phi, preprocessing, lambda, use);
    }
}
