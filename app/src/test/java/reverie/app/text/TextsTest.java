package reverie.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;

class TextsTest {

    @TempDir
    private Path folder;

    @Test
    void valuesStandWhereTheTextWantsThem() {
        assertThat(Texts.filled("{1} of {0}: {2}", 5, 3, "{0}")).isEqualTo("3 of 5: {0}");
        assertThat(Texts.filled("{} of {0}, {x}, {7} and {", 2)).isEqualTo("{} of 2, {x}, {7} and {");
        assertThat(Texts.filled("σ_{ij}² {0}")).isEqualTo("σ_{ij}² {0}");
    }

    @Test
    void whatACatalogueLeavesOutStaysEnglish() throws IOException {
        Catalogue german = Catalogue.of(file("""
                {"Dismiss": "Schließen", "{0} of {1}": "von {1} die {0}", "Run": ""}"""));
        assertThat(german.text("Dismiss")).isEqualTo("Schließen");
        assertThat(Texts.filled(german.text("{0} of {1}"), 3, 5)).isEqualTo("von 5 die 3");
        assertThat(german.text("Run")).isEqualTo("Run");
        assertThat(german.text("Step")).isEqualTo("Step");
        assertThat(Catalogue.chosen(Optional.empty(), Locale.ROOT)).isEqualTo(Catalogue.ENGLISH);
        assertThat(Catalogue.chosen(Optional.of(""), Locale.ROOT)).isEqualTo(Catalogue.ENGLISH);
    }

    @Test
    void aCatalogueThatCannotBeUsedIsRefusedInOneLine() throws IOException {
        Path lost = file("{\"{0} of {1}\": \"{0}\"}");
        assertThatThrownBy(() -> Catalogue.of(lost)).isInstanceOf(BadInput.class).hasMessageContaining("'{0}'")
                .hasMessageContaining("{0}, {1}").hasMessageNotContaining("\n");
        Path broken = file("{\"Run\": \"Los\", ");
        assertThatThrownBy(() -> Catalogue.of(broken)).isInstanceOf(BadInput.class)
                .hasMessageContaining("docs/translating.md").hasMessageNotContaining("\n");
        Path list = file("[1, 2]");
        assertThatThrownBy(() -> Catalogue.of(list)).isInstanceOf(BadInput.class).hasMessageNotContaining("\n");
        Path nothing = file("null");
        assertThatThrownBy(() -> Catalogue.of(nothing)).isInstanceOf(BadInput.class).hasMessageContaining(": null,");
        Path missing = folder.resolve("none.json");
        assertThatThrownBy(() -> Catalogue.of(missing)).isInstanceOf(BadInput.class)
                .hasMessageContaining(": no such file,").hasMessageNotContaining("\n");
        assertThatThrownBy(() -> Catalogue.of(folder)).isInstanceOf(BadInput.class)
                .hasMessageNotContaining("Exception");
    }

    @Test
    void whatALessonLooksUpStandsInItsTranslationToo() throws IOException {
        Catalogue.of(file("{\"{epoch} of {metric:error %}\": \"{metric:error %} nach {epoch}\"}"));
        Path lost = file("{\"{epoch} of {metric:error %}\": \"{metric:eror %} nach {epoch}\"}");
        assertThatThrownBy(() -> Catalogue.of(lost)).isInstanceOf(BadInput.class)
                .hasMessageContaining("the places {epoch}, {metric:error %} of");
    }

    @Test
    void textsThatAreNotInTheWindowAreNamed() throws IOException {
        assertThat(Catalogue.of(file("{\"Dismiss\": \"Schließen\", \"Dismis\": \"\"}")).unsaid()).isEmpty();
        assertThat(Catalogue.of(file("{\"Dismiss\": \"Schließen\", \"Dismis\": \"Zu\"}")).unsaid()).hasValueSatisfying(
                it -> assertThat(it).startsWith("'Dismis', expected"));
        assertThat(Catalogue.of(file("{\"B b\": \"b\", \"A a\": \"a\", \"C c\": \"c\"}")).unsaid()).hasValueSatisfying(
                it -> assertThat(it).startsWith("'A a' and 2 more, expected"));
    }

    @Test
    void thePageHasEveryTextOfTheWindow() throws IOException {
        assertThat(Files.readString(WindowTexts.PAGE)).as("texts.json; WindowTexts among the tests writes it")
                .isEqualTo(WindowTexts.page(WindowTexts.all()));
    }

    @Test
    void aTextThatIsNoLiteralIsFound() {
        assertThat(WindowTexts.in("x(tr(\"a \\\"b\\\"\"\n + \"{0}\", n), tr(\"c\"))", "F"))
                .containsExactly("a \"b\"{0}", "c");
        assertThatThrownBy(() -> WindowTexts.in("tr(name)", "F")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WindowTexts.in("tr(\"a\" + name)", "F")).isInstanceOf(IllegalStateException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "texts", ".json"), text);
    }
}
