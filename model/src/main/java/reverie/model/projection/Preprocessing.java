package reverie.model.projection;

import java.util.Optional;
import java.util.Arrays;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R032Store;
import org.ojalgo.matrix.store.R064Store;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;

/**
 * What is done to an example v before a model sees it: x = W(v − m).
 *
 * @param mean     m, D values
 * @param whitener W, D×D
 */
public record Preprocessing(float[] mean, R032Store whitener) {

    /** Directions that W shortens to less than this part of the longest count as removed by it. */
    private static final double REMOVED = 0.01;

    /** @throws IllegalArgumentException where the sizes do not fit together */
    public Preprocessing {
        if (whitener.getRowDim() != mean.length || whitener.getColDim() != mean.length) {
            throw new IllegalArgumentException(mean.length + " means, whitener of " + whitener.getRowDim() + "×"
                    + whitener.getColDim());
        }
    }

    /** Leaves examples of {@code values} numbers as they are. */
    public static Preprocessing none(int values) {
        R032Store identity = R032Store.FACTORY.make(values, values);
        for (int i = 0; i < values; i++) {
            identity.data[i * values + i] = 1;
        }
        return new Preprocessing(new float[values], identity);
    }

    /** D, numbers of an example. */
    public int values() {
        return mean.length;
    }

    /** The same with a whitener that is {@code factor} times as long. */
    public Preprocessing times(double factor) {
        float[] longer = whitener.data.clone();
        for (int i = 0; i < longer.length; i++) {
            longer[i] *= (float) factor;
        }
        return new Preprocessing(mean, R032Store.wrap(longer, values()));
    }

    /** W(v − m) of D×N examples. */
    public R032Store apply(R032Store v, Workers workers) {
        R032Store x = R032Store.FACTORY.make(values(), v.getColDim());
        float[] centred = Arrays.copyOf(v.data, x.data.length);
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean[i % mean.length];
        }
        new Gemm(workers).multiply(1, Op.NONE, whitener, Op.NONE, R032Store.wrap(centred, values()), 0, x);
        return x;
    }

    /** Both parts of a data set, preprocessed: real numbers about 0. */
    public Splits apply(Splits splits, Workers workers) {
        return new Splits(apply(splits.train(), workers), splits.test().map(test -> apply(test, workers)));
    }

    /** A data set, preprocessed. */
    public DataSet apply(DataSet data, Workers workers) {
        return data.withExamples(ValueKind.REAL, apply(data.examples(), workers));
    }

    /** The diagonal of W, where there is nothing beside it: each value is only shifted and divided. */
    Optional<float[]> diagonal() {
        int d = values();
        float[] diagonal = new float[d];
        for (int k = 0; k < whitener.data.length; k++) {
            if (k % (d + 1) == 0) {
                diagonal[k / (d + 1)] = whitener.data[k];
            } else if (whitener.data[k] != 0) {
                return Optional.empty();
            }
        }
        return Optional.of(diagonal);
    }

    /**
     * W⁺, by which a difference between two x becomes one between two v: the pseudo-inverse, in which directions that W
     * shortens to less than a hundredth of the longest stay 0.
     */
    public R032Store restorer() {
        R064Store exact = R064Store.FACTORY.make(values(), values());
        for (int i = 0; i < whitener.data.length; i++) {
            exact.data[i] = whitener.data[i];
        }
        SingularValue<Double> svd = SingularValue.R064.make(exact);
        if (!svd.decompose(exact)) {
            throw new IllegalStateException("singular values of the whitener: none found");
        }
        MatrixStore<Double> u = svd.getU();
        MatrixStore<Double> v = svd.getV();
        double longest = svd.getSingularValues().doubleValue(0);
        R064Store scaled = R064Store.FACTORY.make(values(), values());
        for (int k = 0; k < values(); k++) {
            double length = svd.getSingularValues().doubleValue(k);
            double inverse = length > REMOVED * longest ? 1 / length : 0;
            for (int i = 0; i < values(); i++) {
                scaled.data[k * values() + i] = inverse * v.doubleValue(i, k);
            }
        }
        R032Store restorer = R032Store.FACTORY.make(values(), values());
        restorer.fillMatching(scaled.multiply(u.transpose()));
        return restorer;
    }
}
