package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.shell.TranslatedLab;
import reverie.app.text.Texts;
import reverie.app.text.WindowTexts;

/** Nothing in the window is said past the catalogue of its texts. */
class OtherLanguageTest {

    private static final long MINUTES = 3;
    /** Controls and words that somebody may write into the code without having them translated. */
    private static final Pattern UNTRANSLATED = Pattern.compile(
            "(?:new (?:Label|Tooltip|Button|MenuItem|Menu|MenuButton|Hyperlink|CheckBox|Content\\.Waiting|Suggestion)\\("
                    + "|\\.set(?:Text|AccessibleText|PromptText|Title)\\(|\\.facts\\(|Panel\\.of\\(\"[^\"]*\",|"
                    + "new About\\(\"[^\"]*\",)\\s*\"[^\"]*[A-Za-z]{3}[^\"]*\"");

    @TempDir
    private Path folder;

    @Test
    void roomsSayEverythingInTheLanguageThatWasChosen() throws IOException, InterruptedException {
        Path catalogue = Files.writeString(folder.resolve("other.json"), WindowTexts.catalogue(it -> "‹" + it + "›"));
        Path said = folder.resolve("said.txt");
        Process child = ChildProgram.start(said, TranslatedLab.class, Map.of(Texts.CATALOGUE, catalogue.toString()),
                "denoising", "deep-autoencoder", "completion");
        assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(said)).filteredOn(it -> !it.startsWith("WARNING")).containsExactly(
                TranslatedLab.DONE);
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void aCatalogueThatIsNoneEndsTheProgramWithOneLine() throws IOException, InterruptedException {
        Path catalogue = Files.writeString(folder.resolve("list.json"), "[]");
        Path said = folder.resolve("said.txt");
        Process child = ChildProgram.start(said, ChildProgram.class, Map.of(Texts.CATALOGUE, catalogue.toString()),
                "lessons");
        assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(said)).filteredOn(it -> !it.startsWith("WARNING")).singleElement().asString()
                .contains(catalogue.toString()).contains("docs/translating.md");
        assertThat(child.exitValue()).isEqualTo(2);
    }

    @Test
    void noControlIsGivenALiteral() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java", "reverie", "app"))) {
            assertThat(sources.filter(it -> it.toString().endsWith(".java") && !it.toString().contains("/cli/"))
                    .flatMap(OtherLanguageTest::untranslated)).isEmpty();
        }
    }

    private static Stream<String> untranslated(Path source) {
        try {
            return UNTRANSLATED.matcher(Files.readString(source)).results()
                    .map(it -> source.getFileName() + ": " + it.group()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
