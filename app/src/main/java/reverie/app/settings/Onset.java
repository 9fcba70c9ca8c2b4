package reverie.app.settings;

/**
 * From where on a parameter changes what is learned, where learning goes through stages.
 *
 * @param stage from 2, as people count
 * @param when  that is, in words that go on after "when", such as {@code all layers learn together}
 */
public record Onset(int stage, String when) {

    /** As in {@code acts from stage 3 on}. */
    public String text() {
        return "acts from stage " + stage + " on";
    }

    /** The same as a sentence that says what is learned then. */
    public String sentence() {
        return "Acts from stage " + stage + " on, when " + when + ".";
    }
}
