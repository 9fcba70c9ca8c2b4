package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.cli.Console;
import reverie.app.data.DataLibrary;
import reverie.app.recipe.ModelRecipe;
import reverie.app.room.Backstage;
import reverie.app.room.Experiment;
import reverie.app.room.Room;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.settings.Effect;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Settings;
import reverie.app.share.TrainLine;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;
import reverie.model.train.Schedule;

/** The command that a room says repeats its run does. */
class TrainLineTest {

    private static final int EXAMPLES = 60;

    @TempDir
    private Path folder;
    private Path table = Path.of("");
    private Path watched = Path.of("");
    private Path repeated = Path.of("");

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Somebody's own digits, in a file that a shell has to be told with care. */
    @BeforeEach
    void write() throws IOException {
        table = folder.resolve("my 'own' $HOME data.csv");
        watched = folder.resolve("watched.safetensors");
        repeated = folder.resolve("repeated.safetensors");
        DataSet digits = DataLibrary.open("small-digits").train().atMost(EXAMPLES);
        var lines = new ArrayList<String>();
        for (int n = 0; n < EXAMPLES; n++) {
            int example = n;
            lines.add(String.join(",", IntStream.range(0, digits.values())
                    .mapToObj(i -> Integer.toString(Math.round(255 * digits.examples().get(i, example).floatValue())))
                    .toList()));
        }
        Files.write(table, lines);
    }

    static List<Experiment> modelRooms() {
        return Lab.experiments().stream().filter(it -> it.recipe() instanceof ModelRecipe<?, ?>).toList();
    }

    private static Scheduled rate(Experiment experiment) {
        return experiment.parameters().with(Effect.WHILE_LEARNING).stream().filter(Scheduled.class::isInstance)
                .map(Scheduled.class::cast).findFirst().orElseThrow();
    }

    private static boolean hasRate(Experiment experiment) {
        return experiment.parameters().with(Effect.WHILE_LEARNING).stream().anyMatch(Scheduled.class::isInstance);
    }

    /** No command says a value from the midst of an epoch of a stage on, nor after a rate that falls all the time. */
    private static boolean isSaidByNoCommand(Room room, Scheduled rate) {
        return room.session().runProperty().get().orElseThrow().staged()
                || !(room.session().settingsProperty().get().get(rate) instanceof Schedule.Constant);
    }

    /** Small enough to be learned at once. */
    private static String settings(Experiment experiment, int epochsOfALayer) {
        List<String> ids = experiment.parameters().parameters().stream().map(it -> it.id()).toList();
        return (ids.contains("layer-epochs") ? "layer-epochs=" + epochsOfALayer + "&" : "") + "seed=7";
    }

    private TrainLine learn(Experiment experiment, String data, String settings, Consumer<Steps> what) {
        return OffScreen.call(() -> {
            try (var backstage = new Backstage();
                    Room room = experiment.open(Start.of(data).with(settings).paused(),
                            backstage.services(DataLibrary.library()))) {
                var steps = new Steps(room, backstage);
                steps.settle();
                what.accept(steps);
                Session<?, ?> session = room.session();
                session.keep(kept -> kept.model().orElseThrow().write(watched));
                steps.settle();
                return line(experiment, room);
            }
        });
    }

    private static TrainLine line(Experiment experiment, Room room) {
        Runs<?, ?> runs = room.session().runsProperty().get().orElseThrow();
        return TrainLine.of(experiment, runs, runs.first().name(), runs.training().latest().step());
    }

    private record Steps(Room room, Backstage backstage) {

        void settle() {
            backstage.settleButAside(room);
            assertThat(room.session().troubleProperty().get()).isEmpty();
        }

        void epochs(int count) {
            for (int i = 0; i < count; i++) {
                room.session().epoch();
                settle();
            }
        }

        void steps(int count) {
            for (int i = 0; i < count; i++) {
                room.session().step();
                settle();
            }
        }

        void set(String id, String value) {
            Settings now = room.session().settingsProperty().get();
            room.session().settingsProperty().set(now.with(id, value));
            settle();
        }
    }

    /** As a shell takes the line, but for the place of the model. */
    private void repeat(TrainLine line) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "reverie() { printf '%s\\0' \"$@\"; }\n" + line.text()).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        List<String> words = new ArrayList<>(Arrays.asList(read.split("\0")));
        assertThat(words).isEqualTo(line.words().subList(1, line.words().size()));
        words.set(words.size() - 1, repeated.toString());
        Console console = Console.run(words.toArray(String[]::new));
        assertThat(console.exit()).as(line.text() + "\n" + console.err()).isZero();
    }

    @ParameterizedTest
    @MethodSource("modelRooms")
    void theModelIsTheVeryFileThatTheRoomSaves(Experiment experiment) throws Exception {
        TrainLine line = learn(experiment, table.toString(), settings(experiment, 1), it -> it.epochs(2));
        assertThat(line.unsaid()).isEmpty();
        repeat(line);
        assertThat(repeated).hasSameBinaryContentAs(watched);
    }

    @ParameterizedTest
    @MethodSource("modelRooms")
    void aSliderThatWasMovedBecomesAScheduleOrIsNamed(Experiment experiment) throws Exception {
        if (!hasRate(experiment)) {
            assertThat(experiment.parameters().with(Effect.WHILE_LEARNING)).noneMatch(Scheduled.class::isInstance);
            return;
        }
        String id = rate(experiment).id();
        var named = new ArrayList<Boolean>();
        TrainLine line = learn(experiment, table.toString(), settings(experiment, 2), it -> {
            named.add(isSaidByNoCommand(it.room(), rate(experiment)));
            it.steps(2);
            it.set(id, "0.02");
            it.steps(1);
            it.set(id, "0.01");
            it.set(id, "0.003");
            it.epochs(2);
        });
        if (named.getFirst()) {
            assertThat(line.unsaid()).hasSize(2).first().asString().matches(id + " .* → 0.02 at epoch 0\\.\\d+");
            return;
        }
        assertThat(line.unsaid()).isEmpty();
        repeat(line);
        assertThat(ModelFile.read(repeated).tensors()).isEqualTo(ModelFile.read(watched).tensors());
        assertThat(ModelFile.read(repeated).provenance().steps())
                .isEqualTo(ModelFile.read(watched).provenance().steps());
    }

    @Test
    void aRunBeyondItsPlannedEndIsRepeated() throws Exception {
        TrainLine line = learn(Lab.experiment("rbm"), "small-digits", "hidden=4&batch=100&epochs=2",
                it -> it.epochs(3));
        assertThat(line.text()).isEqualTo("reverie train rbm --data small-digits --hidden 4 --batch 100 --epochs 3"
                + " --seed 1 --out rbm.safetensors");
        repeat(line);
        assertThat(ModelFile.read(repeated).tensors()).isEqualTo(ModelFile.read(watched).tensors());
    }

    @Test
    void whatNoCommandSaysIsNamed() {
        TrainLine line = learn(Lab.experiment("rbm"), "small-digits", "hidden=4&batch=100&rate=0.1..0.01/5", it -> {
            it.epochs(1);
            it.set("gibbs-steps", "3");
            it.epochs(1);
            it.set("rate", "0.02");
            it.steps(1);
        });
        assertThat(line.unsaid()).containsExactly("gibbs-steps 1 → 3 at epoch 1", "rate 0.1..0.01/5 → 0.02 at epoch 2",
                "the end at epoch 2.06; the command learns to the end of epoch 3");
        assertThat(line.text())
                .contains("--stop-after 3 --out rbm.safetensors\n# not said: gibbs-steps 1 → 3 at epoch 1\n");
    }

    @Test
    void whatIsChosenBeforeTheFirstBatchHeldFromTheBeginning() {
        TrainLine line = learn(Lab.experiment("rbm"), "small-digits", "hidden=4&batch=100",
                it -> it.set("gibbs-steps", "3"));
        assertThat(line.unsaid()).isEmpty();
        assertThat(line.words()).containsSequence("--gibbs-steps", "3").doesNotContain("--stop-after");
    }

    @Test
    void aRunThatWasLeftOrKeptInAFileKnowsItsCourse() {
        Experiment rbm = Lab.experiment("rbm");
        Path file = folder.resolve("run.safetensors");
        OffScreen.call(() -> {
            try (var first = new Backstage(); var second = new Backstage(); var third = new Backstage()) {
                Room room = rbm.open(Start.of("small-digits").with("hidden=4&batch=100").paused(),
                        first.services(DataLibrary.library()));
                var steps = new Steps(room, first);
                steps.settle();
                steps.epochs(1);
                steps.set("gibbs-steps", "3");
                steps.set("rate", "0.02");
                steps.epochs(1);
                String text = line(rbm, room).text();
                assertThat(text).contains("--rate 0.05,0.02@1 ", "# not said: gibbs-steps 1 → 3 at epoch 1");
                room.session().keep(kept -> kept.write(rbm, file));
                steps.settle();
                Start left = room.leave().start();
                first.settleButAside(room);
                for (Start again : List.of(left, Opening.of(file, Lab.experiments()).start())) {
                    try (Room later = rbm.open(again, second.services(DataLibrary.library()))) {
                        new Steps(later, second).settle();
                        assertThat(line(rbm, later).text()).isEqualTo(text);
                    }
                }
            }
            return file;
        });
    }

    @Test
    void aRoomOfSeveralModelsHasNoCommand() {
        Experiment denoising = Lab.experiment("denoising");
        OffScreen.call(() -> {
            try (var backstage = new Backstage();
                    Room room = denoising.open(Start.of("small-digits").paused(),
                            backstage.services(DataLibrary.library()))) {
                new Steps(room, backstage).settle();
                assertThatThrownBy(() -> line(denoising, room)).isInstanceOf(BadInput.class)
                        .hasMessage(
                                "command line: the room 'denoising', which trains no single model, expected a room of"
                                        + " one model that learns");
                return room;
            }
        });
    }
}
