package reverie.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The window's own typefaces, so that it looks the same on every machine: Inter for text, STIX for formulas. */
final class Fonts {

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "STIXGeneral-Regular.otf", "STIXGeneral-Italic.otf");
    private static final double ANY_SIZE = 12;

    private Fonts() {
    }

    /** Makes the typefaces known to the toolkit; harmless when repeated. */
    static void load() {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
                Objects.requireNonNull(Font.loadFont(in, ANY_SIZE), file);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
