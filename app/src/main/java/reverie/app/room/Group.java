package reverie.app.room;

/** The headings under which experiments are listed. */
public enum Group {
    CODES("Codes"), GENERATIVE_MODELS("Generative models"), COMPARISON("Comparison");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /** As it is written in the window. */
    public String title() {
        return title;
    }
}
