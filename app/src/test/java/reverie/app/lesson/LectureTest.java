package reverie.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.shell.Lab;
import reverie.model.BadInput;

/** The lessons that the program brings. */
class LectureTest {

    /** Signs of a text that leave the pictures their room in the smallest window. */
    private static final int LONGEST = 420;

    private static final Lecture LECTURE = Lecture.bundled(Lab.experiments());

    static List<Lesson> lessons() {
        return LECTURE.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void saysBrieflyWhatItIsAboutAndWhereToLook(Lesson lesson) {
        assertThat(lesson.point()).endsWith(".").hasSizeLessThan(150);
        assertThat(lesson.title()).hasSizeLessThan(48);
        assertThat(lesson.start().asked()).as("the same run at everybody's").contains("seed=");
        assertThat(lesson.steps()).hasSizeBetween(2, 6).allSatisfy(step -> {
            assertThat(step.text().length()).as(step.title()).isLessThan(LONGEST);
            assertThat(step.lit()).as(step.title()).isNotEmpty();
        });
        assertThat(lesson.steps()).as("something is to be waited for").anyMatch(step -> !step.done().isEmpty());
    }

    @Test
    void lessonsFollowTheLectureEachInItsRoom() {
        assertThat(LECTURE.lessons()).extracting(Lesson::id).doesNotHaveDuplicates();
        LECTURE.chapters().forEach(chapter -> assertThat(chapter.lessons()).isNotEmpty()
                .allSatisfy(it -> assertThat(it.experiment().id()).as(it.id()).isEqualTo(chapter.experiment().id())));
        assertThat(LECTURE.chapters()).allSatisfy(it -> assertThat(it.why()).as(it.title()).isNotBlank());
        assertThat(new HashSet<>(LECTURE.lessons().stream().map(Lesson::title).toList()))
                .hasSameSizeAs(LECTURE.lessons());
        assertThat(LECTURE.after(LECTURE.lessons().getLast())).isEmpty();
        assertThat(LECTURE.after(LECTURE.lessons().getFirst())).contains(LECTURE.lessons().get(1));
        assertThat(LECTURE.number(LECTURE.lessons().get(2))).isEqualTo(3);
        assertThatThrownBy(() -> LECTURE.named("none")).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("lesson: 'none', expected one of " + LECTURE.lessons().getFirst().id() + ",");
    }
}
