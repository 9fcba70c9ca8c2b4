package reverie.model.sparse;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;

/** Finds the codes of any number of preprocessed examples, block by block, and says how good they are. */
public final class SparseEncoder {

    private static final int BLOCK = 500;

    private final int block;
    private final Lasso problem;
    private final LassoSolver solver;
    private final Workers workers;

    /**
     * Means over examples, but for the last.
     *
     * @param objective    ‖x − Φa‖² + λ|a|₁
     * @param squaredError ‖x − Φa‖²
     * @param nonZeroShare part of the coefficients that are not 0
     * @param snr          10 log₁₀ of Σ‖x‖² / Σ‖x − Φa‖², in decibels
     */
    public record Scores(double objective, double squaredError, double nonZeroShare, double snr) {}

    /** Is told of each block when its codes and residuals are there. */
    @FunctionalInterface
    interface Visitor {

        /** @param start number of the problem's first example among all */
        void visit(int start, Lasso problem);
    }

    /**
     * @param phi     Φ, D×K; it may go on learning between two calls
     * @param workers share the examples
     */
    public SparseEncoder(R032Store phi, Workers workers) {
        this(phi, BLOCK, workers);
    }

    /**
     * As above, with less room.
     *
     * @param block examples at a time, 1 or more
     */
    public SparseEncoder(R032Store phi, int block, Workers workers) {
        this.workers = workers;
        this.block = block;
        problem = new Lasso(phi, block);
        solver = LassoMethod.COORDINATE_DESCENT.exact(problem);
    }

    /** D×N preprocessed examples as K×N codes. */
    public R032Store encode(R032Store x, double lambda) {
        R032Store codes = R032Store.FACTORY.make(problem.atoms(), x.getColDim());
        visit(x, lambda, (start, part) -> System.arraycopy(part.codes().data, 0, codes.data,
                start * part.atoms(), part.count() * part.atoms()));
        return codes;
    }

    /** x − Φa of D×N preprocessed examples. */
    public R032Store residuals(R032Store x, double lambda) {
        int d = x.getRowDim();
        R032Store residuals = R032Store.FACTORY.make(d, x.getColDim());
        visit(x, lambda, (start, part) -> System.arraycopy(part.residuals().data, 0, residuals.data, start * d,
                part.count() * d));
        return residuals;
    }

    /** How well D×N preprocessed examples are written; N is 1 or more. */
    public Scores score(R032Store x, double lambda) {
        double[] sums = new double[4];
        visit(x, lambda, (_, part) -> add(part, sums));
        double n = x.getColDim();
        return new Scores((sums[0] + lambda * sums[1]) / n, sums[0] / n, sums[2] / (n * problem.atoms()),
                10 * Math.log10(sums[3] / sums[0]));
    }

    private static void add(Lasso part, double[] sums) {
        int k = part.atoms();
        int d = part.examples().getRowDim();
        for (int n = 0; n < part.count(); n++) {
            sums[0] += part.squaredError(n);
            sums[1] += part.absoluteSum(n);
        }
        for (int i = 0; i < part.count() * k; i++) {
            sums[2] += part.codes().data[i] == 0 ? 0 : 1;
        }
        for (int i = 0; i < part.count() * d; i++) {
            sums[3] += (double) part.examples().data[i] * part.examples().data[i];
        }
    }

    private void visit(R032Store x, double lambda, Visitor visitor) {
        int d = x.getRowDim();
        for (int start = 0; start < x.getColDim(); start += block) {
            int count = Math.min(block, x.getColDim() - start);
            System.arraycopy(x.data, start * d, problem.examples().data, 0, count * d);
            problem.prepare(count, lambda, workers);
            solver.solve(workers);
            problem.subtractReconstructions(workers);
            visitor.visit(start, problem);
        }
    }
}
