package reverie.model.matrix;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * What is expected of logistic children while their parents are flipped one after another: s_i = P(y_i = 1 | h) and t_i = P(y_i = 0 | h),
 * both kept, since either may be too small to be told from 1 minus the other. With f_ij = exp G_ij a difference of two softplus is
 *
 * <pre>softplus(x_i + G_ij) − softplus(x_i) = log(t_i + s_i f_ij),    softplus(x_i − G_ij) − softplus(x_i) = log(s_i + t_i f_ij) − G_ij,</pre>
 *
 * so that a parent needs one logarithm, of a product. Columns are chains; different threads may work on different ones.
 */
final class ChildProbabilities {

    private static final int STRIP = ParentFactors.STRIP;
    private static final int LANES = Lanes.DOUBLES.length();
    /** So many products grow at a time: one has to wait for its last factor. */
    private static final int AT_A_TIME = 4;
    private static final int MANTISSA_BITS = 52;
    private static final double LN_2 = Math.log(2);
    /** No probability is less, lest nothing could raise it again. */
    private static final double LEAST = StrictMath.exp(-ParentFactors.MOST);

    private final ParentFactors factors;
    private final int rows;
    private final double[] on;
    private final double[] off;
    /** A product for each place in a strip, of every chain. */
    private final double[] products;

    /** Of N chains; the factors are kept, not copied. */
    ChildProbabilities(ParentFactors factors, int chains) {
        this.factors = factors;
        rows = factors.rows();
        on = new double[Math.multiplyExact(rows, chains)];
        off = new double[on.length];
        Arrays.fill(off, 1);
        products = new double[STRIP * chains];
    }

    /** From now on the logit of child i of chain n is {@code x[n · K + i] + b[i]}, K being the number of b. */
    void expect(int n, float[] x, float[] b) {
        for (int i = 0; i < b.length; i++) {
            double logit = (double) x[n * b.length + i] + b[i];
            double less = StrictMath.exp(-Math.min(Math.abs(logit), ParentFactors.MOST));
            double likely = 1 / (1 + less);
            on[n * rows + i] = logit < 0 ? less * likely : likely;
            off[n * rows + i] = logit < 0 ? likely : less * likely;
        }
    }

    /** What flipping parent j, which is {@code now} on or off, adds to Σ_i softplus(x_i) of chain n. */
    double change(int n, int j, boolean now) {
        double[] changed = now ? off : on;
        double[] kept = now ? on : off;
        double all = factors.reach()[j] <= ParentFactors.MOST
                ? StrictMath.log(product(n, j, changed, kept))
                : logOfProduct(n, j, changed, kept);
        return now ? all - factors.sum()[j] : all;
    }

    /** Neither it nor any part of it leaves what a double holds, since no factor is farther from 1 than exp |G_ij|. */
    private double product(int n, int j, double[] changed, double[] kept) {
        int column = n * rows;
        int weights = j * rows;
        int place = n * STRIP;
        for (int g = 0; g < STRIP; g += AT_A_TIME * LANES) {
            DoubleVector first = DoubleVector.broadcast(Lanes.DOUBLES, 1);
            DoubleVector second = first;
            DoubleVector third = first;
            DoubleVector fourth = first;
            for (int i = g; i < rows; i += STRIP) {
                first = DoubleVector.fromArray(Lanes.DOUBLES, changed, column + i)
                        .fma(DoubleVector.fromArray(Lanes.DOUBLES, factors.factor(), weights + i),
                                DoubleVector.fromArray(Lanes.DOUBLES, kept, column + i))
                        .mul(first);
                int k = i + LANES;
                second = DoubleVector.fromArray(Lanes.DOUBLES, changed, column + k)
                        .fma(DoubleVector.fromArray(Lanes.DOUBLES, factors.factor(), weights + k),
                                DoubleVector.fromArray(Lanes.DOUBLES, kept, column + k))
                        .mul(second);
                k += LANES;
                third = DoubleVector.fromArray(Lanes.DOUBLES, changed, column + k)
                        .fma(DoubleVector.fromArray(Lanes.DOUBLES, factors.factor(), weights + k),
                                DoubleVector.fromArray(Lanes.DOUBLES, kept, column + k))
                        .mul(third);
                k += LANES;
                fourth = DoubleVector.fromArray(Lanes.DOUBLES, changed, column + k)
                        .fma(DoubleVector.fromArray(Lanes.DOUBLES, factors.factor(), weights + k),
                                DoubleVector.fromArray(Lanes.DOUBLES, kept, column + k))
                        .mul(fourth);
            }
            first.intoArray(products, place + g);
            second.intoArray(products, place + g + LANES);
            third.intoArray(products, place + g + 2 * LANES);
            fourth.intoArray(products, place + g + 3 * LANES);
        }
        double product = 1;
        for (int k = place; k < place + STRIP; k += 4) {
            product *= products[k] * products[k + 1] * (products[k + 2] * products[k + 3]);
        }
        return product;
    }

    /** For weights so large that the product might not be a number: its exponent is kept apart. */
    private double logOfProduct(int n, int j, double[] changed, double[] kept) {
        double product = 1;
        long exponent = 0;
        for (int i = 0; i < rows; i++) {
            product *= Math.fma(changed[n * rows + i], factors.factor()[j * rows + i], kept[n * rows + i]);
            exponent += Math.getExponent(product);
            product = mantissa(product);
        }
        return StrictMath.log(product) + exponent * LN_2;
    }

    /** The same between 1 and 2, without its exponent. */
    private static double mantissa(double value) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & (1L << MANTISSA_BITS) - 1
                | (long) Double.MAX_EXPONENT << MANTISSA_BITS);
    }

    /** Flips parent j of chain n, which was {@code on} or off. */
    void flip(int n, int j, boolean was) {
        double[] changed = was ? off : on;
        double[] kept = was ? on : off;
        for (int i = 0, at = n * rows; i < rows; i++, at++) {
            double more = changed[at] * factors.factor()[j * rows + i];
            double all = more + kept[at];
            changed[at] = Math.max(more / all, LEAST);
            kept[at] = Math.max(kept[at] / all, LEAST);
        }
    }
}
