package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class DeepAutoencoderCommandTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Words, to which {@code --data small-digits} and {@code --out} are added. */
    private Console run(String words, String out) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--data", "small-digits", "--out", file(out).toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private double error(String model) throws IOException {
        Console console = Console.run("evaluate", file(model).toString(), "--data", "small-digits", "--split",
                "train");
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out()).path("reconstructionError").doubleValue();
    }

    @Test
    void aShortTrainingBeatsPcaOfTheSameCodeByFar() throws IOException {
        Console console = run("train deep-autoencoder --layers 64,128,64,8 --pretrain-epochs 20 --epochs 30 --batch 20"
                + " --rate 0.002 --report " + file("r.json"), "deep.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(run("baseline pca --components 8", "pca.safetensors").exit()).isZero();
        assertThat(error("deep.safetensors")).isLessThan(0.85 * error("pca.safetensors"));
        assertThat(console.err()).contains("epoch 21 of 90  pre-training layer 2 of 3 (128-64)",
                "epoch 90 of 90  fine-tuning");
        JsonNode epochs = new ObjectMapper().readTree(file("r.json").toFile()).path("epochs");
        assertThat(epochs).hasSize(90);
        assertThat(epochs.get(0).path("stage").textValue()).isEqualTo("pre-training layer 1 of 3 (64-128)");
    }

    @Test
    void everyCommandUnderstandsTheModel() throws IOException {
        assertThat(run("train deep-autoencoder --layers 64,20,7 --pretrain-epochs 1 --epochs 1", "m.safetensors")
                .exit()).isZero();
        ModelFile saved = ModelFile.read(file("m.safetensors"));
        assertThat(saved.tensors().keySet()).containsExactly("W1", "c1", "W2", "c2", "V1", "b1", "V2", "b2");
        assertThat(saved.provenance().hyperparameters()).containsEntry("hidden", List.of(20L, 7L))
                .containsEntry("code-activation", "linear").containsEntry("pretrain", "rbm");
        assertThat(saved.provenance().epochs()).isEqualTo(3);
        String model = file("m.safetensors").toString();
        assertThat(run("encode " + model, "code.npy").exit()).isZero();
        assertThat(DataFiles.open(file("code.npy")).train().examples().getRowDim()).isEqualTo(7);
        assertThat(run("reconstruct " + model + " --split train", "again.png").exit()).isZero();
        assertThat(Console.run("render", model, "--out", file("filters.png").toString()).exit()).isZero();
        assertThat(error("m.safetensors")).isPositive();
    }

    /** Four numbers made by layers that were autoencoders are worth three straight ones; by RBMs, at least the first. */
    @ParameterizedTest
    @CsvSource({"autoencoder, 3, 1", "rbm, 1, 1.2"})
    void patchesOfPhotographsAreLearnedAsRealNumbers(String pretrain, String components, double share)
            throws IOException {
        Console console = Console.run("train", "deep-autoencoder", "--data", "natural-images", "--patch", "8",
                "--patches", "2000", "--preprocess", "standard", "--layers", "64,60,4", "--pretrain", pretrain,
                "--pretrain-epochs", "4", "--epochs", "25", "--batch", "20", "--rate", "0.003", "--out",
                file("p.safetensors").toString());
        assertThat(console.exit()).as(console.err()).isZero();
        ModelFile saved = ModelFile.read(file("p.safetensors"));
        assertThat(saved.tensors().keySet()).contains("W2", "V2", "mean", "whitener");
        assertThat(saved.provenance().hyperparameters()).containsEntry("loss", "squared-error")
                .containsEntry("preprocess", "standard").containsEntry("pretrain", pretrain);
        assertThat(Console.run("baseline", "pca", "--data", "natural-images", "--patch", "8", "--patches", "2000",
                "--components", components, "--out", file("pca").toString()).exit()).isZero();
        assertThat(patchError("p.safetensors")).isLessThan(share * patchError("pca"));
    }

    private double patchError(String model) throws IOException {
        Console console = Console.run("evaluate", file(model).toString(), "--data", "natural-images", "--patch", "8",
                "--patches", "2000");
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out()).path("reconstructionError").doubleValue();
    }

    @Test
    void itsEncoderIsFineTunedOnLabels() throws IOException {
        assertThat(run("train deep-autoencoder --layers 64,100,30 --pretrain-epochs 20 --epochs 2 --batch 20",
                "m.safetensors").exit()).isZero();
        Console console = run(
                "train classifier --from " + file("m.safetensors") + " --epochs 20 --batch 20 --rate 0.005",
                "classifier.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        ModelFile saved = ModelFile.read(file("classifier.safetensors"));
        assertThat(saved.tensors().keySet()).containsExactly("W1", "c1", "W2", "c2", "U", "d");
        String model = file("classifier.safetensors").toString();
        Console judged = Console.run("evaluate", model, "--data", "small-digits", "--split", "train");
        assertThat(new ObjectMapper().readTree(judged.out()).path("errorRate").doubleValue()).isLessThan(0.03);
        assertThat(run("encode " + model, "p.npy").exit()).isZero();
        assertThat(DataFiles.open(file("p.npy")).train().values()).isEqualTo(10);
        assertThat(run("reconstruct " + model + " --split train", "p.png").err())
                .startsWith("reverie: model: classifier, expected ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--batch 0", "--rate -1", "--weight-decay -1", "--optimizer newton", "--epochs -1",
            "--from no-such.safetensors"})
    void badParametersOfTheClassifierAreRefused(String words) {
        assertThat(run("train deep-autoencoder --layers 64,9 --pretrain none --epochs 0", "m.safetensors").exit())
                .isZero();
        String from = words.startsWith("--from") ? "" : " --from " + file("m.safetensors");
        Console console = run("train classifier " + words + from, "c.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1).first().asString().startsWith("reverie: ").contains(", expected ");
        assertThat(Files.exists(file("c.safetensors"))).isFalse();
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(run("train deep-autoencoder --layers 64,70,9 --pretrain autoencoder --pretrain-corruption"
                    + " masking:0.2 --pretrain-epochs 1 --epochs 1 --threads " + threads,
                    "m" + threads + ".safetensors").exit()).isZero();
        }
        assertThat(file("m1.safetensors")).hasSameBinaryContentAs(file("m2.safetensors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--layers 784,1000,500,250,30", "--layers 64", "--layers 64,,3", "--layers 64,0",
            "--layers 64,1000000000", "--layers 64,9 --pretrain dbn", "--layers 64,9 --pretrain-epochs -1",
            "--layers 64,9 --epochs -1", "--layers 64,9 --code-activation relu",
            "--layers 64,9 --preprocess standard", "--layers 64,9,5 --preprocess pca",
            "--layers 64,9,5 --preprocess standard --loss cross-entropy",
            "--layers 64,9,5 --activation tanh", "--layers 64,9 --rate -1", "--layers 64,9 --gaussian-rate x",
            "--layers 64,9 --pretrain-corruption masking:2", "--layers 64,9 --batch 0"})
    void badParametersAreRefusedAndNothingIsWritten(String words) {
        Console console = run("train deep-autoencoder " + words, "m.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1).first().asString().startsWith("reverie: ").contains(", expected ");
        assertThat(Files.exists(file("m.safetensors"))).isFalse();
    }
}
