package reverie.app.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.app.lesson.LessonTexts;
import reverie.app.shell.Lab;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** All texts of the window, found in the sources, with bundled data and in lessons; {@code main} writes the page that has them anew. */
public final class WindowTexts {

    static final Path PAGE = Path.of("src", "main", "resources", "reverie", "app", "text", "texts.json");

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern CALL = Pattern.compile("(?<![\\w.]|String )tr\\(\\s*");
    private static final Pattern TEXT = Pattern.compile(LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*(?=\\s*[,)])");
    private static final Pattern PIECE = Pattern.compile(LITERAL);

    private WindowTexts() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, page(all()));
    }

    /** A catalogue that says something in the place of each of them. */
    public static String catalogue(UnaryOperator<String> said) {
        var texts = new LinkedHashMap<String, String>();
        all().forEach(it -> texts.put(it, said.apply(it)));
        return json(texts);
    }

    /** In the order of the sources' names, then of data and lessons. */
    static SequencedSet<String> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return Stream.of(files.filter(it -> it.toString().endsWith(".java")).sorted()
                    .flatMap(it -> in(it).stream()), SampleData.all().stream().map(SampleSet::description),
                    LessonTexts.all(Lab.experiments())).flatMap(it -> it)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where a text is no literal, which nobody could find */
    static List<String> in(Path file) {
        try {
            return in(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> in(String source, String file) {
        return CALL.matcher(source).results().map(call -> {
            var text = TEXT.matcher(source).region(call.end(), source.length());
            if (!text.lookingAt()) {
                throw new IllegalStateException(file + ": a text that is no literal behind "
                        + source.substring(call.start(), Math.min(source.length(), call.end() + 60)));
            }
            return PIECE.matcher(text.group()).results().map(WindowTexts::unescaped).collect(Collectors.joining());
        }).toList();
    }

    private static String unescaped(MatchResult literal) {
        return literal.group(1).translateEscapes();
    }

    /** As {@code texts.json} is: nothing is said yet in the place of any. */
    static String page(Collection<String> texts) {
        var empty = new LinkedHashMap<String, String>();
        texts.forEach(it -> empty.put(it, ""));
        return json(empty);
    }

    private static String json(LinkedHashMap<String, String> texts) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(texts) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
