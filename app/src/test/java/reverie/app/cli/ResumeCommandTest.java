package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.recipe.ModelRecipe;

/** A run that is gone on with is the run that was never interrupted. */
class ResumeCommandTest {

    private static final String[] DATA = {"--data", "small-digits", "--examples", "50"};

    @TempDir
    private Path folder;

    static List<ModelRecipe<?, ?>> recipes() {
        return TrainCommand.recipes();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Console train(String... words) {
        return Console.run(Stream.concat(Stream.of("train"), Stream.of(words)).toArray(String[]::new));
    }

    private Console begin(String id, String... more) {
        var words = new ArrayList<>(List.of(id));
        words.addAll(Arrays.asList(DATA));
        words.addAll(Arrays.asList(more));
        return train(words.toArray(String[]::new));
    }

    /** What a model begins with that begins with another one. */
    private String[] from(ModelRecipe<?, ?> recipe) {
        if (recipe.table().learned().stream().noneMatch(parameter -> parameter.id().equals("from"))) {
            return new String[0];
        }
        assertThat(begin("autoencoder", "--epochs", "1", "--out", file("from")).exit()).isZero();
        return new String[]{"--from", file("from")};
    }

    private static String[] all(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theModelIsTheOneOfARunThatWasNeverInterrupted(ModelRecipe<?, ?> recipe) {
        String[] from = from(recipe);
        assertThat(begin(recipe.id(), all(from, "--out", file("whole"), "--threads", "2")).exit()).isZero();
        for (String stop : new String[]{"0", "1", "4"}) {
            Console part = begin(recipe.id(), all(from, "--out", file("part"), "--checkpoint", file("run"),
                    "--stop-after", stop, "--threads", "1"));
            assertThat(part.exit()).as(part.err()).isZero();
            Console rest = train(recipe.id(), "--resume", file("run"), "--out", file("resumed"), "--threads", "1");
            assertThat(rest.exit()).as(rest.err()).isZero();
            assertThat(folder.resolve("resumed")).as("after " + stop).hasSameBinaryContentAs(folder.resolve("whole"));
        }
    }

    @Test
    void aCheckpointIsThereAfterEveryEpochAndGoesOnFromAnyOfThem() throws IOException {
        assertThat(begin("rbm", "--epochs", "5", "--hidden", "9", "--out", file("whole")).exit()).isZero();
        assertThat(begin("rbm", "--epochs", "5", "--hidden", "9", "--checkpoint", file("run"), "--checkpoint-every",
                "2", "--stop-after", "3", "--out", file("part")).exit()).isZero();
        byte[] atTheEnd = Files.readAllBytes(folder.resolve("run"));
        assertThat(train("rbm", "--resume", file("run"), "--checkpoint", file("run"), "--stop-after", "4", "--out",
                file("part")).exit()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("run"))).isNotEqualTo(atTheEnd);
        Console rest = train("rbm", "--resume", file("run"), "--out", file("resumed"));
        assertThat(rest.err()).startsWith("epoch 5 of 5");
        assertThat(folder.resolve("resumed")).hasSameBinaryContentAs(folder.resolve("whole"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"rbm --hidden 8; --hidden: 8, expected 9 as in run",
            "rbm --persistent --negative-phase cd; --negative-phase: cd, expected pcd as in run",
            "rbm --seed 2; --seed: 2, expected 1 as in run", "dbn; --resume: a run of rbm, expected dbn",
            "rbm --data digits --examples 50; --data: digits with 50 examples",
            "rbm --stop-after -1; --stop-after: -1, expected 0 or more",
            "rbm --checkpoint-every 0; --checkpoint-every: 0, expected 1 or more"})
    void whatDiffersIsRefusedInOneLine(String words, String message) {
        assertThat(begin("rbm", "--hidden", "9", "--epochs", "2", "--checkpoint", file("run"), "--stop-after", "1",
                "--out", file("part")).exit()).isZero();
        Console console = train(all(words.split(" "), "--resume", file("run"), "--out", file("resumed")));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message).hasLineCount(1);
        assertThat(folder.resolve("resumed")).doesNotExist();
    }

    @Test
    void whoeverTakesARunForAModelIsToldWhatToDoWithIt() {
        assertThat(begin("rbm", "--hidden", "9", "--epochs", "2", "--checkpoint", file("run"), "--stop-after", "1",
                "--out", file("part")).exit()).isZero();
        for (String[] words : List.of(new String[]{"sample", file("run"), "--out", file("s.png")},
                new String[]{"evaluate", file("run"), "--data", "small-digits"},
                new String[]{"judge", file("run"), file("part"), "--data", "small-digits"})) {
            Console console = Console.run(words);
            assertThat(console.exit()).as(words[0]).isEqualTo(2);
            assertThat(console.err()).isEqualTo("reverie: " + file("run") + ": a run of rbm, expected a model;"
                    + " `reverie train rbm --resume " + file("run") + " --out M.safetensors` makes one of it,"
                    + " `reverie lab " + file("run") + "` goes on with it\n");
        }
    }

    @Test
    void whatIsNoCheckpointIsRefusedInOneLine() throws IOException {
        assertThat(begin("rbm", "--epochs", "0", "--hidden", "9", "--out", file("model")).exit()).isZero();
        Files.write(folder.resolve("rubbish"), new byte[100]);
        for (String name : List.of("model", "rubbish", "nothing")) {
            Console console = train("rbm", "--resume", file(name), "--out", file("resumed"));
            assertThat(console.exit()).as(name).isEqualTo(2);
            assertThat(console.err()).startsWith("reverie: ").contains(", expected ").hasLineCount(1);
        }
        assertThat(train("rbm", "--out", file("m")).err()).isEqualTo("reverie: --data: missing, expected a value\n");
    }
}
