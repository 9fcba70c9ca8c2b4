package reverie.app.shell.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import reverie.model.Version;
import reverie.sampledata.SampleData;

/** Whose work the program is made of, and on which terms. */
public final class Notices {

    /** How the program is cited; {@code CITATION.cff} says the same to machines. */
    public static final String CITATION = "The Reverie authors. Reverie: a lab in which one watches unsupervised models learn. Version "
            + Version.NUMBER + ", Apache License 2.0.";

    private Notices() {
    }

    /**
     * A work of others.
     *
     * @param name    what it is called
     * @param licence its short name
     * @param place   where it is from, or what it is
     */
    public record Notice(String name, String licence, String place) {}

    /** Libraries and typefaces. */
    public static List<Notice> libraries() {
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream("libraries.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(Notices::notice).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Notice notice(String line) {
        String[] parts = line.split("\\|", -1);
        return new Notice(parts[0], parts[1], parts[2]);
    }

    /** Bundled data. */
    public static List<Notice> data() {
        return SampleData.all().stream().map(it -> new Notice(it.name(), it.licence(), it.description())).toList();
    }
}
