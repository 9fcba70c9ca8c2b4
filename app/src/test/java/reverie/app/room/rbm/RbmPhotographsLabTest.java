package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.settings.Settings;
import reverie.app.shell.LabRobot;
import reverie.model.rbm.VisibleSigma;

/** What becomes of the RBM's room when somebody turns from digits to photographs and back, with the mouse. */
@ExtendWith(ApplicationExtension.class)
class RbmPhotographsLabTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "hidden=36&batch=50&seed=4");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void photographsAreLearnedByRealUnitsAndDigitsByBinaryOnesAgain() {
        robot.await("learning from digits", () -> robot.epoch() > 0.1);
        robot.choose("natural-images");
        robot.await("patches", () -> robot.filters().currentLayout().tileWidth() == 12);
        assertThat(settings().get(RbmParameters.UNITS)).contains(new VisibleSigma(1, false));
        assertThat(settings().get(RbmParameters.SEED)).as("what was chosen otherwise").isEqualTo(4);
        assertThat(robot.session().restartPendingProperty().get()).isFalse();
        assertThat(robot.session().troubleProperty().get()).isEmpty();
        robot.await("learning", () -> robot.epoch() > 0.5);
        int[] filters = robot.pixels("#filters");
        robot.await("a lower error", () -> robot.hasFallen("reconstructionError"));
        robot.await("other filters", () -> !robot.shows("#filters", filters));
        assertThat(robot.distinct(robot.pixels("#pairs"))).as("greys of patches").isGreaterThan(50);

        robot.choose("digits");
        robot.await("digits", () -> robot.filters().currentLayout().tileWidth() == 28);
        assertThat(settings().get(RbmParameters.UNITS)).isEqualTo(Optional.empty());
        robot.await("learning from digits again", () -> robot.epoch() > 0.1);
        assertThat(robot.newest("pseudoLikelihood")).isNegative();
    }

    private Settings settings() {
        return robot.session().settingsProperty().get();
    }
}
