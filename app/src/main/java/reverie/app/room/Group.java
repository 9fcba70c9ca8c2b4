package reverie.app.room;

import static reverie.app.text.Texts.tr;

/** The headings under which experiments are listed. */
public enum Group {
    CODES(tr("Codes")), GENERATIVE_MODELS(tr("Generative models")), COMPARISON(tr("Comparison"));

    private final String title;

    Group(String title) {
        this.title = title;
    }

    /** As it is written in the window. */
    public String title() {
        return title;
    }
}
