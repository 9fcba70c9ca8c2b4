package reverie.app.shell.banner;

/**
 * What the lab asks before it goes on.
 *
 * @param title in a few words
 * @param text  what it is about
 * @param yes   what is then done
 */
public record Question(String title, String text, Runnable yes) {

    /** Nothing. */
    public static final Question NONE = new Question("", "", () -> {});
}
