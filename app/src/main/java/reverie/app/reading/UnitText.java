package reverie.app.reading;

import static reverie.app.text.Texts.tr;

import reverie.app.panel.UnitNotes.Fact;
import reverie.app.settings.Numbers;

/** Numbers about units, as all rooms write them. */
public final class UnitText {

    private UnitText() {
    }

    /** A share, in percent; with a digit more where it is small. */
    public static String percent(double share) {
        return Numbers.fixed(100 * share, share < 0.1 ? 1 : 0) + " %";
    }

    /** The bias. */
    public static Fact bias(double bias) {
        return new Fact(tr("Bias"), Numbers.fixed(bias, 2),
                tr("What is added to the input before the unit answers: negative where it has to be convinced."));
    }

    /** The length of a unit's weights, D values from one place on. */
    public static Fact length(float[] weights, int from, int values) {
        double squares = 0;
        for (int i = from; i < from + values; i++) {
            squares += (double) weights[i] * weights[i];
        }
        return new Fact(tr("Length"), Numbers.fixed(Math.sqrt(squares), 2),
                tr("The root of the sum of its squared weights: how much it has to say."));
    }
}
