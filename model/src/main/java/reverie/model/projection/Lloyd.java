package reverie.model.projection;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** Lloyd's two steps in turn: examples go to the nearest centre, centres to the mean of their examples. */
final class Lloyd {

    private final R032Store x;
    private final R032Store centres;
    private final Workers workers;
    private final int[] nearest;
    private final double[] distance;
    private final R032Store products;
    private final Packed packed;
    private final double[] lengths;
    private final double[] sums;
    private final int[] sizes;
    private final State state;
    private final Workers.RangeTask assign = this::assignPart;
    private final Workers.RangeTask add = this::add;
    private int first;
    private boolean changed;

    /**
     * @param x       examples, D×N
     * @param centres D×K; moved
     */
    Lloyd(R032Store x, R032Store centres, Workers workers) {
        this.x = x;
        this.centres = centres;
        this.workers = workers;
        int count = x.getColDim();
        int k = centres.getColDim();
        nearest = new int[count];
        Arrays.fill(nearest, -1);
        distance = new double[count];
        products = R032Store.FACTORY.make(k, count);
        packed = new Packed(k, centres.getRowDim());
        lengths = new double[k];
        sums = new double[centres.data.length];
        sizes = new int[k];
        state = State.builder().part("centres", centres).part("nearest", nearest).part("distance", distance)
                .part("sizes", sizes).build();
    }

    /** D×K, as they now stand. */
    R032Store centres() {
        return centres;
    }

    /** Σ ‖x − c‖² after the last {@link #assign}. */
    double objective() {
        return Arrays.stream(distance).sum();
    }

    /** Gives every example to its nearest centre, of several the first; whether any went to another than before. */
    boolean assign() {
        assign(0, nearest.length);
        return changed;
    }

    /** The same for examples {@code from} (inclusive) to {@code to} (exclusive). Allocates nothing. */
    void assign(int from, int to) {
        changed = false;
        first = from;
        squaredLengths(centres, lengths);
        packed.fill(Op.TRANSPOSE, centres, 0, centres.getColDim(), 0, centres.getRowDim());
        workers.split(to - from, Packed.TILE_COLUMNS, assign);
    }

    private void assignPart(int from, int to) {
        int k = centres.getColDim();
        packed.multiply(-2, centres.getRowDim(), Op.NONE, x, 0, products, first + from, first + to);
        boolean any = false;
        for (int n = first + from; n < first + to; n++) {
            for (int j = 0; j < k; j++) {
                products.data[n * k + j] += (float) lengths[j];
            }
            int before = nearest[n];
            choose(n, smallest(products.data, n * k, k));
            any |= nearest[n] != before;
        }
        if (any) {
            changed = true;
        }
    }

    /** Rounded distances may prefer a centre that is a little farther away; the former one is kept then. */
    private void choose(int n, int candidate) {
        int d = centres.getRowDim();
        double there = squaredDistance(x.data, n * d, centres.data, candidate * d, d);
        double here = nearest[n] < 0 ? Double.POSITIVE_INFINITY
                : squaredDistance(x.data, n * d, centres.data, nearest[n] * d, d);
        if (there < here) {
            nearest[n] = candidate;
        }
        distance[n] = Math.min(there, here);
    }

    /** Moves every centre to the mean of its examples; one without any to the example farthest from its own centre. */
    void move() {
        int d = centres.getRowDim();
        Arrays.fill(sizes, 0);
        for (int k : nearest) {
            sizes[k]++;
        }
        Arrays.fill(sums, 0);
        workers.split(d, Packed.TILE_ROWS, add);
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k] > 0) {
                for (int i = k * d; i < (k + 1) * d; i++) {
                    centres.data[i] = (float) (sums[i] / sizes[k]);
                }
            } else {
                int farthest = farthest();
                System.arraycopy(x.data, farthest * d, centres.data, k * d, d);
                distance[farthest] = 0;
            }
        }
    }

    private void add(int from, int to) {
        int d = centres.getRowDim();
        for (int n = 0; n < nearest.length; n++) {
            for (int i = from; i < to; i++) {
                sums[nearest[n] * d + i] += x.data[n * d + i];
            }
        }
    }

    /** The part of the examples that each centre had when they last moved; all 0 before they did. */
    float[] shares() {
        float[] shares = new float[sizes.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = (float) sizes[k] / nearest.length;
        }
        return shares;
    }

    /** Centres, and which example has which. */
    State state() {
        return state;
    }

    private int farthest() {
        int farthest = 0;
        for (int n = 1; n < distance.length; n++) {
            farthest = distance[n] > distance[farthest] ? n : farthest;
        }
        return farthest;
    }

    /** The index, from 0, of the first of the smallest of so many values. */
    static int smallest(float[] values, int at, int count) {
        int smallest = 0;
        for (int j = 1; j < count; j++) {
            smallest = values[at + j] < values[at + smallest] ? j : smallest;
        }
        return smallest;
    }

    static double squaredDistance(float[] x, int xAt, float[] y, int yAt, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double miss = (double) x[xAt + i] - y[yAt + i];
            sum += miss * miss;
        }
        return sum;
    }

    /** Of each column, into {@code lengths}. */
    static double[] squaredLengths(R032Store x, double[] lengths) {
        int rows = x.getRowDim();
        for (int n = 0; n < lengths.length; n++) {
            double sum = 0;
            for (int i = n * rows; i < (n + 1) * rows; i++) {
                sum += (double) x.data[i] * x.data[i];
            }
            lengths[n] = sum;
        }
        return lengths;
    }
}
