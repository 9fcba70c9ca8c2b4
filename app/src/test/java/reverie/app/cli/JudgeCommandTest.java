package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeCommandTest {

    @TempDir
    private static Path folder;

    private static Path rbm = Path.of("");
    private static Path autoencoder = Path.of("");
    private static Path small = Path.of("");

    /** Of 12 hidden units, so that its likelihood is exact. */
    @BeforeAll
    static void train() {
        rbm = trained("rbm", "digits", "--hidden", "12");
        autoencoder = trained("autoencoder", "digits", "--hidden", "8");
        small = trained("rbm", "small-digits", "--hidden", "8");
    }

    private static Path trained(String kind, String data, String... more) {
        Path out = folder.resolve(kind + "-of-" + data + ".safetensors");
        var words = new ArrayList<>(
                List.of("train", kind, "--data", data, "--examples", "400", "--epochs", "1", "--out", out.toString()));
        words.addAll(List.of(more));
        Console console = Console.run(words.toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        return out;
    }

    private static Console judge(String... words) {
        var all = new ArrayList<>(List.of("judge", "--data", "digits", "--examples", "400", "--samples", "60"));
        all.addAll(List.of(words));
        return Console.run(all.toArray(String[]::new));
    }

    @Test
    void oneBoardHoldsModelsOfAllKindsBesideBaselines() throws IOException {
        Path out = folder.resolve("board.json");
        Path picture = folder.resolve("board.png");
        Console console = judge(rbm.toString(), autoencoder.toString(), "digits-dbn", "--steps", "5", "--temperatures",
                "10", "--chains", "4", "--out", out.toString(), "--picture", picture.toString());
        assertThat(console.exit()).as(console.err()).isZero();
        List<String> lines = console.out().lines().toList();
        assertThat(lines.getFirst().split("  +"))
                .containsExactly("model", "exact", "both sides", "bound", "Parzen", "distinct", "nearest");
        assertThat(lines.subList(1, 8)).extracting(it -> it.split("  +")[0]).containsExactly("held-out images",
                "copies of training images", "k-means, 400 centres", "mixture of 100 Bernoullis", "rbm-of-digits",
                "autoencoder-of-digits", "digits-dbn");
        assertThat(lines.get(6).split("  +")).containsExactly("autoencoder-of-digits", "—", "—", "—", "—", "—", "—");
        assertThat(lines.get(7)).matches("digits-dbn +— +— +-[0-9.]+ … -[0-9.]+ ± [0-9.]+ \\? .*");
        assertThat(lines).extracting(String::length).allMatch(it -> it <= lines.getFirst().length());
        assertThat(console.out()).contains("autoencoder-of-digits: a model of kind autoencoder tells no likelihood")
                .contains("draws no samples").contains("digits-dbn: a guess (?), since");
        assertThat(console.err()).contains("rbm-of-digits: 60 samples drawn in ");

        JsonNode said = new ObjectMapper().readTree(out.toFile());
        JsonNode ofRbm = said.get("board").get(4);
        double exact = new ObjectMapper().readTree(Console
                .run("evaluate", rbm.toString(), "--data", "digits", "--binarize", "sample").out())
                .get("meanLogLikelihood").asDouble();
        assertThat(ofRbm.get("exact").get("lower").asDouble()).isEqualTo(exact);
        assertThat(ofRbm.get("parzen").get("standardError").asDouble()).isPositive();
        assertThat(said.get("board").get(1).get("nearest").get("lower").asDouble()).isZero();
        assertThat(said.toString()).doesNotContain("seconds");
        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"csv", "json"})
    void theNumberOfThreadsLeavesNoTrace(String ending) throws IOException {
        Path one = folder.resolve("one." + ending);
        Path two = folder.resolve("two." + ending);
        String[] words = {rbm.toString(), "digits-rbm", "--steps", "3", "--temperatures", "10", "--chains", "4"};
        Console first = judge(with(words, "--threads", "1", "--out", one.toString()));
        Console second = judge(with(words, "--threads", "2", "--out", two.toString()));
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
        Console other = judge(with(words, "--seed", "2"));
        assertThat(other.out()).isNotEqualTo(first.out());
    }

    private static String[] with(String[] words, String... more) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void aTableHasThreeFieldsAColumn() throws IOException {
        Path out = folder.resolve("board.csv");
        assertThat(judge("--out", out.toString()).exit()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).startsWith("model,kind,exactLower,exactUpper,exactStandardError,estimatedLower,");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(3)).startsWith("\"k-means, 400 centres\",kmeans,,,,,,,,,,");
        assertThat(lines.get(4).split(",", -1)).hasSize(lines.getFirst().split(",", -1).length);
    }

    @Test
    void whatCannotBeIsSaidInOneLine() {
        assertRefused(judge(rbm.toString(), small.toString()),
                "digits: examples of 784 values, expected 64 as in rbm-of-small-digits.safetensors");
        assertRefused(Console.run("judge", small.toString(), "--data", "small-digits"),
                "--data: no test part in small-digits, expected data with images that no model has learned from");
        assertRefused(Console.run("judge", rbm.toString(), "--data", "digits", "--samples", "1"),
                "--samples: 1, expected 2 or more");
        assertRefused(judge(rbm.toString(), "--steps", "0"), "--steps: 0, expected 1 or more");
        assertRefused(judge("--temperatures", "9"),
                "--temperatures: for none of these models, expected a model of kind dbm, dbn, gaussian-rbm, rbm");
        assertRefused(judge("nothing-of-that-name"), "nothing-of-that-name");
        assertRefused(judge("--out", folder.resolve("b.txt").toString()), "expected a name that ends in .csv or .json");
        assertRefused(judge("--picture", folder.resolve("b.npy").toString()), "a name that ends in .png");
    }

    private static void assertRefused(Console console, String why) {
        assertThat(console.exit()).as(console.err()).isEqualTo(2);
        assertThat(console.err().lines().filter(it -> !it.startsWith("WARNING"))).singleElement().asString()
                .contains(why);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aModelIsNotWrittenOver() throws IOException {
        Path model = folder.resolve("model.json");
        Files.copy(rbm, model);
        Console console = judge(rbm.toString(), model.toString(), "--out", model.toString());
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).contains("--out").contains("expected another file");
        assertThat(model).hasSameBinaryContentAs(rbm);
    }
}
