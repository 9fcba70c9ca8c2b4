package reverie.app.recipe.sparsecoding;

import static reverie.app.text.Texts.tr;

/** Which of the two steps of the alternating optimisation are taken. */
public enum Steps {
    ALTERNATE("alternate", tr("alternate"),
            tr("Codes for a new batch, then atoms that suit all codes so far, and again")), CODES(
                    "codes", tr("codes only"),
                    tr("New batches get their codes, and atoms stay as they are")), DICTIONARY("dictionary",
                            tr("atoms only"),
                            tr("Atoms go on fitting the codes of the last batch, and no new ones are found"));

    private final String id;
    private final String label;
    private final String help;

    Steps(String id, String label, String help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    /** In links and files. */
    public String id() {
        return id;
    }

    /** In the window. */
    public String label() {
        return label;
    }

    /** What is done. */
    public String help() {
        return help;
    }

    public boolean findsCodes() {
        return this != DICTIONARY;
    }

    public boolean movesAtoms() {
        return this != CODES;
    }
}
