package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

    private static final List<String> ASKED = List
            .of("compare --data digits --examples 1000 --features 20 --epochs 2 --threads 1".split(" "));

    @TempDir
    Path folder;

    private String[] asked(String... more) {
        return Stream.concat(ASKED.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theTableHasALineForEveryKindAndTheReportTheSame() throws IOException {
        Path report = folder.resolve("r.json");
        Console console = Console.run(asked("--report", report.toString()));
        assertThat(console.exit()).as(console.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(Files.readString(report));
        List<String> lines = console.out().lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).startsWith("features").endsWith("test");
        List<String> kinds = List.of("pixels", "pca", "kmeans", "sparse-coding", "rbm");
        for (int i = 0; i < kinds.size(); i++) {
            String[] cells = lines.get(i + 1).split(" +");
            JsonNode row = json.path("table").path(i);
            assertThat(cells[0]).isEqualTo(kinds.get(i)).isEqualTo(row.path("kind").textValue());
            assertThat(Integer.parseInt(cells[1])).isEqualTo(i == 0 ? 784 : 20)
                    .isEqualTo(row.path("features").intValue());
            assertThat(cells[3]).isEqualTo("%.4f".formatted(row.path("testAccuracy").doubleValue()));
            assertThat(row.path("testAccuracy").doubleValue()).as("ten digits").isBetween(0.3, 0.95);
        }
        assertThat(json.path("testData").path("examples").intValue()).isEqualTo(2000);
        assertThat(json.path("c").doubleValue()).isEqualTo(0.01);
        assertThat(console.err()).contains("epoch 2 of 2");
    }

    /** One row of the table is what the commands of the single model say. */
    @Test
    void itsRowsAreWhatTheCommandsOfTheModelsSay() throws IOException {
        Console together = Console.run(asked());
        String model = folder.resolve("k.safetensors").toString();
        assertThat(Console.run("baseline", "kmeans", "--data", "digits", "--examples", "1000", "--clusters", "20",
                "--iterations", "2", "--out", model).exit()).isZero();
        for (String which : List.of("pixels", model)) {
            JsonNode alone = new ObjectMapper().readTree(Console
                    .run("probe", which, "--data", "digits", "--examples", "1000", "--c", "0.01").out());
            String kind = which.equals(model) ? "kmeans" : which;
            assertThat(together.out().lines().filter(line -> line.startsWith(kind)).findFirst().orElseThrow())
                    .endsWith("%.4f    %.4f".formatted(alone.path("trainAccuracy").doubleValue(),
                            alone.path("testAccuracy").doubleValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare --data small-digits", "compare --data digits --features 0",
            "compare --data digits --examples 100 --features 101", "compare --data digits --epochs -1",
            "compare --data digits --lambda -1", "compare --data digits --c 0", "compare --data digits --rate fast",
            "compare --data natural-images --patch 8 --features 8"})
    void badParametersAreRefusedInOneLine(String words) {
        Console console = Console.run(words.split(" "));
        assertThat(console.exit()).as(console.err()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1).first().asString().startsWith("reverie: ").contains(", expected ");
    }
}
