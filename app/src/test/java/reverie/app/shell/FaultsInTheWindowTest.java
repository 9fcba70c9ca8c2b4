package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What goes wrong on a thread that is not the learning one reaches the person in front of the window. */
@ExtendWith(ApplicationExtension.class)
class FaultsInTheWindowTest {

    private final LabRobot robot = new LabRobot();

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=20");
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.clearExceptions();
        robot.close();
    }

    @Test
    void aFaultOfTheWindowItselfIsOneSentenceAndItsTraceIsInTheLog() {
        robot.await("learning", () -> robot.epoch() > 0);
        WaitForAsyncUtils.autoCheckException = false;
        try {
            Platform.runLater(() -> {
                throw new IllegalStateException("The brush broke.");
            });
            robot.await("the sentence", () -> robot.text(".lab", "The brush broke."));
        } finally {
            WaitForAsyncUtils.autoCheckException = true;
        }
        assertThat(robot.lab().log().last()).anyMatch(line -> line.endsWith(" The brush broke."))
                .anyMatch(line -> line.contains("FaultsInTheWindowTest"));
    }
}
