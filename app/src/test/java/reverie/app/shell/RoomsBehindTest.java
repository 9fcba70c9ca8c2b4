package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.model.train.Progress;

/** Runs of rooms that are not open. */
@ExtendWith(ApplicationExtension.class)
class RoomsBehindTest {

    private static final String SETTINGS = "hidden=8&batch=20";

    private final LabRobot robot = new LabRobot();
    private final Experiment rbm = Lab.experiment("rbm");
    private final Experiment mixture = Lab.experiment("mixture");

    @TempDir
    private Path folder;

    @org.testfx.framework.junit5.Start
    void nothing(Stage stage) {
        robot.hasStage(stage);
    }

    @Test
    void aRunThatLearnsGoesOnBehindAnotherRoomAndIsKeptWithIt() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        begin(rbm, SETTINGS);
        robot.clickOn("learn on");
        long left = robot.step();
        var session = robot.session();
        begin(mixture, "components=4");
        robot.await("learning behind", () -> session.progressProperty().get().orElseThrow().step() > left + 50);
        robot.await("its progress in the list",
                () -> behind(rbm).isVisible() && behind(rbm).getText().startsWith("epoch"));
        long here = robot.step();
        robot.await("learning here", () -> robot.step() > here + 5);
        robot.interact(() -> robot.window().keep());
        robot.await("its file", () -> Files.exists(folder.resolve("rbm.safetensors")));

        long there = session.progressProperty().get().orElseThrow().step();
        robot.interact(() -> robot.lab().open(rbm));
        robot.await("the same run, further on", () -> robot.activity() == Activity.RUNNING && robot.step() >= there);
        assertThat(behind(rbm).isVisible()).isFalse();
        assertThat(robot.session().timeline().momentsProperty().get()).hasSizeGreaterThan(2);
        assertThat(robot.session().settingsProperty().get().text()).contains("hidden=8");
        robot.push(KeyCode.SPACE);
        robot.awaitStill();
        robot.interact(() -> robot.lab().open(rbm));
        long learned = stepOfItsModel(mixture);
        robot.interact(() -> robot.lab().rooms().halt(mixture));
        assertThat(robot.lab().rooms().behind()).isEmpty();
        robot.await("a model that others can use, as it now is", () -> stepOfItsModel(mixture) > learned);
        robot.close();
    }

    /** What rooms can use that use models of others. */
    private long stepOfItsModel(Experiment experiment) {
        return Objects.requireNonNull(robot.services().shelf().models().get(experiment.title())).provenance().steps();
    }

    @Test
    void aRunThatRanAwayBehindAnotherRoomSaysSoWhenSomebodyComesBack() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        Experiment autoencoder = Lab.experiment("autoencoder");
        begin(autoencoder, "hidden=8&activation=linear&loss=squared-error&rate=0.001");
        robot.clickOn("learn on");
        var session = robot.session();
        begin(mixture, "components=4");
        robot.interact(() -> session.settingsProperty().set(session.settingsProperty().get().with("rate", "2")));
        robot.await("divergence behind", () -> session.activityProperty().get() == Activity.DIVERGED);
        robot.await("a word of it", () -> behind(autoencoder).getText().equals("diverged"));
        robot.interact(() -> robot.lab().open(autoencoder));
        assertThat(robot.text("#notice", "Learning ran away")).isTrue();
        assertThat(robot.text("#notice", "too high for these data. Here is its last good state")).isTrue();
        robot.await("the last good state", () -> robot.activity() == Activity.PAUSED);
        robot.interact(() -> robot.lab().open(mixture));
        robot.interact(() -> robot.lab().open(autoencoder));
        assertThat(robot.lookup("#notice").query().isVisible()).as("it is said once").isFalse();
        robot.close();
    }

    @Test
    void whatLearnedBehindLearnsOnWhenTheLabIsOpenedAgain() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        begin(rbm, SETTINGS);
        robot.clickOn("learn on");
        begin(mixture, "components=4");
        long left = behindStep().orElseThrow();
        robot.close();
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.await("learning behind", () -> behindStep().filter(it -> it > left).isPresent());
        assertThat(robot.lab().experiment().orElseThrow().id()).isEqualTo("mixture");
        assertThat(robot.lab().rooms().learnOnProperty().get()).isTrue();
        robot.close();
    }

    @Test
    void aRunThatWasClosedIsForgottenAndItsRoomBeginsAnew() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        begin(rbm, SETTINGS);
        robot.interact(() -> robot.window().keep());
        robot.await("its file", () -> Files.exists(folder.resolve("rbm.safetensors")));
        begin(mixture, "components=4");
        robot.interact(() -> robot.lab().closeRun(rbm));
        assertThat(robot.lab().rooms().has(rbm)).isFalse();
        robot.interact(() -> robot.window().keep());
        robot.await("no file", () -> Files.notExists(folder.resolve("rbm.safetensors")));
        robot.interact(() -> robot.lab().closeRun(mixture));
        robot.await("a new run", () -> robot.activity() == Activity.RUNNING && robot.step() > 0);
        assertThat(robot.session().settingsProperty().get().text()).doesNotContain("components=4");
        robot.interact(() -> robot.lab().open(rbm));
        robot.await("a new run", () -> robot.activity() == Activity.RUNNING && robot.step() > 0);
        assertThat(robot.session().settingsProperty().get().text()).doesNotContain("hidden=8");
        robot.close();
    }

    /** Texts of other languages are longer. */
    @Test
    void theListOfRoomsAndTheButtonThatRunsAreAsWideAsTheirTexts() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        begin(mixture, "components=4");
        ToggleButton learnOn = robot.lookup("learn on").query();
        Button run = robot.lookup("#run").query();
        robot.interact(() -> {
            learnOn.setText("im Hintergrund weiterlernen");
            run.textProperty().unbind();
            run.setText("Einen Augenblick anhalten");
            robot.lab().scene().getRoot().applyCss();
            robot.lab().scene().getRoot().layout();
        });
        ScrollPane list = robot.lookup(".experiment-list").query();
        assertThat(learnOn.localToScene(learnOn.getLayoutBounds()).getMaxX())
                .isLessThan(list.localToScene(list.getLayoutBounds()).getMaxX());
        assertThat(((Text) run.lookup(".text")).getText()).isEqualTo(run.getText());
        Label facts = robot.lookup(".data-facts .facts").query();
        assertThat(facts.minHeight(120)).as("all of what is known of the data").isEqualTo(facts.prefHeight(120));
        robot.close();
    }

    @Test
    void howFarARunIsShortensNoName() {
        robot.openAsLeft(LabStore.in(folder, Lab.experiments()).orElseThrow());
        robot.interact(() -> {
            var entry = new ExperimentList.Entry(Lab.experiment("dbm"));
            var scene = new Scene(new StackPane(entry), 170, 60);
            scene.getStylesheets().setAll(robot.lab().scene().getStylesheets());
            for (String said : List.of("epoch 1.0", "epoch 1,234.5")) {
                entry.goesOn(Optional.of(new Rooms.Standing(said, said.substring(6))));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                scene.getRoot().layout();
                assertThat(CutTexts.all(entry.getGraphic())).as(said).isEmpty();
            }
            assertThat(entry.lookup(".experiment-behind")).extracting(it -> ((Label) it).getText())
                    .isEqualTo("1,234.5");
        });
        robot.close();
    }

    private void begin(Experiment experiment, String settings) {
        robot.interact(() -> robot.lab().open(experiment,
                reverie.app.room.Start.of("small-digits").with(settings)));
        robot.await("learning", () -> robot.activity() == Activity.RUNNING && robot.step() > 3);
    }

    private Label behind(Experiment experiment) {
        return robot.from(robot.lookup("#experiment-" + experiment.id())).lookup(".experiment-behind").query();
    }

    /** How far the run of the RBM's room is that learns on. */
    private Optional<Long> behindStep() {
        return Optional.ofNullable(robot.lab().rooms().behind().get("rbm"))
                .flatMap(it -> it.room().session().progressProperty().get()).map(Progress::step);
    }
}
