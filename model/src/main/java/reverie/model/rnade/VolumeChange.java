package reverie.model.rnade;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;
import reverie.model.BadInput;
import reverie.model.projection.Preprocessing;

/**
 * What preprocessing does to a density: with x = W(v − m), log p(v) = log p(x) + log |det W|. By it densities of differently
 * preprocessed examples are of the same numbers, and can be compared.
 */
public final class VolumeChange {

    /** Directions that W shortens to less than this part of the longest are gone. */
    private static final double GONE = 1e-4;

    private VolumeChange() {
    }

    /**
     * log |det W|, in nats.
     *
     * @throws BadInput where W takes a direction away, such as the mean of an example: there is no density of the rest among all
     */
    public static double log(Preprocessing preprocessing) {
        float[] w = preprocessing.whitener().data;
        R064Store exact = R064Store.FACTORY.make(preprocessing.values(), preprocessing.values());
        for (int i = 0; i < w.length; i++) {
            exact.data[i] = w[i];
        }
        SingularValue<Double> svd = SingularValue.R064.make(false);
        if (!svd.computeValuesOnly(exact)) {
            throw new IllegalStateException("singular values of the whitener: none found");
        }
        double sum = 0;
        for (int k = 0; k < preprocessing.values(); k++) {
            double length = svd.getSingularValues().doubleValue(k);
            if (!(length > GONE * svd.getSingularValues().doubleValue(0))) {
                throw new BadInput("preprocess", "what takes a part of every example away",
                        "zca, standard or none, since a density is of all values");
            }
            sum += Math.log(length);
        }
        return sum;
    }
}
