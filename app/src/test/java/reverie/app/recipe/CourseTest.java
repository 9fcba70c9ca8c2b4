package reverie.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.recipe.Course.Since;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.settings.Settings;
import reverie.model.BadInput;

class CourseTest {

    private static final Settings FIRST = Settings.initial(RbmParameters.TABLE);
    private static final Settings SLOW = FIRST.with("rate", "0.01");
    private static final Settings SLOWER = SLOW.with("rate", "0.001");

    private final Course course = new Course(List.of());

    @Test
    void tellsSinceWhenEachHeld() {
        course.hold(0, FIRST);
        course.hold(5, FIRST);
        course.hold(7, SLOW);
        assertThat(course.until(9)).containsExactly(new Since(0, FIRST, false), new Since(7, SLOW, false));
        assertThat(course.until(6)).containsExactly(new Since(0, FIRST, false));
    }

    @Test
    void oneBatchHasOneAnswer() {
        course.hold(0, FIRST);
        course.hold(0, SLOW);
        course.hold(3, SLOWER);
        course.hold(3, SLOW);
        assertThat(course.until(9)).containsExactly(new Since(0, SLOW, false));
    }

    @Test
    void whatARunThatRanAwayLearnedLastIsForgotten() {
        course.hold(0, FIRST);
        course.hold(5, SLOW);
        course.hold(9, SLOWER);
        course.goneBack(7, SLOWER);
        course.hold(7, FIRST);
        assertThat(course.until(9)).containsExactly(new Since(0, FIRST, false), new Since(5, SLOW, false),
                new Since(7, FIRST, true));
    }

    @Test
    void goesOnFromWhatWasKept() {
        var later = new Course(List.of(new Since(0, FIRST, false), new Since(4, SLOW, true)));
        later.hold(6, SLOW);
        later.hold(8, SLOWER);
        assertThat(later.until(9)).extracting(Since::step).containsExactly(0L, 4L, 8L);
    }

    @Test
    void comesBackFromAFile() {
        for (Since since : List.of(new Since(0, FIRST, false), new Since(4, SLOW, true), new Since(9, SLOWER, false))) {
            assertThat(Since.parse(since.text(SLOWER), SLOWER)).isEqualTo(since);
        }
        assertThat(new Since(4, SLOW, true).text(SLOWER)).isEqualTo("4 gone-back rate=0.01");
        assertThat(new Since(0, SLOW, false).text(SLOW)).isEqualTo(Course.UNCHANGED.getFirst());
        assertThatThrownBy(() -> Since.parse("soon", FIRST)).isInstanceOf(BadInput.class);
    }
}
