package reverie.model.evaluate;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * A density of round Gaussians of one width about samples of a model, log p(x) = log 1/M Σ_m N(x; s_m, σ²I). It has been much used
 * for models whose likelihood is not to be had (Breuleux, Bengio and Vincent 2011), and is known to mislead: in many dimensions no
 * feasible number of samples is enough, and it prefers centres of k-means to samples of the truth (Theis, van den Oord and Bethge
 * 2016). Here it stands only to be compared with such figures.
 */
public final class ParzenWindow {

    private static final int BLOCK = 256;
    /** σ, as all widths, in the unit of values. */
    static final double NARROWEST = 0.05;
    static final double WIDEST = 1;
    private static final int WIDTHS = 16;

    private final R032Store samples;
    private final double[] lengths;
    private final Workers workers;

    /**
     * @param samples D×M, M of 1 or more
     * @param workers share the products
     */
    public ParzenWindow(R032Store samples, Workers workers) {
        this.samples = samples;
        this.workers = workers;
        lengths = squares(samples);
    }

    /**
     * log p(x) of each example, in nats.
     *
     * @param examples D×N
     * @param sigma    σ, above 0
     */
    public double[] logDensities(R032Store examples, double sigma) {
        return logDensities(examples, new double[]{sigma})[0];
    }

    /**
     * The published protocol: other examples choose the width, and what is said of those that are judged has the standard error of a mean.
     *
     * @param choosing D×M, M of 1 or more, neither judged nor learned from
     * @param judged   D×N, N of 1 or more
     */
    public ParzenScore score(R032Store choosing, R032Store judged) {
        double sigma = bestSigma(choosing);
        return new ParzenScore(Estimate.mean(logDensities(judged, sigma)), sigma);
    }

    /** The width from 0.05 to 1 under which examples are most probable on average; examples of their own, not those that are judged. */
    public double bestSigma(R032Store examples) {
        double[] widths = new double[WIDTHS];
        for (int k = 0; k < WIDTHS; k++) {
            widths[k] = NARROWEST * Math.pow(WIDEST / NARROWEST, k / (WIDTHS - 1.0));
        }
        double[][] all = logDensities(examples, widths);
        int best = 0;
        for (int k = 1; k < WIDTHS; k++) {
            best = Arrays.stream(all[k]).sum() > Arrays.stream(all[best]).sum() ? k : best;
        }
        return widths[best];
    }

    /** For each width the log-densities of all examples. */
    private double[][] logDensities(R032Store examples, double[] widths) {
        int d = samples.getRowDim();
        if (examples.getRowDim() != d) {
            throw new BadInput("examples", examples.getRowDim() + " values", d + " as the samples have");
        }
        int count = examples.getColDim();
        double[][] all = new double[widths.length][count];
        double[] squares = squares(examples);
        for (int start = 0; start < count; start += BLOCK) {
            int size = Math.min(BLOCK, count - start);
            int first = start;
            R032Store block = R032Store.wrap(Arrays.copyOfRange(examples.data, start * d, (start + size) * d), d);
            R032Store products = R032Store.FACTORY.make(samples.getColDim(), size);
            new Gemm(workers).multiply(1, Op.TRANSPOSE, samples, Op.NONE, block, 0, products);
            workers.split(size, 1, (from, to) -> {
                for (int n = from; n < to; n++) {
                    for (int k = 0; k < widths.length; k++) {
                        all[k][first + n] = logDensity(products, n, squares[first + n], widths[k]);
                    }
                }
            });
        }
        return all;
    }

    private double logDensity(R032Store products, int n, double square, double sigma) {
        int m = lengths.length;
        double scale = 1 / (2 * sigma * sigma);
        double nearest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < m; s++) {
            nearest = Math.min(nearest, lengths[s] - 2.0 * products.data[n * m + s]);
        }
        double sum = 0;
        for (int s = 0; s < m; s++) {
            sum += StrictMath.exp(scale * (nearest - lengths[s] + 2.0 * products.data[n * m + s]));
        }
        return StrictMath.log(sum / m) - scale * (square + nearest)
                - samples.getRowDim() / 2.0 * Math.log(2 * Math.PI * sigma * sigma);
    }

    private static double[] squares(R032Store x) {
        int d = x.getRowDim();
        double[] squares = new double[x.getColDim()];
        for (int i = 0; i < x.data.length; i++) {
            squares[i / d] += (double) x.data[i] * x.data[i];
        }
        return squares;
    }
}
