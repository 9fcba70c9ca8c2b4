package reverie.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.ViewState;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.model.BadInput;
import reverie.model.train.MetricHistory;

/** A lesson is read from a file that a lecturer has written, and what is wrong in it is one line. */
class LessonFormatTest {

    private static final String WHOLE = """
            # A title
            - room: rbm
            - point: What it
              comes to.
            - settings: data=glyphs&hidden=20

            ## First

            ε is {setting:rate} at
            epoch {epoch}: {metric:error}.

            - formula: W_{ij} = {setting:hidden}
            - light: filters, pairs
            - hide: all but rate
            - view: curves=energy, image=3
            - done: epochs >= 2
            - done: metric:error < 12.5

            ## Second

            Now.

            - pin: yes
            - back: yes
            - set: rate=0.01&hidden=30
            - press: next-image 8
            - hide: momentum
            - done: diverged
            """;

    @TempDir
    private Path folder;

    private Lesson read(String text) throws IOException {
        return Lesson.read(Files.writeString(folder.resolve("mine.md"), text), Lab.experiments());
    }

    private static Settings initial(Lesson lesson, String text) {
        return Settings.parse(lesson.experiment().parameters(), text);
    }

    @Test
    void whatSomeEditorsWriteBeforeATextAndAtTheEndsOfLinesIsNothing() throws IOException {
        assertThat(read("\uFEFF" + WHOLE.replace("\n", "\r\n")).title()).isEqualTo("A title");
    }

    @Test
    void aWholeLessonIsRead() throws IOException {
        Lesson lesson = read(WHOLE);
        assertThat(lesson.id()).isEqualTo("mine");
        assertThat(lesson.title()).isEqualTo("A title");
        assertThat(lesson.point()).isEqualTo("What it comes to.");
        assertThat(lesson.experiment().id()).isEqualTo("rbm");
        assertThat(lesson.start().data()).isEqualTo("glyphs");
        assertThat(lesson.start().asked()).isEqualTo("hidden=20");
        Step first = lesson.steps().getFirst();
        assertThat(first.title()).isEqualTo("First");
        assertThat(first.place()).hasToString("mine.md, line 7");
        assertThat(first.lit()).containsExactly("filters", "pairs");
        assertThat(first.hidden().hides("momentum")).isTrue();
        assertThat(first.hidden().hides("rate")).isFalse();
        assertThat(first.click().isNothing()).isTrue();
        assertThat(first.done()).hasSize(2);
        ViewState looked = first.look(ViewState.FIRST);
        assertThat(looked.chosen("image")).isEqualTo(3);
        assertThat(looked.pressed("curves")).contains("energy");
        Step second = lesson.steps().getLast();
        assertThat(second.hidden().hides("momentum")).isTrue();
        assertThat(second.hidden().hides("rate")).isFalse();
        assertThat(second.click().pins()).isTrue();
        assertThat(second.click().goesBack()).isTrue();
        assertThat(second.click().press()).contains(new Click.Press("next-image", 8));
        assertThat(second.click().begins(initial(lesson, "hidden=20"))).isTrue();
        assertThat(second.click().begins(initial(lesson, "hidden=30"))).as("only the rate changes").isFalse();
        assertThat(read(WHOLE.replace("- back: yes", "- restart: yes")).steps().getLast().click()
                .begins(initial(lesson, "hidden=30"))).isTrue();
    }

    @Test
    void textsAndFormulasHaveTheNumbersOfTheRun() throws IOException {
        Lesson lesson = read(WHOLE);
        Step step = lesson.steps().getFirst();
        var history = new MetricHistory(List.of(new MetricHistory.Series("error", new double[]{0, 1, 2},
                new double[]{40, 20, 12.345})));
        var standing = new Standing(2, 0, 200, 0, false, initial(lesson, "hidden=20"), history, MetricHistory.EMPTY,
                List.of());
        assertThat(step.text().in(standing)).isEqualTo("ε is 0.050 at epoch 2.0: 12.3.");
        assertThat(step.formulas().getFirst().in(standing)).as("braces of the markup stay")
                .isEqualTo("W_{ij} = 20");
        var nothing = new Standing(0, 0, 0, 0, false, initial(lesson, ""), MetricHistory.EMPTY, MetricHistory.EMPTY,
                List.of());
        assertThat(step.text().in(nothing)).isEqualTo("ε is 0.050 at epoch 0.0: ….");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
            "# A title; A title; mine.md, line 1: 'A title', expected '# ' and a title",
            "- room: rbm; - room: attic; mine.md, line 2: the room 'attic', expected one of autoencoder,",
            "- room: rbm; ; mine.md, line 1: no 'room' below this title, expected a line '- room: …'",
            "- point: What it; - points: What it; mine.md, line 3: the field 'points', expected one of room, point, settings",
            "- settings: data=glyphs&hidden=20; - settings: glow=1; mine.md, line 5: setting 'glow', expected one of rate,",
            "- settings: data=glyphs&hidden=20; - settings: hidden=-1; mine.md, line 5: hidden -1, expected",
            "- settings: data=glyphs&hidden=20; - settings: data=/etc/passwd; mine.md, line 5: data '/etc/passwd', expected bundled ones such as digits",
            "- settings: data=glyphs&hidden=20; Some text.; mine.md, line 1: text before the first step, expected '- room:'",
            "ε is {setting:rate} at; ε is {setting:glow} at; mine.md, line 7: setting 'glow', expected one of rate,",
            "{epoch}; {speed:now}; mine.md, line 7: quantity 'speed:now', expected epoch, epochs,",
            "{epoch}; {epoch; mine.md, line 7: text a brace that is around no quantity, expected braces such as {epoch}",
            "- formula: W_{ij}; - formula: W_{i_{j}}; mine.md, line 12: formula a '{' too many, expected groups one after another",
            "- formula: W_{ij}; - formula: W_{ij; mine.md, line 12: formula a group without '}', expected groups",
            "- formula: W_{ij}; - formula: {metric:error@soon}; mine.md, line 12: time '@soon', expected '@start', or '@' and an epoch",
            "- light: filters, pairs; - ligth: filters; mine.md, line 13: the field 'ligth', expected one of formula, set,",
            "- hide: all but rate; - hide: all but rates; mine.md, line 14: setting 'rates', expected one of rate,",
            "- view: curves=energy; - view: curves; mine.md, line 15: view 'curves', expected SWITCH=OPTION",
            "- done: epochs >= 2; - done: epochs; mine.md, line 16: condition 'epochs', expected 'diverged', or two quantities",
            "- done: epochs >= 2; - done: epochs >= two; mine.md, line 16: condition 'two', expected a number or a quantity",
            "- done: epochs >= 2; - done: eras >= 2; mine.md, line 16: quantity 'eras', expected epoch, epochs,",
            "- pin: yes; - pin: maybe; mine.md, line 23: pin 'maybe', expected yes or no",
            "- pin: yes; - back: yes; mine.md, line 24: 'back' for the second time, expected it once",
            "- press: next-image 8; - press: next-image often; mine.md, line 26: press 'next-image often', expected the id of a button",
            "- pin: yes; - pin; mine.md, line 23: '- pin', expected '- NAME: VALUE'",
            "## Second; ### Second; mine.md, line 19: '### Second', expected '## ' and a title",
            "Now.; ; mine.md, line 19: no text below “Second”, expected what there is to see"})
    void whatIsWrongIsOneLineWithItsPlace(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong == null ? "" : wrong)))
                .isInstanceOf(BadInput.class).message().startsWith(message).hasLineCount(1);
    }

    @Test
    void whatIsNoTextIsOneLine() throws IOException {
        Path file = Files.write(folder.resolve("mine.md"), "# \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Lesson.read(file, Lab.experiments()))
                .hasMessage("mine.md: bytes that are no text, expected a text in UTF-8");
        assertThatThrownBy(() -> Lesson.read(folder.resolve("none.md"), Lab.experiments()))
                .hasMessageEndingWith("none.md: no file that can be read, expected a lesson");
        assertThatThrownBy(() -> read("")).hasMessage("mine.md: nothing, expected '# ' and a title");
        assertThatThrownBy(() -> read("# A\n- room: rbm\n- point: p\n"))
                .hasMessage("mine.md, line 1: no steps, expected '## ' and a title for each");
    }
}
