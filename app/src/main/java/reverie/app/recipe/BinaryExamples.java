package reverie.app.recipe;

import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;

/** Data for models whose visible units are binary. */
public final class BinaryExamples {

    private BinaryExamples() {
    }

    /**
     * The same examples, binarised as was chosen.
     *
     * @param seed     of the draws
     * @param expected what would do instead of values outside of 0 to 1
     * @throws reverie.model.BadInput where values cannot be taken as probabilities
     */
    public static Splits of(Splits raw, Binarization how, long seed, String expected) {
        DataSet train = raw.train();
        train.checkProbabilities(expected);
        return new Splits(how.apply(train, seed), raw.test().map(test -> how.apply(test, seed)));
    }
}
