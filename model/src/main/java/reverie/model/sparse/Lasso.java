package reverie.model.sparse;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;

/**
 * The lecture's problem, min_a ‖x − Φa‖² + λ|a|₁ for every example x of a batch, in the form that solvers need: with
 * G = ΦᵀΦ and c = Φᵀx it is ‖x‖² − 2cᵀa + aᵀGa + λ|a|₁. Room is allocated once and filled for each batch: load the
 * {@linkplain #examples() examples}, {@link #prepare}, let a {@link LassoSolver} find the {@linkplain #codes() codes}.
 */
public final class Lasso {

    private static final int POWER_STEPS = 8;
    /** What rounding in single precision leaves of a gradient, as a part of the largest correlation. */
    private static final double ROUNDING = 0x1p-21;

    private final int pixels;
    private final int atoms;
    private final R032Store phi;
    private final R032Store x;
    private final R032Store codes;
    private final R032Store residuals;
    private final R032Store gram;
    private final R032Store correlations;
    private final Packed packedGram;
    private final Packed packedPhi;
    private final Packed transposed;
    private final double[] vector;
    private final double[] image;
    private final Workers.RangeTask fillTransposed = this::fillTransposed;
    private final Workers.RangeTask multiplyAtoms = this::multiplyAtoms;
    private final Workers.RangeTask multiplyExamples = this::multiplyExamples;
    private final Workers.RangeTask fillGram = this::fillGram;
    private final Workers.RangeTask fillPhi = this::fillPhi;
    private final Workers.RangeTask subtract = this::subtract;
    private final Workers.RangeTask addPull = this::addPull;
    private R032Store goal;
    private float pull;
    private double lambda;
    private double curvature;
    private int count;
    private long prepared;

    /**
     * @param phi   Φ, D×K; may change between two calls of {@link #prepare}
     * @param batch the most examples at a time
     */
    public Lasso(R032Store phi, int batch) {
        this.phi = phi;
        pixels = phi.getRowDim();
        atoms = phi.getColDim();
        x = R032Store.FACTORY.make(pixels, batch);
        codes = R032Store.FACTORY.make(atoms, batch);
        goal = codes;
        residuals = R032Store.FACTORY.make(pixels, batch);
        gram = R032Store.FACTORY.make(atoms, atoms);
        correlations = R032Store.FACTORY.make(atoms, batch);
        packedGram = new Packed(atoms, atoms);
        packedPhi = new Packed(pixels, atoms);
        transposed = new Packed(atoms, pixels);
        vector = new double[atoms];
        image = new double[atoms];
    }

    /**
     * Copies Φ and the examples as they now are.
     *
     * @param count   how many columns of {@link #examples} count
     * @param lambda  λ of the lecture's objective, 0 or more
     * @param workers share the products
     * @throws BadInput where λ is negative or no number
     */
    public void prepare(int count, double lambda, Workers workers) {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new BadInput("lambda", Double.toString(lambda), "a number of 0 or more");
        }
        if (count > x.getColDim()) {
            throw new IllegalArgumentException(count + " examples, expected at most " + x.getColDim());
        }
        this.lambda = lambda;
        this.count = count;
        pull = 0;
        workers.split(atoms, Packed.TILE_ROWS, fillTransposed);
        workers.split(atoms, Packed.TILE_COLUMNS, multiplyAtoms);
        workers.split(count, Packed.TILE_COLUMNS, multiplyExamples);
        workers.split(atoms, Packed.TILE_ROWS, fillGram);
        curvature = largestEigenvalue();
        prepared++;
    }

    /** Takes examples and codes that were written to from outside for those of the present batch. */
    void resume(int examplesWithCodes) {
        count = examplesWithCodes;
    }

    /**
     * Adds a pull of the codes towards given ones, so that the problem becomes min_a ‖x − Φa‖² + λ|a|₁ + α‖a − f‖²: G grows by
     * αI and c by αf. After {@link #prepare} and until the next one.
     *
     * @param alpha   α, 0 or more
     * @param towards f, K×B
     * @param workers share the examples
     * @throws BadInput where α is negative or no number
     */
    public void attract(double alpha, R032Store towards, Workers workers) {
        if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new BadInput("alpha", Double.toString(alpha), "a number of 0 or more");
        }
        pull = (float) alpha;
        goal = towards;
        for (int k = 0; k < atoms; k++) {
            gram.data[k * atoms + k] += pull;
        }
        curvature += pull;
        workers.split(count, Packed.TILE_COLUMNS, addPull);
        prepared++;
        workers.split(atoms, Packed.TILE_ROWS, fillGram);
    }

    private void addPull(int from, int to) {
        for (int i = from * atoms; i < to * atoms; i++) {
            correlations.data[i] += pull * goal.data[i];
        }
    }

    private void fillTransposed(int from, int to) {
        transposed.fill(Op.TRANSPOSE, phi, from, to, 0, pixels);
    }

    private void multiplyAtoms(int from, int to) {
        transposed.multiply(1, pixels, Op.NONE, phi, 0, gram, from, to);
    }

    private void multiplyExamples(int from, int to) {
        transposed.multiply(1, pixels, Op.NONE, x, 0, correlations, from, to);
    }

    private void fillGram(int from, int to) {
        packedGram.fill(Op.NONE, gram, from, to, 0, atoms);
    }

    /** By the power method, which approaches it from below, from a vector without any pattern. */
    private double largestEigenvalue() {
        for (int k = 0; k < atoms; k++) {
            vector[k] = 1 + 0.5 * Math.cos(k * (double) k);
        }
        double value = 0;
        for (int step = 0; step < POWER_STEPS; step++) {
            double size = norm(vector);
            Arrays.fill(image, 0);
            for (int k = 0; k < atoms; k++) {
                double weight = vector[k] / size;
                for (int i = 0; i < atoms; i++) {
                    image[i] += weight * gram.data[k * atoms + i];
                }
            }
            value = norm(image);
            if (value == 0) {
                return Float.MIN_NORMAL;
            }
            System.arraycopy(image, 0, vector, 0, atoms);
        }
        return value;
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    /**
     * X − ΦA into {@link #residuals}, by the codes as they now are.
     *
     * @param workers share the product
     */
    public void subtractReconstructions(Workers workers) {
        workers.split(pixels, Packed.TILE_ROWS, fillPhi);
        workers.split(count, Packed.TILE_COLUMNS, subtract);
    }

    private void fillPhi(int from, int to) {
        packedPhi.fill(Op.NONE, phi, from, to, 0, atoms);
    }

    private void subtract(int from, int to) {
        System.arraycopy(x.data, from * pixels, residuals.data, from * pixels, (to - from) * pixels);
        packedPhi.multiply(-1, atoms, Op.NONE, codes, 1, residuals, from, to);
    }

    /** ‖x − Φa‖² of the n-th example; {@link #subtractReconstructions} comes first. */
    public double squaredError(int n) {
        double sum = 0;
        for (int i = n * pixels; i < (n + 1) * pixels; i++) {
            sum += (double) residuals.data[i] * residuals.data[i];
        }
        return sum;
    }

    /** |a|₁ of the n-th example. */
    public double absoluteSum(int n) {
        double sum = 0;
        for (int i = n * atoms; i < (n + 1) * atoms; i++) {
            sum += Math.abs(codes.data[i]);
        }
        return sum;
    }

    /** K. */
    public int atoms() {
        return atoms;
    }

    /** How many examples the batch has. */
    public int count() {
        return count;
    }

    /** X, D×B, to be written to before {@link #prepare}. */
    public R032Store examples() {
        return x;
    }

    /** A, K×B: what a solver found. */
    public R032Store codes() {
        return codes;
    }

    /** D×B; see {@link #subtractReconstructions}. */
    public R032Store residuals() {
        return residuals;
    }

    /** λ of the lecture's objective. */
    public double lambda() {
        return lambda;
    }

    /** About the largest eigenvalue of G, and not more than it. */
    double curvature() {
        return curvature;
    }

    /** Φ, D×K. To be read only. */
    R032Store phi() {
        return phi;
    }

    /** What {@link #attract} has added to the diagonal of G: α, or 0. */
    float pull() {
        return pull;
    }

    /** What {@link #attract} has added to c of the n-th example for an atom, f being what codes are pulled to: αf. */
    float pull(int n, int k) {
        return pull == 0 ? 0 : pull * goal.data[n * atoms + k];
    }

    /** Another number whenever G is another. */
    long prepared() {
        return prepared;
    }

    /** G, K×K. To be read only. */
    R032Store gram() {
        return gram;
    }

    /** ΦᵀX, K×B. To be read only. */
    R032Store correlations() {
        return correlations;
    }

    /**
     * By how much the optimality conditions of the n-th example may be missed: the given part of λ, or what single
     * precision cannot express.
     */
    double allowance(int n, double tolerance) {
        float largest = 0;
        for (int i = n * atoms; i < (n + 1) * atoms; i++) {
            largest = Math.max(largest, Math.abs(correlations.data[i]));
        }
        return Math.max(tolerance * lambda, ROUNDING * largest);
    }

    /** out ← G·a for the columns {@code from} to {@code to}, on the calling thread. */
    void multiplyGram(R032Store a, R032Store out, int from, int to) {
        packedGram.multiply(1, atoms, Op.NONE, a, 0, out, from, to);
    }
}
