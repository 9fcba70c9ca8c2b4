package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.data.Library;
import reverie.app.lesson.Lecture;
import reverie.app.lesson.Lesson;
import reverie.app.lesson.Step;
import reverie.app.panel.Control;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.Switch;
import reverie.app.room.Clock;
import reverie.app.room.FilePicker;

/** Lessons are played with no display. To their end 'reverie lessons --check' plays them, which takes minutes. */
class LessonRehearsalTest {

    private static final Library FEW = FewExamples.of(DataLibrary.library());

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Lesson> lessons() {
        return Lecture.bundled(Lab.experiments()).lessons();
    }

    private static LabPicture.Wish wish(Lesson lesson, double epochs) {
        return new LabPicture.Wish(lesson.experiment(), lesson.start(), new LabPicture.Length.Epochs(epochs), 1440, 900,
                1, Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void beginsAndNamesWhatItsRoomHas(Lesson lesson) throws Exception {
        try (var threads = new LabThreads(1, FEW, FilePicker.NONE, false)) {
            double length = lesson.experiment().clock() == Clock.STEPS ? 4 : 0.5;
            LabPicture.afterLearning(wish(lesson, length), threads, _ -> {}, lab -> {
                lab.lessons().play(lesson);
                Picture picture = lab.room().orElseThrow().pictureProperty().get().orElseThrow();
                List<String> panels = picture.panels().stream().map(Panel::id).toList();
                for (Step step : lesson.steps()) {
                    assertThat(panels).as(step.title()).containsAll(step.lit());
                    assertThat(options(picture)).as(step.title()).containsAll(step.view().entrySet().stream()
                            .filter(it -> !it.getValue().matches("\\d+")).map(it -> it.getKey() + "=" + it.getValue())
                            .toList());
                    step.click().press().ifPresent(
                            it -> assertThat(lab.room().orElseThrow().button(it.button())).as(it.button()).isPresent());
                    assertThat(step.click().after(lab.room().orElseThrow().session().settingsProperty().get()))
                            .isNotNull();
                }
                isSeen(lab, lesson.steps().getFirst());
                return lab;
            });
        }
    }

    private static Set<String> options(Picture picture) {
        return picture.panels().stream().flatMap(it -> it.controls().stream()).map(LessonRehearsalTest::options)
                .flatMap(List::stream).collect(Collectors.toSet());
    }

    private static List<String> options(Control control) {
        return control instanceof Switch<?> buttons
                ? buttons.options().stream().map(it -> buttons.id() + "=" + it.id()).toList()
                : List.of();
    }

    /** The strip, the lit panels and the parameters that are left. */
    private static void isSeen(Lab lab, Step step) {
        lab.refresh();
        lab.scene().getRoot().applyCss();
        lab.scene().getRoot().layout();
        assertThat(lab.scene().lookup("#lesson").isVisible()).isTrue();
        Set<Node> lit = lab.scene().getRoot().lookupAll(".panel").stream()
                .filter(it -> it.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("lit")))
                .collect(Collectors.toSet());
        assertThat(lit).hasSameSizeAs(step.lit()).allMatch(Node::isVisible);
        assertThat(((Region) lab.room().orElseThrow().node()).getHeight()).as("room for pictures").isGreaterThan(520);
    }

    @Test
    void comesToItsEndWhereWhatItSaysIsTrue() throws Exception {
        Lesson lesson = read("""
                # T
                - room: mixture
                - point: P
                - settings: data=small-digits&components=5&seed=1
                ## Learn
                {metric:logLikelihoodTrain}
                - light: components
                - done: epochs >= 1
                - done: metric:logLikelihoodTrain > -30
                ## Change
                Now {setting:components} components.
                - pin: yes
                - set: components=20
                - done: epochs >= 1
                - done: metric:logLikelihoodTrain > pinned:logLikelihoodTrain
                """);
        try (var threads = new LabThreads(1, DataLibrary.library(), FilePicker.NONE, false)) {
            LessonRehearsal.Played<String> played = LessonRehearsal.of(lesson, wish(lesson, 0), 2, threads,
                    lab -> lab.lessons().present().orElseThrow().isDone(1) ? "done" : "not");
            assertThat(played.result()).isEqualTo("done");
            assertThat(played.batches()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "- light: attic; mine.md, line 5: the panel 'attic' in “Learn”, expected one of components,",
            "{metric:speed} / - done: epochs >= 1; mine.md, line 5: nothing known of metric:speed in “Learn”, expected one of reconstructionError,",
            "- done: metric:logLikelihoodTrain > 0; mine.md, line 5: “Learn” is not done after 3",
            "- view: attic=energy; mine.md, line 5: the switch 'attic' in “Learn”, expected one of ",
            "- press: attic; mine.md, line 5: the button 'attic' in “"})
    void whatIsNotSoIsOneLine(String line, String message) throws Exception {
        Lesson lesson = read("# T\n- room: mixture\n- point: P\n- settings: data=small-digits&components=2&batch=1797\n"
                + "## Learn\nText\n" + line.replace(" / ", "\n") + "\n");
        try (var threads = new LabThreads(1, FEW, FilePicker.NONE, false)) {
            assertThatThrownBy(() -> LessonRehearsal.of(lesson, wish(lesson, 0), 1, threads, _ -> ""))
                    .message().startsWith(message).hasLineCount(1);
        }
    }

    private Lesson read(String text) throws IOException {
        return Lesson.read(Files.writeString(folder.resolve("mine.md"), text), Lab.experiments());
    }
}
