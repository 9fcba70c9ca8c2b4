package reverie.app.control;

import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the window; their colour and size come from the style sheet. */
public enum Icon {
    RUN("fth-play"), PAUSE("fth-pause"), RESET("fth-rotate-ccw"), ANOTHER("fth-shuffle"), LIGHT("fth-sun"), DARK(
            "fth-moon"), TROUBLE("fth-alert-triangle"), FILM(
                    "fth-film"), CLOSE("fth-x"), LARGE("fth-maximize-2"), USUAL(
                            "fth-minimize-2"), PIN(
                                    "fth-bookmark");

    private final String literal;

    Icon(String literal) {
        this.literal = literal;
    }

    /** A new node that shows it. */
    public FontIcon node() {
        return new FontIcon(literal);
    }
}
