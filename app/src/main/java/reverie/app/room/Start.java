package reverie.app.room;

import reverie.app.settings.Settings;

/**
 * How a room begins.
 *
 * @param data     name of a bundled data set, or a file or folder
 * @param settings of the experiment's own table
 * @param running  whether it learns by itself once it is ready
 */
public record Start(String data, Settings settings, boolean running) {

    /** With the first of the experiment's data sets and settings that suit it, learning at once. */
    public static Start of(Experiment experiment) {
        return of(experiment, experiment.dataSets().getFirst());
    }

    /** With that data and settings that suit them, learning at once. */
    public static Start of(Experiment experiment, String data) {
        return new Start(data, experiment.suiting(data), true);
    }

    /** The same, but learning only when told to. */
    public Start paused() {
        return new Start(data, settings, false);
    }

    /** The same, but for what a text says of the settings; see {@link Settings#parse}. */
    public Start with(String text) {
        return new Start(data, settings.read(text), running);
    }
}
