package reverie.model.data;

import java.util.Optional;
import reverie.model.BadInput;

/**
 * What numbers a model can learn from or be asked about. One rule for all models: what was found is told by its lowest and highest
 * value and where they stand.
 */
public enum ValueNeeds {
    /** Probabilities of binary units: from 0 to 1. */
    PROBABILITIES(0, 1) {
        @Override
        String words() {
            return "values from 0 to 1";
        }
    },
    /** Numbers whose squares can be summed up in 32 bits. */
    REAL_NUMBERS(-ValueNeeds.LARGEST, ValueNeeds.LARGEST) {
        @Override
        String words() {
            return "values from -1e12 to 1e12";
        }
    };

    /** Squares of larger ones, summed over examples and pixels, come near the largest number of 32 bits, 3e38. */
    private static final float LARGEST = 1e12f;

    /** What would help where probabilities are needed. */
    public static final String MAKE_PROBABILITIES = "--binarize threshold:T or --scale makes them so,"
            + " and gaussian-rbm takes real numbers";

    private final float least;
    private final float most;

    ValueNeeds(float least, float most) {
        this.least = least;
        this.most = most;
    }

    abstract String words();

    /**
     * Refuses data that a model cannot take.
     *
     * @param help what would do instead, such as another model or an option; may be empty
     * @throws BadInput naming the data, the lowest and the highest value with their places, and what is needed
     */
    public void check(DataSet data, String help) {
        ValueRange range = data.range();
        if (!(range.lowest() >= least && range.highest() <= most)) {
            throw new BadInput(data.name(), range.toString(), words() + (help.isEmpty() ? "" : "; " + help));
        }
    }

    /** As {@link #check(DataSet, String)}, of both parts. */
    public void check(Splits splits, String help) {
        check(splits.train(), help);
        Optional<DataSet> test = splits.test();
        test.ifPresent(it -> check(it, help));
    }
}
