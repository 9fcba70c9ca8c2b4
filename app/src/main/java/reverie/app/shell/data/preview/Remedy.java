package reverie.app.shell.data.preview;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import reverie.app.data.DataDescription;
import reverie.app.settings.Numbers;
import reverie.app.settings.Parameter;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

/**
 * What helps where a room cannot learn from some values.
 *
 * @param label   of its button
 * @param help    what it does to learning
 * @param setting of the room, as {@code name=value}
 */
record Remedy(String label, String help, String setting) {

    /** Those that the settings of a room know for data with values outside of 0 to 1. */
    static List<Remedy> of(DataDescription data, Settings settings) {
        var remedies = new ArrayList<Remedy>();
        if (data.content() instanceof DataDescription.Examples(var train, _)
                && !(train.range().lowest() >= 0 && train.range().highest() <= 1)) {
            add(remedies, settings, new Remedy(tr("Use real units"),
                    tr("Visible units that take any number: Gaussian ones instead of binary ones"),
                    "units=gaussian:1.0"));
            add(remedies, settings, new Remedy(tr("Binarise at the mean, {0}", Numbers.concise(train.mean())),
                    tr("Values above their mean become 1, the others 0"),
                    tr("binarize=threshold:{0}", (float) train.mean())));
        }
        return remedies;
    }

    /** Where the room has such a setting, and it is another one than now. */
    private static void add(List<Remedy> remedies, Settings settings, Remedy remedy) {
        ParameterTable table = settings.table();
        String id = remedy.setting().substring(0, remedy.setting().indexOf('='));
        boolean there = table.parameters().stream().map(Parameter::id).anyMatch(id::equals);
        if (there && !read(settings, remedy).equals(settings)) {
            remedies.add(remedy);
        }
    }

    /** The same settings where it has no such value. */
    private static Settings read(Settings settings, Remedy remedy) {
        try {
            return settings.read(remedy.setting());
        } catch (BadInput _) {
            return settings;
        }
    }
}
