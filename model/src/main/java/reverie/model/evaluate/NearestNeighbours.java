package reverie.model.evaluate;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * How far examples lie from those of another set, as Euclidean distances. A product of matrices says which may be near, in 32 bits;
 * of these the distances are then summed in 64 bits, so that the distance of equal examples is 0.
 */
public final class NearestNeighbours {

    private static final int BLOCK = 256;
    /** Rounding of one sum or product in 32 bits. */
    private static final double UNIT_ROUNDOFF = 0x1p-24;

    private final R032Store references;
    private final double[] lengths;
    private final Workers workers;

    /**
     * @param references D×M, M of 1 or more
     * @param workers    share the products
     */
    public NearestNeighbours(R032Store references, Workers workers) {
        this.references = references;
        this.workers = workers;
        lengths = squaredLengths(references);
    }

    /**
     * The distance of each example to the reference that is nearest.
     *
     * @param examples D×N
     * @return N distances
     * @throws BadInput where they have another number of values than the references
     */
    public double[] distances(R032Store examples) {
        double[] all = new double[examples.getColDim()];
        each(examples, (n, rough) -> {
            double least = Double.POSITIVE_INFINITY;
            for (int m = 0; m < lengths.length; m++) {
                least = Math.min(least, rough.squared(m) + rough.slack(m));
            }
            double nearest = Double.POSITIVE_INFINITY;
            for (int m = 0; m < lengths.length; m++) {
                if (rough.squared(m) - rough.slack(m) <= least) {
                    nearest = Math.min(nearest, squaredDistance(examples, n, m));
                }
            }
            all[n] = Math.sqrt(nearest);
        });
        return all;
    }

    /**
     * How many references are no further from each example than a distance.
     *
     * @param examples D×N
     * @param distance 0 or more
     * @return N counts
     * @throws BadInput where they have another number of values than the references
     */
    public int[] within(R032Store examples, double distance) {
        int[] all = new int[examples.getColDim()];
        double most = distance * distance;
        each(examples, (n, rough) -> {
            for (int m = 0; m < lengths.length; m++) {
                double squared = rough.squared(m);
                double slack = rough.slack(m);
                if (squared + slack <= most
                        || squared - slack <= most && squaredDistance(examples, n, m) <= most) {
                    all[n]++;
                }
            }
        });
        return all;
    }

    /** What is done with an example once it is roughly known how far all references are. */
    @FunctionalInterface
    private interface Visit {
        void example(int n, Rough rough);
    }

    /**
     * ‖x − y‖² = ‖x‖² − 2xᵀy + ‖y‖² of one example and all references y, as far as 32 bits tell: in whatever order they are summed, D products are
     * off by no more than (D + 1) u Σ |x_i y_i| (Higham 2002, section 3.1).
     */
    private record Rough(R032Store products, int column, double length, double[] lengths, int d) {

        double squared(int m) {
            return length + lengths[m] - 2.0 * products.data[column * lengths.length + m];
        }

        double slack(int m) {
            return (d + 1) * UNIT_ROUNDOFF * (length + lengths[m]);
        }
    }

    private void each(R032Store examples, Visit visit) {
        int d = references.getRowDim();
        if (examples.getRowDim() != d) {
            throw new BadInput("examples", examples.getRowDim() + " values", d + " as the references have");
        }
        double[] own = squaredLengths(examples);
        for (int start = 0; start < own.length; start += BLOCK) {
            int count = Math.min(BLOCK, own.length - start);
            int first = start;
            R032Store block = R032Store.wrap(Arrays.copyOfRange(examples.data, start * d, (start + count) * d), d);
            R032Store products = R032Store.FACTORY.make(lengths.length, count);
            new Gemm(workers).multiply(1, Op.TRANSPOSE, references, Op.NONE, block, 0, products);
            workers.split(count, 1, (from, to) -> {
                for (int n = from; n < to; n++) {
                    visit.example(first + n, new Rough(products, n, own[first + n], lengths, d));
                }
            });
        }
    }

    private double squaredDistance(R032Store examples, int n, int m) {
        int d = references.getRowDim();
        double sum = 0;
        for (int i = 0; i < d; i++) {
            double miss = (double) examples.data[n * d + i] - references.data[m * d + i];
            sum += miss * miss;
        }
        return sum;
    }

    private static double[] squaredLengths(R032Store x) {
        int d = x.getRowDim();
        double[] squares = new double[x.getColDim()];
        for (int i = 0; i < x.data.length; i++) {
            squares[i / d] += (double) x.data[i] * x.data[i];
        }
        return squares;
    }
}
