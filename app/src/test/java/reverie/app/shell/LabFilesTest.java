package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import reverie.app.cli.Console;
import reverie.app.room.Activity;
import reverie.app.room.Experiment;
import reverie.app.settings.Settings;
import reverie.model.store.ModelFile;
import reverie.model.store.RunFile;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormats;

/** Rooms that are left, runs and models that are kept in files, and a model that goes from one room to another. */
@ExtendWith(ApplicationExtension.class)
class LabFilesTest {

    private final LabRobot robot = new LabRobot();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        robot.open(stage, "rbm", "small-digits", "hidden=16&batch=50&rate=0.07");
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aRoomIsAsItWasLeft() {
        learnAndPause();
        long step = robot.step();
        Settings settings = robot.session().settingsProperty().get();
        int[] filters = robot.pixels("#filters");
        goElsewhere();
        robot.clickOn("#experiment-rbm");
        robot.await("the run", () -> robot.activity() == Activity.PAUSED && robot.sees("#filters"));
        robot.awaitStill();
        assertThat(robot.step()).isEqualTo(step);
        assertThat(robot.session().settingsProperty().get()).isEqualTo(settings);
        assertThat(robot.session().dataProperty().get()).isEqualTo("small-digits");
        assertThat(robot.shows("#filters", filters)).isTrue();
    }

    @Test
    void aRunThatLearnedWhenItWasLeftGoesOn() {
        robot.await("some learning", () -> robot.epoch() > 0.5);
        goElsewhere();
        robot.clickOn("#experiment-rbm");
        robot.await("the run to go on",
                () -> robot.activity() == Activity.RUNNING && robot.epoch() > 0.5 && robot.step() > 0);
    }

    @Test
    void aRunIsSavedAndOpened() {
        learnAndPause();
        Path file = folder.resolve("my run.safetensors");
        robot.hasChosen(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        robot.await("a word", () -> robot.text("#notice", "Saved"));
        long step = robot.step();
        assertThat(RunFile.read(file).provenance().steps()).isEqualTo(step);
        robot.push(KeyCode.R);
        robot.await("a new run", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("the old run", () -> robot.activity() == Activity.PAUSED && robot.step() == step);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.await("the new run again", () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
        robot.menu("#file", "#open-file");
        robot.await("the old run", () -> robot.activity() == Activity.PAUSED && robot.step() == step);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.await("what was there before it was opened",
                () -> robot.activity() == Activity.PAUSED && robot.step() == 0);
    }

    @Test
    void aRunGoesFromTheWindowToTheCommandLineAndBack() {
        // Slowly enough to be stopped before the end that the command has planned.
        robot.interact(() -> {
            robot.session().paceProperty().set(60);
            robot.session().restart();
        });
        robot.await("the beginning", () -> robot.activity() == Activity.RUNNING && robot.epoch() < 0.5);
        learnAndPause();
        Path file = folder.resolve("run.safetensors");
        Path resumed = folder.resolve("resumed.safetensors");
        Path whole = folder.resolve("whole.safetensors");
        Path checkpoint = folder.resolve("checkpoint.safetensors");
        robot.hasChosen(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        robot.await("a word", () -> robot.text("#notice", "Saved"));
        command("train", "rbm", "--resume", file.toString(), "--out", resumed.toString());
        command("train", "rbm", "--data", "small-digits", "--hidden", "16", "--batch", "50", "--rate", "0.07",
                "--checkpoint", checkpoint.toString(), "--out", whole.toString());
        assertThat(resumed).hasSameBinaryContentAs(whole);

        robot.hasChosen(checkpoint);
        robot.menu("#file", "#open-file");
        robot.await("the command's run",
                () -> robot.activity() == Activity.PAUSED
                        && robot.step() == ModelFile.read(whole).provenance().steps());
    }

    private static void command(String... words) {
        Console done = Console.run(words);
        assertThat(done.exit()).as(done.err()).isZero();
    }

    @Test
    void aModelIsSavedAndCompletesImagesNextDoor() {
        robot.interact(
                () -> robot.session().choose("digits", robot.session().settingsProperty().get()));
        robot.await("some learning on digits", () -> robot.session().dataProperty().get().equals("digits")
                && robot.activity() == Activity.RUNNING && robot.step() > 3);
        robot.push(KeyCode.SPACE);
        robot.awaitStill();
        Path file = folder.resolve("rbm.safetensors");
        robot.hasChosen(file);
        robot.menu("#file", "#save-model");
        robot.await("a word", () -> robot.text("#notice", "Saved"));
        ModelFile kept = ModelFile.read(file);
        assertThat(kept.provenance().hyperparameters()).containsEntry("rate", "0.07").containsEntry("hidden", 16L);
        assertThat(ModelFormats.provided().read(kept).can(Completer.class)).isPresent();

        robot.clickOn("#experiment-completion");
        robot.await("the room", () -> robot.sees("#open-model") && robot.step() > 0);
        robot.menu("#open-model", "Restricted Boltzmann machine");
        robot.await("its chains", () -> robot.text(".status-line", "Restricted Boltzmann machine")
                && robot.activity() == Activity.RUNNING);

        robot.menu("#file", "#open-file");
        robot.await("the file's chains", () -> robot.text(".status-line", "rbm.safetensors")
                && robot.activity() == Activity.RUNNING);
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneLineAndTheRunGoesOn() throws IOException {
        robot.await("some learning", () -> robot.epoch() > 0.1);
        robot.hasChosen(Files.writeString(folder.resolve("wrong.safetensors"), "no such thing at all"));
        robot.menu("#file", "#open-file");
        robot.await("a word", () -> robot.text("#notice", "Not opened"));
        assertThat(robot.text("#notice", "wrong.safetensors")).isTrue();
        long step = robot.step();
        robot.await("learning goes on", () -> robot.step() > step);
        robot.clickOn("#dismiss-notice");
        robot.await("the line to go", () -> !robot.lookup("#notice").<Node>query().isVisible());
    }

    private void goElsewhere() {
        Experiment other = Lab.experiment("mixture");
        robot.interact(() -> robot.lab().open(other, reverie.app.room.Start.of("small-digits")));
        robot.await("the other room", () -> robot.activity() == Activity.RUNNING);
    }

    private void learnAndPause() {
        robot.await("some learning", () -> robot.epoch() > 0.5);
        robot.push(KeyCode.SPACE);
        robot.awaitStill();
    }
}
