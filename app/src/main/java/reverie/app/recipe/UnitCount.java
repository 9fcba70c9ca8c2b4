package reverie.app.recipe;

import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;

/**
 * How many hidden units there are where examples have few values, such as the columns of a table: at most eight a value, as the usual 500
 * are of images of 8×8 pixels; see docs/defaults.md.
 */
public final class UnitCount {

    private static final int MOST_A_VALUE = 8;

    private UnitCount() {
    }

    /** The same settings with a layer that suits the data; of photographs, what a patch suits stays as it is. */
    public static Settings suiting(DataTraits data, Settings settings, Whole hidden) {
        return data.arePhotographs() ? settings
                : settings.with(hidden, Math.min(settings.get(hidden), most(data)));
    }

    /** The same with layers that do. */
    public static Settings suiting(DataTraits data, Settings settings, Sizes hidden) {
        return data.arePhotographs() ? settings
                : settings.with(hidden, settings.get(hidden).stream().map(it -> Math.min(it, most(data))).toList());
    }

    private static int most(DataTraits data) {
        return Math.multiplyExact(MOST_A_VALUE, data.shape().values());
    }
}
