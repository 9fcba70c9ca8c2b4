package reverie.app.shell;

import java.net.URL;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.scene.Scene;

/** The colours of the window. */
public enum Theme {
    /** Dark signs on light surfaces. */
    LIGHT("light"),
    /** Light signs on dark surfaces. */
    DARK("dark");

    private static final String SHAPES = url("lab.css");

    private final String name;
    private final String colours;

    Theme(String name) {
        this.name = name;
        this.colours = url(name + ".css");
    }

    /** The one that belongs to the desktop's own. */
    public static Theme of(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** Colours a window; its root gets the theme's name as a style class. */
    void paint(Scene scene) {
        scene.getStylesheets().setAll(colours, SHAPES);
        scene.getRoot().getStyleClass().removeAll(LIGHT.name, DARK.name);
        scene.getRoot().getStyleClass().add(name);
    }

    private static String url(String file) {
        URL found = Objects.requireNonNull(Theme.class.getResource(file), file);
        return found.toExternalForm();
    }
}
