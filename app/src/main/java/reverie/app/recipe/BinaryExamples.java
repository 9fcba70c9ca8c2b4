package reverie.app.recipe;

import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;

/** Data for models whose visible units are binary. */
public final class BinaryExamples {

    private BinaryExamples() {
    }

    /**
     * The same examples, binarised as was chosen.
     *
     * @param seed     of the draws
     * @param instead what else would do, such as {@code or real visible units}; may be empty
     * @throws reverie.model.BadInput where values cannot be taken as probabilities
     */
    public static Splits of(Splits raw, Binarization how, long seed, String instead) {
        // What is done to values can mend them: a threshold takes any number.
        DataSet train = how.apply(raw.train(), seed);
        ValueNeeds.PROBABILITIES.check(train, instead);
        return new Splits(train, raw.test().map(test -> how.apply(test, seed)));
    }
}
