package reverie.app.room;

import java.util.List;
import java.util.Optional;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.settings.ParameterTable;
import reverie.model.BadInput;

/** Describes one experiment: what the list and the command line need to know before its room is opened. */
public interface Experiment {

    /** Its name on the command line and in links: lower-case letters and hyphens. */
    String id();

    /** Its name in the list of experiments, short. */
    String name();

    /** Its whole name. */
    String title();

    /** The heading under which it stands. */
    Group group();

    /** Names of the bundled data sets that suit it, at least one; the first is shown first. */
    List<String> dataSets();

    /** How the time of its run is told. */
    default Clock clock() {
        return Clock.EPOCHS;
    }

    /** What people may choose, and how it learns. */
    Recipe<?, ?> recipe();

    /** What people may choose. */
    default ParameterTable parameters() {
        return recipe().table();
    }

    /** Whether runs of it can learn side by side: what stays as it is has nothing to race in. */
    default boolean canRace() {
        return clock() == Clock.EPOCHS;
    }

    /**
     * Reads a race of its runs; see {@link Race#parse}.
     *
     * @throws BadInput where these cannot race
     */
    default Race race(String text) {
        if (!canRace()) {
            throw new BadInput("race", "the room '" + id() + "', whose model stays as it is",
                    "a room in which models learn");
        }
        return Race.parse(parameters(), text);
    }

    /** What the lecture says about it. */
    Explanation explanation();

    /**
     * How its room begins with a model that somebody has trained; empty where it uses none of that kind. In the background.
     *
     * @throws reverie.model.BadInput where it would, but cannot use this one
     */
    default Optional<Start> using(ModelShelf.Named model) {
        return Optional.empty();
    }

    /**
     * Opens its room, on the FX thread. The room loads its data and begins to learn by itself.
     *
     * @param start     with which data and settings
     * @param services what learns and draws in the background
     */
    Room open(Start start, RoomServices services);
}
