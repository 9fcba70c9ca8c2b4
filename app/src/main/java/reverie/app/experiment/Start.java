package reverie.app.experiment;

import reverie.app.settings.Settings;

/**
 * How a room begins.
 *
 * @param data     name of a bundled data set, or a file or folder
 * @param settings of the experiment's own table
 * @param running  whether it learns by itself once it is ready
 */
public record Start(String data, Settings settings, boolean running) {

    /** With the first of the experiment's data sets and its initial settings, learning at once. */
    public static Start of(Experiment experiment) {
        return new Start(experiment.dataSets().getFirst(), Settings.initial(experiment.parameters()), true);
    }
}
