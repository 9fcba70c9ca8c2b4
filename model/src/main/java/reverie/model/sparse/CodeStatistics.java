package reverie.model.sparse;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/** What a dictionary needs to know of all examples so far, earlier ones counting less: A = Σ aaᵀ and B = Σ xaᵀ. */
final class CodeStatistics {

    private final Lasso problem;
    private final R032Store a;
    private final R032Store b;
    private final Packed codes;
    private final Packed examples;
    private final Workers.RangeTask fillCodes = this::fillCodes;
    private final Workers.RangeTask fillExamples = this::fillExamples;
    private final Workers.RangeTask multiply = this::multiply;
    private float keep;

    CodeStatistics(Lasso problem) {
        this.problem = problem;
        int batch = problem.codes().getColDim();
        int pixels = problem.examples().getRowDim();
        a = R032Store.FACTORY.make(problem.atoms(), problem.atoms());
        b = R032Store.FACTORY.make(pixels, problem.atoms());
        codes = new Packed(problem.atoms(), batch);
        examples = new Packed(pixels, batch);
    }

    /** A, K×K. */
    R032Store a() {
        return a;
    }

    /** B, D×K. */
    R032Store b() {
        return b;
    }

    /** The least entry on A's diagonal that an atom in use has. */
    double leastUse() {
        double trace = 0;
        for (int k = 0; k < problem.atoms(); k++) {
            trace += a.data[k * problem.atoms() + k];
        }
        return DictionaryStep.UNUSED * trace / problem.atoms();
    }

    /**
     * Adds the problem's batch.
     *
     * @param keep by what the sums so far are multiplied, 0 to 1
     */
    void add(float keep, Workers workers) {
        this.keep = keep;
        workers.split(codes.rows(), Packed.TILE_ROWS, fillCodes);
        workers.split(examples.rows(), Packed.TILE_ROWS, fillExamples);
        workers.split(problem.atoms(), Packed.TILE_COLUMNS, multiply);
    }

    private void fillCodes(int from, int to) {
        codes.fill(Op.NONE, problem.codes(), from, to, 0, problem.count());
    }

    private void fillExamples(int from, int to) {
        examples.fill(Op.NONE, problem.examples(), from, to, 0, problem.count());
    }

    private void multiply(int from, int to) {
        codes.multiply(1, problem.count(), Op.TRANSPOSE, problem.codes(), keep, a, from, to);
        examples.multiply(1, problem.count(), Op.TRANSPOSE, problem.codes(), keep, b, from, to);
    }

    /** Takes from the sums all that concerns an atom. */
    void forget(int atom) {
        int atoms = problem.atoms();
        int pixels = b.getRowDim();
        Arrays.fill(a.data, atom * atoms, (atom + 1) * atoms, 0);
        for (int k = 0; k < atoms; k++) {
            a.data[k * atoms + atom] = 0;
        }
        Arrays.fill(b.data, atom * pixels, (atom + 1) * pixels, 0);
    }
}
