package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class ConvolutionCommandTest {

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Console train(String words, String out) {
        var all = new ArrayList<>(List.of(("train " + words).split(" ")));
        all.addAll(List.of("--out", file(out)));
        return Console.run(all.toArray(String[]::new));
    }

    private double error(String model) throws IOException {
        Console console = Console.run("evaluate", file(model), "--data", "small-digits", "--split", "train");
        assertThat(console.exit()).as(console.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(console.out());
        return figures.path("reconstructionError").doubleValue();
    }

    @Test
    void everyCommandUnderstandsANetAndLearningHelps() throws IOException {
        String net = "conv-dbn --data small-digits --filters 8,12 --filter-size 3,2 --pool 2,1 --epochs ";
        assertThat(train(net + "20", "m.safetensors").exit()).isZero();
        assertThat(train(net + "0", "first.safetensors").exit()).isZero();
        assertThat(ModelFile.read(folder.resolve("m.safetensors")).tensors().keySet()).containsExactly("W1", "b1",
                "c1", "W2", "b2", "c2");
        assertThat(error("m.safetensors")).isLessThan(0.8 * error("first.safetensors"));
        String model = file("m.safetensors");
        assertThat(Console.run("encode", model, "--data", "small-digits", "--out", file("code.npy")).exit()).isZero();
        assertThat(DataFiles.open(folder.resolve("code.npy")).train().values()).as("12 maps of 2×2").isEqualTo(48);
        assertThat(Console.run("reconstruct", model, "--data", "small-digits", "--split", "train", "--out",
                file("again.png")).exit()).isZero();
        for (String layer : new String[]{"1", "2"}) {
            assertThat(Console.run("render", model, "--layer", layer, "--out", file(layer + ".png")).exit()).isZero();
            assertThat(ImageIO.read(Files.newInputStream(folder.resolve(layer + ".png"))).getWidth()).isPositive();
        }
        assertThat(Console.run("sample", model, "--out", file("s.png")).err())
                .startsWith("reverie: model: one that has nothing to draw from, expected");
    }

    @Test
    void realPixelsAreWhitenedAndTheNumberOfThreadsLeavesNoTrace() {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(train("conv-rbm --data natural-images --patch 12 --patches 200 --units gaussian --preprocess "
                    + "olshausen --filters 6 --filter-size 5 --pool 2 --epochs 1 --threads " + threads,
                    threads + ".safetensors").exit()).isZero();
        }
        assertThat(folder.resolve("1.safetensors")).hasSameBinaryContentAs(folder.resolve("2.safetensors"));
        assertThat(ModelFile.read(folder.resolve("1.safetensors")).tensors()).containsKeys("mean", "whitener");
        Console figures = Console.run("evaluate", file("1.safetensors"), "--data", "natural-images", "--patch", "12",
                "--patches", "100", "--gabor");
        assertThat(figures.out()).contains("\"gaborShare\"");
        assertThat(ModelFile.read(folder.resolve("1.safetensors")).provenance().hyperparameters()).containsEntry(
                "border",
                3L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"conv-rbm --filter-size 9; --filter-size: 9 with blocks of 2, expected",
            "conv-rbm --filters 0; --filters: 0, expected", "conv-rbm --units real; --units: real, expected one of",
            "conv-rbm --pool 0; --pool: 0, expected", "conv-rbm --batch 0; --batch: 0, expected",
            "conv-dbn --filters 3; --filter-size: 7,6, expected 1 of them", "conv-dbn --filters 3,x; --filters: '3,x'",
            "conv-rbm --units gaussian --sigma 0; --sigma: 0.0, expected",
            "conv-rbm --border -1; --border: -1, expected",
            "conv-rbm --border 4 --filter-size 3; --border: 4, expected one that leaves pixels"})
    void badInputGetsOneLine(String words, String message) {
        Console console = train(words + " --data small-digits", "x.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message);
        assertThat(console.err().lines().count()).isEqualTo(1);
        assertThat(folder.resolve("x.safetensors")).doesNotExist();
    }
}
