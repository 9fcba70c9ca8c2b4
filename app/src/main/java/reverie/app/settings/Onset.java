package reverie.app.settings;

import static reverie.app.text.Texts.tr;

/**
 * From where on a parameter changes what is learned, where learning goes through stages.
 *
 * @param stage from 2, as people count
 * @param when  that is, in words that go on after "when", such as {@code all layers learn together}
 */
public record Onset(int stage, String when) {

    /** As in {@code acts from stage 3 on}. */
    public String text() {
        return tr("acts from stage {0} on", stage);
    }

    /** The same as a sentence that says what is learned then. */
    public String sentence() {
        return tr("Acts from stage {0} on, when {1}.", stage, when);
    }
}
