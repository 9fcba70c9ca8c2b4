package reverie.app.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reverie.model.BadInput;

/**
 * The texts of the window in one language: a JSON object of English texts and what is said in their place.
 *
 * @param texts by the English ones; what is not among them, or empty, stays English
 */
public record Catalogue(Map<String, String> texts) {

    /** Says everything as it stands in the code. */
    static final Catalogue ENGLISH = new Catalogue(Map.of());

    /** Has every English text. */
    private static final String ALL = "texts.json";
    private static final String EXPECTED = "a JSON object of English texts and translated ones, as docs/translating.md says";
    /** Of values, and in lessons of the run's numbers. */
    private static final Pattern PLACE = Pattern.compile("\\{(?:\\d|epochs?|steps?|[a-z]+:[^{}]*)(?: %)?\\}");

    public Catalogue {
        texts = Map.copyOf(texts);
    }

    /**
     * That of a file, where one is named, else the bundled one of a language, else {@link #ENGLISH}.
     *
     * @throws BadInput if the file is no such catalogue
     */
    static Catalogue chosen(Optional<String> file, Locale language) {
        return file.filter(it -> !it.isBlank()).map(it -> of(Path.of(it))).orElseGet(() -> bundled(language));
    }

    /** @throws BadInput if the file cannot be read, or a text has other places for values than its English one */
    static Catalogue of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (JsonProcessingException e) {
            throw refused(file.toString(), "no such object" + line(e), e);
        } catch (NoSuchFileException e) {
            throw refused(file.toString(), "no such file", e);
        } catch (IOException e) {
            throw refused(file.toString(), "it cannot be read", e);
        }
    }

    private static Catalogue bundled(Locale language) {
        String name = language.getLanguage() + ".json";
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            return in == null ? ENGLISH : read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue read(String name, InputStream in) throws IOException {
        Map<String, String> texts = object(name, in);
        texts.values().removeIf(it -> it == null || it.isBlank());
        texts.forEach((english, said) -> {
            if (!places(english).equals(places(said))) {
                throw new BadInput(name, "'" + said + "'",
                        "the places " + String.join(", ", places(english)) + " of '" + english + "'");
            }
        });
        return new Catalogue(texts);
    }

    private static Map<String, String> object(String name, InputStream in) throws IOException {
        @Nullable
        Map<String, String> texts = new ObjectMapper().readValue(in,
                new TypeReference<LinkedHashMap<String, String>>() {
                });
        if (texts == null) {
            throw new BadInput(name, "null", EXPECTED);
        }
        return texts;
    }

    /** What of it is never said, since there are no such English texts, or none any more: in one line; empty where all of it may be. */
    Optional<String> unsaid() {
        Set<String> unknown = new TreeSet<>(texts.keySet());
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(ALL))) {
            unknown.removeAll(object(ALL, in).keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unknown.stream().findFirst().map(first -> "'" + first + "'"
                + (unknown.size() == 1 ? "" : " and " + (unknown.size() - 1) + " more")
                + ", expected English texts of this version; what is said in their place is passed over");
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : ", from line " + e.getLocation().getLineNr() + " on";
    }

    private static BadInput refused(String file, String found, Exception why) {
        return new BadInput(file, found, EXPECTED, why);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(
                TreeSet::new));
    }

    /** What is said in the place of an English text. */
    String text(String english) {
        return texts.getOrDefault(english, english);
    }
}
