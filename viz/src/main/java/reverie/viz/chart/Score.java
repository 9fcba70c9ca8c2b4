package reverie.viz.chart;

import java.util.Locale;

/**
 * One line of a {@link ScoreChart}.
 *
 * @param name  of what was judged
 * @param share how good it is, from 0 to 1; NaN while that is not known
 */
public record Score(String name, double share) {

    private static final double PERCENT = 100;

    boolean isKnown() {
        return !Double.isNaN(share);
    }

    /** As in {@code 88.5 %}; a dash while it is not known. */
    String text() {
        return isKnown() ? String.format(Locale.ROOT, "%.1f %%", PERCENT * share) : "–";
    }

    /** By how many percent it is better than another, as in {@code +4.1}; nothing while one of the two is not known. */
    String against(Score other) {
        if (!isKnown() || !other.isKnown()) {
            return "";
        }
        double difference = Math.rint(10 * PERCENT * (share - other.share)) / 10;
        return String.format(Locale.ROOT, "%+.1f", difference + 0.0).replace('-', '−');
    }
}
