package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
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
        return figures(model).path("reconstructionError").doubleValue();
    }

    private JsonNode figures(String model) throws IOException {
        Console console = Console.run("evaluate", file(model), "--data", "small-digits", "--split", "train");
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    @ParameterizedTest
    @CsvSource({"conv-dbn --persistent 1, conv-dbn", "conv --joint-epochs 10, conv-dbm"})
    void everyCommandUnderstandsANetAndLearningHelps(String command, String kind) throws IOException {
        String net = command + " --data small-digits --filters 8,12 --filter-size 3,2 --pool 2,1 --epochs ";
        assertThat(train(net + "20", "m.safetensors").exit()).isZero();
        assertThat(train(net.replaceFirst("--joint-epochs \\d+ ", "") + "0", "first.safetensors").exit()).isZero();
        assertThat(ModelFile.read(folder.resolve("m.safetensors")).provenance().model()).isEqualTo(kind);
        assertThat(ModelFile.read(folder.resolve("m.safetensors")).tensors().keySet()).containsExactly("W1", "b1",
                "c1", "W2", "b2", "c2");
        assertThat(ModelFile.read(folder.resolve("m.safetensors")).provenance().hyperparameters()).containsEntry(
                "persistent", 1L);
        assertThat(error("m.safetensors")).isLessThan(0.8 * error("first.safetensors"));
        JsonNode figures = figures("m.safetensors");
        for (String layer : new String[]{"Layer1", "Layer2"}) {
            assertThat(figures.path("classEntropyOf" + layer).doubleValue())
                    .isBetween(0.5, figures.path("classEntropyByChanceOf" + layer).doubleValue());
        }
        String model = file("m.safetensors");
        assertThat(Console.run("encode", model, "--data", "small-digits", "--out", file("code.npy")).exit()).isZero();
        assertThat(DataFiles.open(folder.resolve("code.npy")).train().values()).as("12 maps of 2×2").isEqualTo(48);
        assertThat(Console.run("reconstruct", model, "--data", "small-digits", "--split", "train", "--out",
                file("again.png")).exit()).isZero();
        for (String layer : new String[]{"1", "2"}) {
            assertThat(Console.run("render", model, "--layer", layer, "--out", file(layer + ".png")).exit()).isZero();
            assertThat(ImageIO.read(Files.newInputStream(folder.resolve(layer + ".png"))).getWidth()).isPositive();
        }
        for (String threads : new String[]{"1", "2"}) {
            assertThat(Console.run("sample", model, "--count", "6", "--steps", "20", "--threads", threads, "--out",
                    file("s" + threads + ".npy")).exit()).isZero();
            assertThat(Console.run("complete", model, "--data", "small-digits", "--chains", "5", "--steps", "20",
                    "--threads", threads, "--out", file("c" + threads + ".npy")).exit()).isZero();
        }
        assertThat(folder.resolve("s1.npy")).hasSameBinaryContentAs(folder.resolve("s2.npy"));
        assertThat(folder.resolve("c1.npy")).hasSameBinaryContentAs(folder.resolve("c2.npy"));
        DataSet drawn = DataFiles.open(folder.resolve("s1.npy")).train();
        assertThat(drawn.size()).isEqualTo(6);
        for (float probability : drawn.examples().data) {
            assertThat(probability).isBetween(0f, 1f);
        }
        knownPixelsStay(DataFiles.open(folder.resolve("c1.npy")).train());
    }

    private static void knownPixelsStay(DataSet chains) {
        DataSet digits = DataLibrary.open("small-digits").shown();
        assertThat(chains.size()).isEqualTo(5);
        int known = chains.values() / 2;
        for (int n = 0; n < chains.size(); n++) {
            float[] chain = Arrays.copyOfRange(chains.examples().data, n * chains.values(), (n + 1) * chains.values());
            assertThat(Arrays.copyOf(chain, known)).containsExactly(Arrays.copyOf(digits.examples().data, known));
            assertThat(Arrays.copyOfRange(chain, known, chain.length)).containsOnly(0, 1);
        }
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
        assertThat(Console.run("sample", file("1.safetensors"), "--count", "4", "--steps", "10", "--out",
                file("s.png")).exit()).isZero();
        assertThat(Console.run("complete", file("1.safetensors"), "--data", "small-digits", "--fit", "--out",
                file("c.png")).err())
                .matches(
                        "reverie: model: conv-rbm of preprocessed examples, expected one of ([a-z-]+, )+rnade to complete images, of examples that were not preprocessed\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"conv-rbm --filter-size 9; --filter-size: 9 with blocks of 2, expected",
            "conv-rbm --filters 0; --filters: 0, expected", "conv-rbm --units real; --units: 'real', expected one of",
            "conv-rbm --pool 0; --pool: 0, expected", "conv-rbm --batch 0; --batch: 0, expected",
            "conv-dbn --filters 3,x; --filters: '3,x'",
            "conv-rbm --units gaussian --sigma 0; --sigma: 0.0, expected",
            "conv-rbm --border -1; --border: -1, expected",
            "conv-rbm --persistent 2; --persistent: 2, expected from 0 to 1 layers",
            "conv-rbm --persistent 1 --border 1 --filter-size 3; --persistent: chains in images of which a border is given, expected",
            "conv --joint-epochs 1 --border 1 --filter-size 3 --pool 1; --joint-epochs: chains in images of which a border is given, expected",
            "conv-rbm --border 4 --filter-size 3; --border: 4, expected one that leaves pixels"})
    void badInputGetsOneLine(String words, String message) {
        Console console = train(words + " --data small-digits", "x.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message);
        assertThat(console.err().lines().count()).isEqualTo(1);
        assertThat(folder.resolve("x.safetensors")).doesNotExist();
    }
}
