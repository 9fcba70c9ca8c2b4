package reverie.model.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;

/**
 * The Gabor function that is nearest to an image: a wave of some orientation, frequency and phase under a Gaussian
 * envelope, as simple cells of the visual cortex have it (Daugman 1985). For a given place, orientation, frequency and
 * envelope the best amplitude and phase follow from two linear equations; the former are searched for, on a coarse grid and
 * then by ever smaller steps.
 */
public final class GaborFit {

    /** A filter of which a Gabor function explains more than this part counts as one. */
    public static final double LIKE = 0.5;

    private static final int ORIENTATIONS = 8;
    private static final double[] FREQUENCIES = {0.06, 0.12, 0.2, 0.3};
    private static final double[] WIDTHS = {1.2, 2.5};
    private static final int STEPS = 60;
    private static final double LONGEST_ENVELOPE = 2;

    private final double[] image;
    private final int width;
    private final int height;
    private final double power;

    /** @param image its values, row by row; their mean counts as part of the image */
    public GaborFit(double[] image, ImageShape shape) {
        this.image = image;
        width = shape.width();
        height = shape.height();
        power = Arrays.stream(image).map(it -> it * it).sum();
    }

    /**
     * The part of each filter's power that the best Gabor function found explains.
     *
     * @param filters D×F, a filter a column
     * @param shape   of D pixels
     * @return F values from 0 to 1
     */
    public static double[] explained(R032Store filters, ImageShape shape) {
        int d = shape.pixels();
        return IntStream.range(0, filters.getColDim())
                .mapToDouble(f -> new GaborFit(
                        IntStream.range(f * d, (f + 1) * d).mapToDouble(i -> filters.data[i]).toArray(), shape)
                        .explained())
                .toArray();
    }

    /**
     * How many filters a Gabor function explains more than {@link #LIKE} of.
     *
     * @param filters D×F, a filter a column
     * @param shape   of D pixels
     */
    public static int alike(R032Store filters, ImageShape shape) {
        return (int) Arrays.stream(explained(filters, shape)).filter(it -> it > LIKE).count();
    }

    /** The part of the image's power that the best Gabor function found explains, from 0 to 1; 0 of an empty image. */
    public double explained() {
        if (power == 0) {
            return 0;
        }
        double[] best = new double[6];
        double most = -1;
        double[] peak = peak();
        for (int o = 0; o < ORIENTATIONS; o++) {
            for (double frequency : FREQUENCIES) {
                for (double across : WIDTHS) {
                    double[] start = {peak[0], peak[1], o * Math.PI / ORIENTATIONS, frequency, across, 1.5 * across};
                    double value = explained(start);
                    if (value > most) {
                        most = value;
                        best = start;
                    }
                }
            }
        }
        return refine(best, most);
    }

    /** Where most of the power is, seen through a window of 3×3 pixels. */
    private double[] peak() {
        double most = -1;
        double[] at = {0, 0};
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                double sum = 0;
                for (int i = 0; i < 9; i++) {
                    double value = image[(y - 1 + i / 3) * width + x - 1 + i % 3];
                    sum += value * value;
                }
                if (sum > most) {
                    most = sum;
                    at = new double[]{x, y};
                }
            }
        }
        return at;
    }

    private double refine(double[] start, double first) {
        double[] step = {1, 1, Math.PI / 2 / ORIENTATIONS, 0.04, 0.6, 0.8};
        double most = first;
        double[] best = start.clone();
        for (int round = 0; round < STEPS; round++) {
            double before = most;
            for (int p = 0; p < best.length; p++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    double[] trial = best.clone();
                    trial[p] += sign * step[p];
                    double value = explained(trial);
                    if (value > most) {
                        most = value;
                        best = trial;
                    }
                }
            }
            if (most - before < 1e-3) {
                if (step[0] < 0.1) {
                    break;
                }
                Arrays.setAll(step, p -> step[p] / 2);
            }
        }
        return most;
    }

    /** With x, y, orientation, frequency, width across the wave and width along its crests. */
    private double explained(double[] p) {
        double longest = LONGEST_ENVELOPE * Math.max(width, height);
        if (p[3] < 0.02 || p[3] > 0.5 || Math.min(p[4], p[5]) < 0.5 || Math.max(p[4], p[5]) > longest) {
            return -1;
        }
        double cos = Math.cos(p[2]);
        double sin = Math.sin(p[2]);
        double cc = 0;
        double cs = 0;
        double ss = 0;
        double ci = 0;
        double si = 0;
        for (int i = 0; i < image.length; i++) {
            double dx = i % width - p[0];
            double dy = i / width - p[1];
            double across = dx * cos + dy * sin;
            double along = dy * cos - dx * sin;
            double envelope = Math.exp(-across * across / (2 * p[4] * p[4]) - along * along / (2 * p[5] * p[5]));
            double c = envelope * Math.cos(2 * Math.PI * p[3] * across);
            double s = envelope * Math.sin(2 * Math.PI * p[3] * across);
            cc += c * c;
            cs += c * s;
            ss += s * s;
            ci += c * image[i];
            si += s * image[i];
        }
        double determinant = cc * ss - cs * cs;
        if (determinant < 1e-9 * cc * ss) {
            return -1;
        }
        double a = (ci * ss - si * cs) / determinant;
        double b = (si * cc - ci * cs) / determinant;
        return (a * ci + b * si) / power;
    }
}
