package reverie.app.room;

import reverie.app.data.Library;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/**
 * How an experiment makes a learner from data and settings.
 *
 * @param <P> the learner's live parameters, with {@code equals}
 * @param <S> the learner's snapshot
 */
public interface Recipe<P, S> {

    /**
     * Takes the data from a library; whole examples unless an experiment says otherwise. In the background.
     *
     * @throws reverie.model.BadInput where there are none of that name that will do
     */
    default Splits load(Library library, String name, Settings settings) {
        return library.open(name);
    }

    /** What is done to the data before learning. In the background. */
    Splits prepare(Splits data, Settings settings);

    /**
     * A new learner. In the background.
     *
     * @param data as {@link #prepare} made them
     */
    Learner<P, S> learner(Splits data, Settings settings, Workers workers);

    /** The live part of the settings; the others are those with which the learner was made. */
    P live(Settings settings);

    /** The method of learning in one word, such as PCD-1. */
    String method(Settings settings);

    /** Where the random numbers begin. */
    long seed(Settings settings);
}
