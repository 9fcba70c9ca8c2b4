package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class DbnCommandTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Console train(String words, String out) {
        var all = new ArrayList<>(List.of(("train dbn --data small-digits " + words).split(" ")));
        all.addAll(List.of("--out", file(out).toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private JsonNode evaluate(String model) throws IOException {
        Console console = Console.run("evaluate", file(model).toString(), "--data", "small-digits", "--split",
                "train");
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    /** Chance is wrong nine times in ten; pixels alone under a linear probe are wrong about once in twenty. */
    @Test
    void withLabelsItReadsDigitsAndFantasiesOfTheOneThatIsAskedFor() throws IOException {
        Console console = train("--preset paper --layers 64,100,100 --labels --epochs 30 --batch 20 --up-down 10",
                "m.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(console.err()).contains("epoch 31 of 70  layer 2 of 2 (100-100)", "epoch 70 of 70  up-down");
        assertThat(evaluate("m.safetensors").path("errorRate").doubleValue()).isLessThan(0.08);
        String model = file("m.safetensors").toString();
        for (String label : new String[]{"0", "1"}) {
            assertThat(Console.run("sample", model, "--label", label, "--count", "50", "--steps", "200", "--tempering",
                    "2", "--out",
                    file("label" + label + ".npy").toString()).exit()).isZero();
        }
        assertThat(ink("label0.npy")).as("in the middle of a 0").isLessThan(0.5 * ink("label1.npy"));
    }

    /** Mean of the four pixels in the middle. */
    private double ink(String name) {
        var images = DataFiles.open(file(name)).train().examples();
        double sum = 0;
        for (int n = 0; n < images.getColDim(); n++) {
            for (int i : new int[]{27, 28, 35, 36}) {
                sum += images.get(i, n);
            }
        }
        return sum / images.getColDim() / 4;
    }

    @Test
    void everyCommandUnderstandsTheModel() throws IOException {
        assertThat(train("--layers 64,20,10 --epochs 1 --labels=no --transpose-start=no", "m.safetensors").exit())
                .isZero();
        ModelFile saved = ModelFile.read(file("m.safetensors"));
        assertThat(saved.tensors().keySet()).containsExactly("W1", "b1", "a1", "W2", "b2", "a2");
        assertThat(saved.provenance().hyperparameters()).containsEntry("hidden", List.of(20L, 10L))
                .containsEntry("labels", false).containsEntry("layer-epochs", 1L);
        assertThat(saved.provenance().epochs()).isEqualTo(2);
        JsonNode figures = evaluate("m.safetensors");
        assertThat(figures.path("meanLowerBound").doubleValue()).isBetween(-60.0, -5.0);
        assertThat(figures.path("meanLowerBound").doubleValue()).as("ten hidden units are enumerated").isCloseTo(
                figures.path("meanLowerBoundPlusLogZ").doubleValue() - figures.path("logZ").doubleValue(),
                within(1e-9));
        assertThat(figures.has("errorRate")).isFalse();
        String model = file("m.safetensors").toString();
        assertThat(Console.run("encode", model, "--data", "small-digits", "--out", file("code.npy").toString()).exit())
                .isZero();
        assertThat(DataFiles.open(file("code.npy")).train().values()).isEqualTo(10);
        assertThat(Console.run("reconstruct", model, "--data", "small-digits", "--split", "train", "--out",
                file("again.png").toString()).exit()).isZero();
        for (String layer : new String[]{"1", "2"}) {
            assertThat(Console.run("render", model, "--layer", layer, "--out", file(layer + ".png").toString()).exit())
                    .isZero();
        }
        assertThat(Console.run("render", model, "--layer", "3", "--out", file("3.png").toString()).err())
                .startsWith("reverie: --layer: 3, expected from 1 to 2");
        Console labelled = Console.run("sample", model, "--label", "7", "--out", file("s.png").toString());
        assertThat(labelled.exit()).isEqualTo(2);
        assertThat(labelled.err()).startsWith("reverie: --label: 7 of a model without labels, expected ");
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(
                    train("--layers 64,70,64 --transpose-start --labels --persistent --epochs 1 --up-down 1 --threads "
                            + threads, "m" + threads + ".safetensors").exit())
                    .isZero();
        }
        assertThat(file("m1.safetensors")).hasSameBinaryContentAs(file("m2.safetensors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--layers 784,500", "--layers 64", "--layers 64,0", "--layers 64,1000000000,5",
            "--epochs 0", "--up-down -1",
            "--layers 64,9 --rate -1", "--layers 64,9 --up-down-rate x", "--layers 64,9 --batch 0",
            "--layers 64,9 --gibbs-steps 0"})
    void badParametersAreRefusedAndNothingIsWritten(String words) {
        Console console = train(words, "m.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1).first().asString().startsWith("reverie: ").contains(", expected ");
        assertThat(Files.exists(file("m.safetensors"))).isFalse();
    }
}
