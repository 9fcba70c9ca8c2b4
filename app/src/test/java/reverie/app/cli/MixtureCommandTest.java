package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixtureCommandTest {

    @TempDir
    private Path folder;

    private Path train(String name, String... more) {
        Path out = folder.resolve(name);
        var words = new ArrayList<>(
                List.of("train", "mixture", "--data", "small-digits", "--out", out.toString()));
        words.addAll(List.of(more));
        Console console = Console.run(words.toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        return out;
    }

    private static double meanLogLikelihood(Path model) throws IOException {
        return new ObjectMapper().readTree(Console.run("evaluate", model.toString(), "--data", "small-digits").out())
                .get("meanLogLikelihood").asDouble();
    }

    /** Independent pixels, a mixture of one component, come to −27.1; the defaults to −22.4. */
    @Test
    void theDefaultsBeatIndependentPixelsByMoreThanThreeNats() throws IOException {
        double independent = meanLogLikelihood(train("one", "--components", "1"));
        assertThat(independent).isBetween(-27.5, -26.5);
        assertThat(meanLogLikelihood(train("usual"))).isGreaterThan(independent + 3);
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() throws IOException {
        Path one = train("a", "--components", "70", "--epochs", "2", "--threads", "1");
        Path two = train("b", "--components", "70", "--epochs", "2", "--threads", "2");
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void aTrainedMixtureCompletesAndDrawsWithoutSteps() {
        String model = train("m", "--components", "10", "--epochs", "1").toString();
        String picture = folder.resolve("f.png").toString();
        assertThat(Console.run("complete", model, "--data", "small-digits", "--out", picture).exit()).isZero();
        assertThat(Console.run("sample", model, "--out", picture).exit()).isZero();
        Console refused = Console.run("sample", model, "--steps", "5", "--out", picture);
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("steps").doesNotContain("Exception");
    }
}
