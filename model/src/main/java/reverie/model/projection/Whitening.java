package reverie.model.projection;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/** How a {@link Preprocessing} is made from the examples to learn from; each is a linear map of the example. */
public enum Whitening {
    /** m = 0 and W = I. */
    NONE,
    /** m is the mean example, and W = I − 11ᵀ/D takes from each example its own mean. */
    MEAN,
    /**
     * m is the mean example, and each value is divided by the square root of its variance; a tenth of the mean variance is
     * added to it, so that a value which hardly ever changes is not blown up to noise.
     */
    STANDARD,
    /**
     * Uncorrelated pixels of equal variance, otherwise as like the example as can be (Bell & Sejnowski 1997): W =
     * E (Λ + εI)^−½ Eᵀ with the covariance's eigenvectors E and eigenvalues Λ; ε, a tenth of their mean, keeps
     * directions of hardly any variance from becoming noise as loud as the rest.
     */
    ZCA,
    /**
     * The filter R(f) = f exp(−(f/f₀)⁴), f₀ = 0.4 cycles a pixel, which makes the spectrum of natural images, 1/f, flat
     * and leaves out its corners (Olshausen & Field 1997). They filtered whole photographs; here each example is
     * filtered by itself, so that the model file holds all there is to it: in the cosine basis (DCT-II), which continues
     * the example as in a mirror and so invents no edges at its borders, frequency (p, q) is p/2P and q/2P cycles a
     * pixel. W is then made so long that x has variance 1 a pixel over the examples. R(0) = 0 takes each example's own
     * mean away.
     */
    OLSHAUSEN;

    private static final double FLOOR = 0.1;
    private static final double CUTOFF = 0.4;

    /** @throws BadInput where there is none of this name */
    public static Whitening parse(String text) {
        return Arrays.stream(values()).filter(it -> it.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadInput("preprocess", text, "one of "
                        + Arrays.stream(values()).map(Whitening::toString).collect(Collectors.joining(", "))));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What it is for these data.
     *
     * @throws BadInput where examples have too many values for a D×D matrix
     */
    public Preprocessing of(DataSet data, Workers workers) {
        int d = data.values();
        Memory.checkSquare(data.name() + ": values of an example", d, 8);
        return switch (this) {
            case NONE -> Preprocessing.none(d);
            case MEAN -> new Preprocessing(mean(data), centring(d));
            case STANDARD -> standard(data);
            case ZCA -> zca(Pca.of(data, d, workers), workers);
            case OLSHAUSEN -> ofVarianceOne(new Preprocessing(mean(data), filter(data.imageShape(), workers)), data,
                    workers);
        };
    }

    private static float[] mean(DataSet data) {
        double[] exact = data.mean();
        float[] mean = new float[exact.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) exact[i];
        }
        return mean;
    }

    private static R032Store centring(int d) {
        R032Store w = Preprocessing.none(d).whitener();
        for (int i = 0; i < w.data.length; i++) {
            w.data[i] -= 1f / d;
        }
        return w;
    }

    private static Preprocessing standard(DataSet data) {
        int d = data.values();
        double[] mean = data.mean();
        double[] variances = new double[d];
        for (int k = 0; k < data.examples().data.length; k++) {
            double away = data.examples().data[k] - mean[k % d];
            variances[k % d] += away * away / data.size();
        }
        double floor = Arrays.stream(variances).sum() == 0 ? 1 : FLOOR * Arrays.stream(variances).average().orElse(1);
        R032Store w = R032Store.FACTORY.make(d, d);
        for (int i = 0; i < d; i++) {
            w.data[i * d + i] = (float) (1 / Math.sqrt(variances[i] + floor));
        }
        return new Preprocessing(mean(data), w);
    }

    private static Preprocessing zca(Pca pca, Workers workers) {
        double sum = 0;
        for (float variance : pca.variances()) {
            sum += variance;
        }
        double floor = sum == 0 ? 1 : FLOOR * sum / pca.variances().length;
        float[] lengths = new float[pca.variances().length];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = (float) (1 / Math.sqrt(pca.variances()[k] + floor));
        }
        return new Preprocessing(pca.mean(), inBasis(pca.components(), lengths, workers));
    }

    /** Q diag(lengths) Qᵀ. */
    private static R032Store inBasis(R032Store q, float[] lengths, Workers workers) {
        int d = lengths.length;
        R032Store scaled = R032Store.wrap(q.data.clone(), d);
        for (int i = 0; i < scaled.data.length; i++) {
            scaled.data[i] *= lengths[i / d];
        }
        R032Store w = R032Store.FACTORY.make(d, d);
        new Gemm(workers).multiply(1, Op.NONE, scaled, Op.TRANSPOSE, q, 0, w);
        return w;
    }

    private static R032Store filter(ImageShape shape, Workers workers) {
        int width = shape.width();
        int height = shape.height();
        R032Store cosines = R032Store.FACTORY.make(shape.pixels(), shape.pixels());
        float[] gains = new float[shape.pixels()];
        for (int q = 0; q < height; q++) {
            for (int p = 0; p < width; p++) {
                int k = q * width + p;
                double f = Math.hypot(p / (2.0 * width), q / (2.0 * height));
                gains[k] = (float) (f * Math.exp(-Math.pow(f / CUTOFF, 4)));
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        cosines.data[k * shape.pixels() + y * width + x] = (float) (cosine(p, x, width)
                                * cosine(q, y, height));
                    }
                }
            }
        }
        return inBasis(cosines, gains, workers);
    }

    /** The value at {@code x} of the p-th of the orthonormal cosines. */
    private static double cosine(int p, int x, int length) {
        double scale = Math.sqrt((p == 0 ? 1.0 : 2.0) / length);
        return scale * Math.cos(Math.PI * p * (2 * x + 1) / (2.0 * length));
    }

    private static Preprocessing ofVarianceOne(Preprocessing raw, DataSet data, Workers workers) {
        R032Store x = raw.apply(data.examples(), workers);
        double sum = 0;
        for (float each : x.data) {
            sum += (double) each * each;
        }
        return raw.times(sum == 0 ? 1 : (float) Math.sqrt(x.data.length / sum));
    }
}
