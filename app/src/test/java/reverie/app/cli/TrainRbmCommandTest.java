package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.Version;
import reverie.model.store.ModelFile;

class TrainRbmCommandTest {

    @TempDir
    private Path folder;

    private Path train(String name, String... more) {
        Path out = folder.resolve(name);
        Console console = Console.run(Stream.concat(
                Stream.of("train", "rbm", "--data", "small-digits", "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(console.out()).isEmpty();
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gibbs-steps=2", "--persistent", "--tempering=3", "--binarize=sample"})
    void theSameSeedGivesTheSameBytesWhateverTheThreads(String option) throws IOException {
        Path one = train("one", option, "--epochs", "2", "--hidden", "70", "--threads", "1");
        Path two = train("two", option, "--epochs", "2", "--hidden", "70", "--threads", "2");
        Path again = train("again", option, "--epochs", "2", "--hidden", "70", "--threads", "2");
        Path other = train("other", option, "--epochs", "2", "--hidden", "70", "--seed", "2");
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(one));
        assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(one));
    }

    /**
     * scikit-learn's own test of its RBM expects −21 here, estimated; reckoned exactly its four seeds 9, 1, 2, 3 give
     * −20.4 to −21.1. Ours start with visible biases from the data and do a little better.
     */
    @Test
    void smallDigitsReachThePseudoLikelihoodOfTheReference() throws IOException {
        Path model = train("model", "--epochs", "7", "--hidden", "64", "--rate", "0.1", "--batch", "10", "--momentum",
                "0", "--weight-decay", "0", "--persistent");
        JsonNode figures = json(Console.run("evaluate", model.toString(), "--data", "small-digits", "--split",
                "train").out());
        assertThat(figures.get("pseudoLikelihood").asDouble()).isBetween(-21.5, -19.0);
    }

    @Test
    void theReportTellsAllThatItTakesToRepeatTheRun() throws IOException {
        Path report = folder.resolve("report.json");
        train("model", "--epochs", "2", "--batch", "10", "--hidden", "5", "--report", report.toString(), "--threads",
                "1", "--examples",
                "1000", "--rate",
                "0.1..0.01/5");
        JsonNode root = json(Files.readString(report));
        assertThat(root.get("program").asText()).isEqualTo(Version.PROGRAM).matches("reverie \\d+\\.\\d+.*");
        assertThat(root.get("data").get("name").asText()).isEqualTo("small-digits");
        assertThat(root.get("data").get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(root.get("data").get("examples").asInt()).isEqualTo(1000);
        assertThat(root.get("hyperparameters").get("rate").asText()).isEqualTo("0.1..0.01/5");
        assertThat(root.get("hyperparameters").get("hidden").asInt()).isEqualTo(5);
        assertThat(root.get("seed").asLong()).isEqualTo(1);
        assertThat(root.get("threads").asInt()).isEqualTo(1);
        assertThat(root.get("machine").get("cores").asInt()).isPositive();
        assertThat(root.get("machine").get("vectorBits").asInt()).isGreaterThanOrEqualTo(128);
        assertThat(root.get("machine").get("jvm").asText()).isNotEmpty();
        JsonNode epochs = root.get("epochs");
        assertThat(epochs.size()).isEqualTo(2);
        assertThat(epochs.get(1).get("epoch").asInt()).isEqualTo(2);
        assertThat(epochs.get(1).get("seconds").asDouble()).isPositive();
        assertThat(epochs.get(1).get("examplesPerSecond").asDouble()).isPositive();
        assertThat(epochs.get(1).get("metrics").get("reconstructionError").asDouble())
                .isLessThan(epochs.get(0).get("metrics").get("reconstructionError").asDouble());
    }

    @Test
    void theModelFileSaysWhereItComesFrom() {
        ModelFile file = ModelFile.read(train("model", "--epochs", "2", "--hidden", "5", "--batch", "100"));
        assertThat(file.tensor("W", 64, 5).values()).hasSize(320);
        assertThat(file.provenance().model()).isEqualTo("rbm");
        assertThat(file.provenance().steps()).isEqualTo(36);
        assertThat(file.provenance().epochs()).isEqualTo(2.0);
        assertThat(file.provenance().hyperparameters()).containsEntry("batch", 100L).containsEntry("binarize", "none");
    }

    @Test
    void aRunThatDivergesSavesTheLastGoodStateAndSaysSo() {
        Path out = folder.resolve("model");
        Console console = Console.run("train", "rbm", "--data", "small-digits", "--hidden", "5", "--rate", "1e6",
                "--epochs", "3", "--out", out.toString());
        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err().lines().filter(line -> line.startsWith("reverie: "))).singleElement().asString()
                .contains("learning rate is too high").contains("last good state");
        assertThat(ModelFile.read(out).tensor("W", 64, 5).values()).doesNotContain(Float.NaN);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
