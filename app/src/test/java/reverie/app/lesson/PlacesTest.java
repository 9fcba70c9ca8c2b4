package reverie.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reverie.app.shell.Lab;

class PlacesTest {

    @Test
    void linesSayThemAgain() {
        var places = new Places(Set.of("b", "a"), List.of(new Bookmark("c", 1, "101", true, 2.5, 250)));
        assertThat(places.lines()).containsExactly("ended a", "ended b", "at c 1 101 true 2.5 250");
        assertThat(Places.of(places.lines())).isEqualTo(places);
        assertThat(Places.of(List.of())).isEqualTo(Places.NONE);
    }

    @Test
    void otherLinesArePassedOver() {
        assertThat(Places
                .of(List.of("", "at", "at c 3 101 true 2.5 250", "at c -1 101 true 2.5 250", "at c 1 1x1 true 2.5 250",
                        "at c 1 101 true much 250", "at c 1 101", "begun d")))
                .isEqualTo(Places.NONE);
    }

    @Test
    void aPlaceIsGoneOnFromUnlessTheLessonIsAnotherOneByNow() {
        Lesson lesson = Lecture.bundled(Lab.experiments()).lessons().getFirst();
        var play = new Play(lesson);
        play.next(3, 30);
        play.clicked(2, 20);
        var again = new Play(lesson, play.bookmark());
        assertThat(again.bookmark()).isEqualTo(play.bookmark());
        assertThat(again.index()).isEqualTo(1);
        assertThat(again.from()).isEqualTo(2);
        var longer = new Bookmark(lesson.id(), 1, "1".repeat(lesson.steps().size() + 1), true, 2, 20);
        assertThat(new Play(lesson, longer).bookmark()).isEqualTo(new Play(lesson).bookmark());
    }
}
