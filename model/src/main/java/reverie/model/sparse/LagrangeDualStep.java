package reverie.model.sparse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;
import reverie.model.matrix.Workers;

/**
 * The whole quadratic program by its Lagrange dual (Lee, Battle, Raina & Ng 2007, section 4): with multipliers μ ≥ 0, one
 * an atom, Φ = B (A + diag μ)⁻¹, where μ is the greatest of −tr(B (A + diag μ)⁻¹ Bᵀ) − Σμ, found by Newton's method on
 * those μ that are not held at 0. Takes K³ operations a Newton step and allocates; it is for large batches.
 */
final class LagrangeDualStep implements DictionaryStep {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    /** How far squared lengths may be from what the conditions of optimality ask for. */
    private static final double TOLERANCE = 1e-6;
    /** Keeps A regular where there are fewer examples than atoms, as a part of its mean diagonal entry. */
    private static final double RIDGE = 1e-7;

    private final R032Store phi;
    private final CodeStatistics statistics;

    LagrangeDualStep(R032Store phi, CodeStatistics statistics) {
        this.phi = phi;
        this.statistics = statistics;
    }

    /** The point that Newton's method has reached. */
    private record Point(double[] mu, MatrixStore<Double> inverse, double value) {}

    @Override
    public void step(Workers workers) {
        int atoms = phi.getColDim();
        double leastUse = statistics.leastUse();
        int[] used = IntStream.range(0, atoms).filter(k -> statistics.a().data[k * atoms + k] > leastUse).toArray();
        if (used.length == 0) {
            return;
        }
        R064Store a = squareOf(used);
        R064Store b = columnsOf(used, statistics.b());
        MatrixStore<Double> c = b.transpose().multiply(b);
        Point point = at(firstMultipliers(used, a, b), a, c);
        for (int step = 0; step < MOST_STEPS; step++) {
            MatrixStore<Double> products = point.inverse().multiply(c).multiply(point.inverse());
            double[] gradient = new double[used.length];
            double worst = 0;
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = products.doubleValue(j, j) - 1;
                worst = Math.max(worst, point.mu()[j] > 0 ? Math.abs(gradient[j]) : gradient[j]);
            }
            if (worst <= TOLERANCE) {
                break;
            }
            Point next = ahead(point, direction(point, gradient, products), gradient, a, c);
            if (next == point) {
                break;
            }
            point = next;
        }
        take(used, b.multiply(point.inverse()));
    }

    private R064Store squareOf(int[] used) {
        int atoms = phi.getColDim();
        R064Store a = R064Store.FACTORY.make(used.length, used.length);
        double trace = 0;
        for (int j = 0; j < used.length; j++) {
            trace += statistics.a().data[used[j] * atoms + used[j]];
        }
        for (int j = 0; j < used.length; j++) {
            for (int i = 0; i < used.length; i++) {
                // Rounding leaves A not quite symmetric.
                a.set(i, j, (statistics.a().data[used[j] * atoms + used[i]]
                        + (double) statistics.a().data[used[i] * atoms + used[j]]) / 2);
            }
            a.add(j, j, RIDGE * trace / used.length);
        }
        return a;
    }

    private static R064Store columnsOf(int[] used, R032Store matrix) {
        int rows = matrix.getRowDim();
        R064Store columns = R064Store.FACTORY.make(rows, used.length);
        for (int j = 0; j < used.length; j++) {
            for (int i = 0; i < rows; i++) {
                columns.set(i, j, matrix.data[used[j] * rows + i]);
            }
        }
        return columns;
    }

    /** Those with which the present atoms would be stationary, as far as they are positive. */
    private double[] firstMultipliers(int[] used, R064Store a, R064Store b) {
        R064Store old = columnsOf(used, phi);
        MatrixStore<Double> pull = old.transpose().multiply(b.subtract(old.multiply(a)));
        double[] mu = new double[used.length];
        for (int j = 0; j < mu.length; j++) {
            mu[j] = Math.max(pull.doubleValue(j, j), 0.01 * a.doubleValue(j, j));
        }
        return mu;
    }

    private static Point at(double[] mu, R064Store a, MatrixStore<Double> c) {
        R064Store sum = R064Store.FACTORY.copy(a);
        double value = 0;
        for (int j = 0; j < mu.length; j++) {
            sum.add(j, j, mu[j]);
            value -= mu[j];
        }
        Cholesky<Double> cholesky = Cholesky.R064.make(sum);
        cholesky.decompose(sum);
        MatrixStore<Double> inverse = R064Store.FACTORY.copy(cholesky.getInverse());
        for (int j = 0; j < mu.length; j++) {
            for (int i = 0; i < mu.length; i++) {
                value -= c.doubleValue(i, j) * inverse.doubleValue(i, j);
            }
        }
        return new Point(mu, inverse, value);
    }

    /** Newton's direction: minus the Hessian is 2 (ΦᵀΦ) ∘ (A + diag μ)⁻¹. Multipliers that would leave 0 downwards stay. */
    private static double[] direction(Point point, double[] gradient, MatrixStore<Double> products) {
        int[] free = IntStream.range(0, gradient.length).filter(j -> point.mu()[j] > 0 || gradient[j] > 0).toArray();
        R064Store bend = R064Store.FACTORY.make(free.length, free.length);
        R064Store right = R064Store.FACTORY.make(free.length, 1);
        for (int j = 0; j < free.length; j++) {
            for (int i = 0; i < free.length; i++) {
                bend.set(i, j, 2 * products.doubleValue(free[i], free[j])
                        * point.inverse().doubleValue(free[i], free[j]));
            }
            right.set(j, 0, gradient[free[j]]);
        }
        Cholesky<Double> cholesky = Cholesky.R064.make(bend);
        double[] direction = new double[gradient.length];
        if (cholesky.decompose(bend) && cholesky.isSolvable()) {
            MatrixStore<Double> solution = cholesky.getSolution(right);
            for (int j = 0; j < free.length; j++) {
                direction[free[j]] = solution.doubleValue(j, 0);
            }
        } else {
            for (int j : free) {
                direction[j] = gradient[j] * (point.mu()[j] + 1);
            }
        }
        return direction;
    }

    /** The first of ever shorter steps that rises enough; the same point where none does. */
    private static Point ahead(Point point, double[] direction, double[] gradient, R064Store a, MatrixStore<Double> c) {
        double share = 1;
        for (int i = 0; i < MOST_HALVINGS; i++, share /= 2) {
            double[] mu = new double[direction.length];
            double promised = 0;
            for (int j = 0; j < mu.length; j++) {
                mu[j] = Math.max(0, point.mu()[j] + share * direction[j]);
                promised += gradient[j] * (mu[j] - point.mu()[j]);
            }
            Point next = at(mu, a, c);
            if (next.value() >= point.value() + 1e-4 * promised && !Arrays.equals(mu, point.mu())) {
                return next;
            }
        }
        return point;
    }

    private void take(int[] used, MatrixStore<Double> atoms) {
        int pixels = phi.getRowDim();
        for (int j = 0; j < used.length; j++) {
            double square = 0;
            for (int i = 0; i < pixels; i++) {
                square += atoms.doubleValue(i, j) * atoms.doubleValue(i, j);
            }
            double scale = 1 / Math.max(1, Math.sqrt(square));
            for (int i = 0; i < pixels; i++) {
                phi.data[used[j] * pixels + i] = (float) (scale * atoms.doubleValue(i, j));
            }
        }
    }
}
