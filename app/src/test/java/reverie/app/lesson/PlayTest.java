package reverie.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.model.train.MetricHistory;
import reverie.viz.chart.Curve;

/** When a step is done: by what was learned and measured, and by no clock. */
class PlayTest {

    private static final MetricHistory METRICS = new MetricHistory(List.of(
            new MetricHistory.Series("error", new double[]{0, 1, 4}, new double[]{40, 20, 10}),
            new MetricHistory.Series("broken", new double[]{0, 1}, new double[]{1, Double.NaN})));
    private static final MetricHistory PINNED = new MetricHistory(
            List.of(new MetricHistory.Series("error", new double[]{0, 2, 8}, new double[]{41, 15, 1})));

    @TempDir
    private Path folder;
    private Lesson lesson = Lecture.bundled(Lab.experiments()).lessons().getFirst();

    @BeforeEach
    void write() throws IOException {
        lesson = Lesson.read(Files.writeString(folder.resolve("mine.md"), """
                # T
                - room: rbm
                - point: P
                ## Learn
                Text.
                - done: epochs >= 2
                ## Change
                Text.
                - set: rate=0.01
                - done: epochs >= 1
                ## Read
                Text.
                """), Lab.experiments());
    }

    private Standing at(double epoch, Play play, String settings) {
        play.runs(epoch, Math.round(100 * epoch));
        return new Standing(epoch, play.from(), Math.round(100 * epoch), play.fromStep(), false,
                Settings.parse(lesson.experiment().parameters(), settings), METRICS, PINNED,
                List.of(Panel.of("curves", "Curves", "help", new Content.Curves(
                        List.of(new Curve("angle, °", new double[]{1, 4}, new double[]{80, 2})))).facts("12 units")));
    }

    @Test
    void whereStepsWereBegunIsKnownOfTheRunThatIsLookedAt() {
        var play = new Play(lesson);
        play.next(2, 200);
        play.next(3.5, 350);
        assertThat(play.begun()).containsExactly(new Play.Begun(0, 0), new Play.Begun(1, 2), new Play.Begun(2, 3.5));
        play.back(4, 400);
        assertThat(play.begun()).as("once more").containsExactly(new Play.Begun(0, 0), new Play.Begun(2, 3.5),
                new Play.Begun(1, 4));
        assertThat(new Play(lesson, play.bookmark()).begun()).containsExactly(new Play.Begun(1, 4));
        play.runs(0.5, 50);
        assertThat(play.begun()).as("another run").containsExactly(new Play.Begun(1, 0));
        play.next(0.5, 50);
        play.clicked(0, 0);
        assertThat(play.begun()).as("a click that began a run").containsExactly(new Play.Begun(2, 0));
    }

    @Test
    void aStepIsDoneOnceAllHoldsAndStaysDone() {
        var play = new Play(lesson);
        play.look(at(1.9, play, ""));
        assertThat(play.isDone(0)).isFalse();
        play.look(at(2, play, ""));
        assertThat(play.isDone(0)).isTrue();
        play.look(at(0.1, play, ""));
        assertThat(play.isDone(0)).as("whatever comes later").isTrue();
    }

    @Test
    void epochsCountFromTheClickAndNothingIsDoneBeforeIt() {
        var play = new Play(lesson);
        play.next(3, 300);
        play.look(at(5, play, "rate=0.05"));
        assertThat(play.isDone(1)).as("without the click").isFalse();
        play.clicked(5, 500);
        play.look(at(5.5, play, "rate=0.01"));
        assertThat(play.isDone(1)).isFalse();
        play.look(at(6, play, "rate=0.01"));
        assertThat(play.isDone(1)).isTrue();
    }

    @Test
    void whatSomebodySetsByHandCountsAsTheClick() {
        var play = new Play(lesson);
        play.next(3, 300);
        play.look(at(4, play, "rate=0.01"));
        assertThat(play.isDone(1)).isTrue();
    }

    @Test
    void aRunThatBeginsAnewIsCountedFromItsBeginning() {
        var play = new Play(lesson);
        play.next(30, 3000);
        play.look(at(0.5, play, "rate=0.01"));
        assertThat(play.isDone(1)).isFalse();
        play.look(at(1, play, "rate=0.01"));
        assertThat(play.isDone(1)).isTrue();
    }

    @Test
    void stepsArePassedDoneOrNotAndOneWithoutConditionsIsDoneWhenRead() {
        var play = new Play(lesson);
        play.back(0, 0);
        assertThat(play.index()).isZero();
        play.next(0, 0);
        play.next(0, 0);
        play.next(0, 0);
        assertThat(play.isLast()).isTrue();
        play.look(at(0, play, ""));
        assertThat(play.isDone(2)).isTrue();
        assertThat(play.isDone(0)).isFalse();
        play.back(0, 0);
        assertThat(play.step().title()).isEqualTo("Change");
    }

    @ParameterizedTest
    @CsvSource({"epoch >= 4, true", "epoch > 4, false", "steps = 400, true", "metric:error < 10.5, true",
            "metric:error@1 = 20, true", "metric:error@3.9 = 20, true", "metric:error@9 < 100, false",
            "metric:error@start = 40, true", "metric:error < metric:error@start, true",
            "metric:error < pinned:error, true",
            "pinned:error = 15, true", "metric:none < 1, false", "metric:broken = 1, true", "setting:rate = 0.05, true",
            "setting:rate <= 0.04, false", "setting:negative-phase = pcd, true", "setting:negative-phase = cd, false",
            "'curve:curves:angle, ° < 5', true", "'curve:curves:angle, °@1 > 50', true", "curve:none:x < 5, false",
            "diverged, false"})
    void conditionsCompareWhatTheRunHas(String text, boolean holds) {
        var play = new Play(lesson);
        assertThat(Condition.parse(text, lesson.experiment().parameters()).holds(at(4, play, ""))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"{metric:error}, 10", "{metric:error@1 %}, 2000 %", "{facts:curves}, 12 units", "{facts:none}, …",
            "'{curve:curves:angle, °}°', 2°", "{steps}, 400", "{pinned:error}, 15", "{setting:negative-phase}, PCD"})
    void textsSayWhatTheRunHas(String text, String said) {
        var play = new Play(lesson);
        assertThat(Wording.parse(text, lesson.experiment().parameters()).in(at(4, play, ""))).isEqualTo(said);
    }
}
