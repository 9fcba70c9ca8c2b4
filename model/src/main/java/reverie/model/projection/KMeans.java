package reverie.model.projection;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * k-means: K centres, each the mean of the examples that are nearer to it than to any other (Lloyd 1982).
 *
 * @param centres D×K; read only by convention
 */
public record KMeans(R032Store centres) {

    private static final int BLOCK = 1000;

    /**
     * From centres chosen by k-means++ (Arthur and Vassilvitskii 2007), moved until no example changes its centre.
     *
     * @param data       N examples of D values
     * @param clusters   K, 1 to N
     * @param iterations passes over the data at the most, 0 or more
     * @param seed       of the first centres
     * @param workers    share every pass
     * @throws BadInput if there are not so many examples
     */
    public static KMeans of(DataSet data, int clusters, int iterations, long seed, Workers workers) {
        if (iterations < 0) {
            throw new BadInput("iterations", Integer.toString(iterations), "0 or more");
        }
        Lloyd lloyd = start(data, clusters, seed, workers);
        for (int i = 0; i < iterations && lloyd.assign(); i++) {
            lloyd.move();
        }
        return new KMeans(lloyd.centres());
    }

    /** The first centres, about to move. */
    static Lloyd start(DataSet data, int clusters, long seed, Workers workers) {
        if (clusters < 1 || clusters > data.size()) {
            throw new BadInput("clusters", Integer.toString(clusters),
                    "1 to " + data.size() + ", as examples in " + data.name());
        }
        return new Lloyd(data.examples(), FirstCentres.of(data.examples(), clusters, seed, workers), workers);
    }

    /**
     * The triangle activation: unit k is max(0, mean distance to all centres − distance to centre k), so that about half
     * of the units are 0 (Coates, Ng and Lee 2011, eq. 3).
     *
     * @param x examples, D×N
     * @return K×N
     */
    public R032Store encode(R032Store x, Workers workers) {
        R032Store code = squaredDistances(x, workers);
        int k = centres.getColDim();
        workers.split(x.getColDim(), 1, (from, to) -> {
            for (int n = from; n < to; n++) {
                double sum = 0;
                for (int j = n * k; j < (n + 1) * k; j++) {
                    code.data[j] = (float) Math.sqrt(Math.max(code.data[j], 0));
                    sum += code.data[j];
                }
                float mean = (float) (sum / k);
                for (int j = n * k; j < (n + 1) * k; j++) {
                    code.data[j] = Math.max(mean - code.data[j], 0);
                }
            }
        });
        return code;
    }

    /** Each example's nearest centre in its place, D×N. */
    public R032Store reconstruct(R032Store x, Workers workers) {
        int d = centres.getRowDim();
        R032Store distances = squaredDistances(x, workers);
        R032Store nearest = R032Store.FACTORY.make(d, x.getColDim());
        for (int n = 0; n < x.getColDim(); n++) {
            int at = Lloyd.smallest(distances.data, n * centres.getColDim(), centres.getColDim());
            System.arraycopy(centres.data, at * d, nearest.data, n * d, d);
        }
        return nearest;
    }

    /** ‖x − c‖² = ‖x‖² − 2cᵀx + ‖c‖², K×N; rounding may leave one that should be 0 a little below. */
    private R032Store squaredDistances(R032Store x, Workers workers) {
        R032Store result = R032Store.FACTORY.make(centres.getColDim(), x.getColDim());
        new Gemm(workers).multiply(-2, Op.TRANSPOSE, centres, Op.NONE, x, 0, result);
        double[] ofCentres = Lloyd.squaredLengths(centres, new double[centres.getColDim()]);
        double[] ofExamples = Lloyd.squaredLengths(x, new double[x.getColDim()]);
        int k = ofCentres.length;
        for (int n = 0; n < ofExamples.length; n++) {
            for (int j = 0; j < k; j++) {
                result.data[n * k + j] += (float) (ofExamples[n] + ofCentres[j]);
            }
        }
        return result;
    }

    /** The mean over the data of the squared distance to the nearest centre. */
    public double reconstructionError(DataSet data, Workers workers) {
        int d = centres.getRowDim();
        double sum = 0;
        for (int start = 0; start < data.size(); start += BLOCK) {
            int count = Math.min(BLOCK, data.size() - start);
            R032Store block = R032Store.FACTORY.make(d, count);
            System.arraycopy(data.examples().data, start * d, block.data, 0, count * d);
            R032Store again = reconstruct(block, workers);
            for (int i = 0; i < again.data.length; i++) {
                double miss = (double) block.data[i] - again.data[i];
                sum += miss * miss;
            }
        }
        return sum / data.size();
    }
}
