package reverie.model.rnade;

/**
 * All that the pictures of an RNADE show, copied at one moment. Arrays are read only by convention. Examples are stored one after
 * another, D values each.
 *
 * @param values  D
 * @param filters what hidden units look for, a tile each
 * @param data    the examples that are written, before preprocessing
 * @param samples drawn value by value, with the same random numbers at every moment; preprocessing is undone
 * @param writing how examples are written
 * @param pace    steps in which a picture of writing goes on by one value
 */
@SuppressWarnings("ArrayRecordComponent")
public record RnadeSnapshot(int values, float[] filters, float[] data, float[] samples, Writing writing, double pace) {

    /**
     * Examples, and what was expected of each of their values when its turn came.
     *
     * @param examples   that are written, as the model sees them
     * @param order      the values in their order, D
     * @param family     what components of mixtures look like
     * @param components K
     * @param mixtures   π, μ and σ, K values each, by the example and the place in the order
     * @param gaussians  mean and standard deviation that the Gaussian of full covariance expects, likewise
     * @param volume     log |det W| of the preprocessing by D: what is added to the log density of each value, so that all together are
     *                   that of the example as it was
     */
    public record Writing(float[] examples, int[] order, Family family, int components, float[] mixtures,
            float[] gaussians, double volume) {

        /** p(x | those before) by the model, of the value that is told t-th. */
        public double density(int example, int t, double x) {
            int at = (example * order.length + t) * 3 * components;
            double sum = 0;
            for (int k = 0; k < components; k++) {
                double sigma = mixtures[at + 2 * components + k];
                sum += mixtures[at + k] * Math.exp(family.logDensity((x - mixtures[at + components + k]) / sigma))
                        / sigma;
            }
            return sum;
        }

        /** The same by the Gaussian. */
        public double gaussian(int example, int t, double x) {
            int at = (example * order.length + t) * 2;
            return Math.exp(Family.GAUSSIAN.logDensity((x - gaussians[at]) / gaussians[at + 1])) / gaussians[at + 1];
        }

        /** What the value is that is told t-th. */
        public float is(int example, int t) {
            return examples[example * order.length + order[t]];
        }
    }
}
