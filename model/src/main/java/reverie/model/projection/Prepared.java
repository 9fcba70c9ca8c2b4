package reverie.model.projection;

import java.util.Optional;
import reverie.model.data.Splits;
import reverie.model.BadInput;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;

/**
 * Data as a model sees them.
 *
 * @param splits        what to learn from and what to test on
 * @param preprocessing what was done to the values, to be kept beside the model; empty where they stayed as they were
 */
public record Prepared(Splits splits, Optional<Preprocessing> preprocessing) {

    /** What rounding may leave of values that preprocessing takes away, by their own size. */
    private static final float ROUNDING = 1e-5f;

    /** As they came. */
    public static Prepared asTheyAre(Splits splits) {
        return new Prepared(splits, Optional.empty());
    }

    /**
     * Learned from the part to learn from, done to both; nothing at all where that was chosen.
     *
     * @throws BadInput where nothing is left of the examples
     */
    public static Prepared by(Whitening how, Splits raw, Workers workers) {
        if (how == Whitening.NONE) {
            return asTheyAre(raw);
        }
        return by(how.of(raw.train(), workers), raw, workers);
    }

    /**
     * Done to both parts.
     *
     * @throws BadInput where nothing is left of the examples
     */
    public static Prepared by(Preprocessing preprocessing, Splits raw, Workers workers) {
        Splits splits = preprocessing.apply(raw, workers);
        if (!(largest(splits) > ROUNDING * largest(raw))) {
            throw new BadInput(raw.train().name(), "examples of which preprocessing leaves nothing but 0",
                    "examples whose values differ, or --preprocess none");
        }
        return new Prepared(splits, Optional.of(preprocessing));
    }

    private static float largest(Splits splits) {
        return Elementwise.maxAbsolute(splits.train().examples(), 0, splits.train().size());
    }
}
