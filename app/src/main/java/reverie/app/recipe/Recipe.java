package reverie.app.recipe;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.train.State;

/**
 * How something learns from data and settings.
 *
 * @param <P> the learner's live parameters, with {@code equals}
 * @param <S> the learner's snapshot
 */
public interface Recipe<P, S> {

    /** What people may choose. */
    ParameterTable table();

    /**
     * The table's values, but where data of this kind ask for others.
     *
     * @param data never known by a name
     */
    default Settings suiting(DataTraits data) {
        return Settings.initial(table());
    }

    /**
     * The same settings, where parameters whose usual value follows from other choices have it: persistent chains do without
     * momentum, for instance. {@link Choices} takes from it what another choice changes, and lets what was chosen expressly be.
     */
    default Settings consequences(Settings chosen) {
        return chosen;
    }

    /**
     * Takes the data from a library. In the background.
     *
     * @throws reverie.model.BadInput where there are none of that name that will do
     */
    default Splits load(Library library, String name, Settings settings) {
        return library.open(name);
    }

    /**
     * What is done to the data before learning, here and nowhere else. In the background.
     *
     * @throws reverie.model.BadInput where the model cannot learn from them
     */
    default Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(raw);
    }

    /** The same settings, where what was left to be decided by the data is decided. What is kept in a file are these. */
    default Settings settled(Settings settings, Prepared data) {
        return settings;
    }

    /**
     * A new learner. In the background.
     *
     * @param settings {@link #settled} by these data
     */
    Trainee<P, S> make(Prepared data, Settings settings, Workers workers);

    /** What people have brought that is no setting, such as a drawing; kept with a run. By any thread. */
    default State brought() {
        return State.NOTHING;
    }

    /** Takes it up again, before {@link #make}. In the background. */
    default void takeUp(State brought) {
    }

    /** The live part of the settings; the others are those with which the learner was made. */
    P live(Settings settings);

    /** The method of learning in one word, such as PCD-1. */
    String method(Settings settings);

    /** Where the random numbers begin. */
    long seed(Settings settings);
}
