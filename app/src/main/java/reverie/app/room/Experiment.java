package reverie.app.room;

import java.util.List;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;

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

    /** What people may choose. */
    ParameterTable parameters();

    /**
     * What to begin with on the data of that name: the initial values, but where other data ask for others, as photographs
     * do.
     */
    default Settings suiting(String data) {
        return Settings.initial(parameters());
    }

    /** What was chosen on the data of one name, changed where data of another name ask for something else. */
    default Settings suited(Settings chosen, String from, String to) {
        return chosen.following(suiting(from), suiting(to));
    }

    /** What the lecture says about it. */
    Explanation explanation();

    /**
     * Opens its room, on the FX thread. The room loads its data and begins to learn by itself.
     *
     * @param start     with which data and settings
     * @param services what learns and draws in the background
     */
    Room open(Start start, RoomServices services);
}
