package reverie.app.recipe;

import java.util.Optional;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.Whitening;

/**
 * Data as a model sees them.
 *
 * @param splits        what to learn from and what to test on
 * @param preprocessing what was done to the values, to be kept beside the model; empty where they stayed as they were
 */
public record Prepared(Splits splits, Optional<Preprocessing> preprocessing) {

    /** As they came. */
    public static Prepared asTheyAre(Splits splits) {
        return new Prepared(splits, Optional.empty());
    }

    /** Learned from the part to learn from, done to both; nothing at all where that was chosen. */
    public static Prepared by(Whitening how, Splits raw, Workers workers) {
        if (how == Whitening.NONE) {
            return asTheyAre(raw);
        }
        Preprocessing preprocessing = how.of(raw.train(), workers);
        return new Prepared(preprocessing.apply(raw, workers), Optional.of(preprocessing));
    }
}
