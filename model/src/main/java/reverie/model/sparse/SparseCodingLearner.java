package reverie.model.sparse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;

/**
 * Learns a dictionary by alternating optimisation: codes for a mini-batch with Φ held fixed, then Φ with all codes so far
 * held fixed, earlier ones counting less and less (Mairal, Bach, Ponce & Sapiro 2009, section 3.4).
 */
public final class SparseCodingLearner implements Learner<SparseCodingRates, SparseCodingSnapshot> {

    /** Sums, products and their layouts, and the last good state. */
    private static final int SQUARES = 8;
    private static final int DICTIONARIES = 8;
    /** Codes, correlations, what solvers keep, layouts. */
    private static final int CODES = 16;

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
    private final SparseCodingProbe probe;

    private final float[] goodPhi;
    private final float[] goodA;
    private final float[] goodB;
    private double lambda;

    /**
     * A new dictionary of random examples.
     *
     * @param splits   what to learn from, as it came; the test part, where there is one, is only measured
     * @param settings sizes, methods and seed
     * @param lambda   λ by which the dictionary is measured and shown before the first step
     * @param workers  share every step; not closed here
     */
    public SparseCodingLearner(Splits splits, SparseCodingSettings settings, double lambda, Workers workers) {
        this.lambda = lambda;
        this.settings = settings;
        this.workers = workers;
        int batch = Math.min(settings.batch(), splits.train().size());
        Memory.checkSquare("atoms", settings.atoms(), SQUARES);
        Memory.check("atoms", settings.atoms(), splits.train().values(), DICTIONARIES);
        Memory.check("atoms", settings.atoms(), batch, CODES);
        preprocessing = settings.whitening().of(splits.train(), workers);
        data = splits.train().withExamples(ValueKind.REAL,
                preprocessing.apply(splits.train().examples(), workers));
        batches = new MiniBatches(data, batch, settings.seed());
        phi = FirstAtoms.of(data.examples(), settings.atoms(), settings.seed());
        problem = new Lasso(phi, batch);
        statistics = new CodeStatistics(problem);
        dictionary = settings.dictionary().step(phi, statistics);
        use = new AtomUse(problem);
        probe = new SparseCodingProbe(phi, preprocessing, splits, workers);
        goodPhi = phi.data.clone();
        goodA = statistics.a().data.clone();
        goodB = statistics.b().data.clone();
    }

    /** Φ as it stands, D×K. To be read only, and only between two batches. */
    public R032Store phi() {
        return phi;
    }

    /** What is done to examples first. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** How many dead atoms have begun anew. */
    public long revived() {
        return use.revived();
    }

    @Override
    public int batchesPerEpoch() {
        return batches.perEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return data.size();
    }

    @Override
    public void learn(long step, SparseCodingRates live) {
        lambda = live.lambda();
        if (live.codeStep()) {
            problem.prepare(batches.load(step, problem.examples()), lambda, workers);
            solver(live.solver()).solve(workers);
            use.look();
        }
        if (live.dictionaryStep() && problem.count() > 0) {
            statistics.add(memory(step), workers);
            dictionary.step(workers);
            if (use.anyDead()) {
                problem.subtractReconstructions(workers);
                use.revive(phi, statistics);
            }
        }
    }

    private LassoSolver solver(LassoMethod method) {
        LassoSolver solver = solvers.get(method);
        if (solver == null) {
            solver = method.quick(problem);
            solvers.put(method, solver);
        }
        return solver;
    }

    /** What the sums so far count, β of Mairal et al. (2009), section 3.4.3: at first hardly anything, later nearly 1. */
    private float memory(long step) {
        double size = settings.batch();
        double t = step + 1.0;
        double theta = t < size ? t * size : size * size + t - size;
        return (float) ((theta + 1 - size) / (theta + 1));
    }

    @Override
    public Measurement measure() {
        return probe.measure(lambda).and("revivedAtoms", use.revived());
    }

    @Override
    public Optional<String> trouble() {
        float largest = Elementwise.maxAbsolute(phi, 0, phi.getColDim());
        return Float.isFinite(largest) ? Optional.empty()
                : Optional.of("The atoms are no longer numbers. The examples are too large or λ too small.");
    }

    @Override
    public void keep() {
        System.arraycopy(phi.data, 0, goodPhi, 0, goodPhi.length);
        System.arraycopy(statistics.a().data, 0, goodA, 0, goodA.length);
        System.arraycopy(statistics.b().data, 0, goodB, 0, goodB.length);
    }

    @Override
    public void recover() {
        System.arraycopy(goodPhi, 0, phi.data, 0, goodPhi.length);
        System.arraycopy(goodA, 0, statistics.a().data, 0, goodA.length);
        System.arraycopy(goodB, 0, statistics.b().data, 0, goodB.length);
    }

    @Override
    public SparseCodingSnapshot snapshot() {
        return SparseCodingSnapshot.of(phi, preprocessing, lambda, use);
    }
}
