package reverie.app.shell.banner;

import static reverie.app.text.Texts.tr;

/**
 * What the lab says for once.
 *
 * @param title in a few words
 * @param text  in one sentence
 * @param good  whether all is well
 */
public record Notice(String title, String text, boolean good) {

    /** Nothing. */
    public static final Notice NONE = new Notice("", "", true);

    /** Something went wrong beside the learning. */
    public static Notice accident(String text) {
        return new Notice(tr("Something beside the learning went wrong"), text, false);
    }
}
