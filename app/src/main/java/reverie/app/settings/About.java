package reverie.app.settings;

/**
 * What a parameter is to people.
 *
 * @param id     its name in links and files: lower-case words joined by hyphens
 * @param label  its name in the window, in sentence case
 * @param help   what the quantity does to learning
 * @param effect when a change begins to matter
 */
public record About(String id, String label, String help, Effect effect) {

    /** @throws IllegalArgumentException if the id would not survive a link, or a text is missing */
    public About {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || label.isBlank() || help.isBlank()) {
            throw new IllegalArgumentException("parameter '" + id + "' with label '" + label + "'");
        }
    }
}
