package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.model.data.Patches;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class AutoencoderCommandsTest {

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Words, to which {@code --data small-digits} and {@code --out} are added. */
    private int run(String words, String out) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--data", "small-digits", "--out", file(out)));
        return Main.run(all.toArray(String[]::new));
    }

    @Test
    void aModelIsTrainedAndItsFileSaysHow() {
        assertThat(run("train denoising --hidden 9 --tied --corruption salt-pepper:0.1 --epochs 1", "m.safetensors"))
                .isZero();
        ModelFile model = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(model.provenance().model()).isEqualTo("denoising");
        assertThat(model.provenance().hyperparameters()).containsEntry("corruption", "salt-pepper:0.1")
                .containsEntry("loss", "cross-entropy").containsEntry("optimizer", "sgd").containsEntry("tied", true);
        assertThat(model.tensors().keySet()).containsExactly("W1", "c1", "b1");
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() throws Exception {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(run("train autoencoder --hidden 70 --activation tanh --epochs 2 --threads " + threads,
                    "m" + threads + ".safetensors")).isZero();
        }
        assertThat(folder.resolve("m1.safetensors")).hasSameBinaryContentAs(folder.resolve("m2.safetensors"));
    }

    /** From the file's tensors alone: x = W (v − m), h = σ(W1ᵀx + c1), and what W takes comes back as it was. */
    @Test
    void preprocessingIsPartOfTheModel() {
        String patches = " --data natural-images --patch 6 --patches 600 ";
        assertThat(Console
                .run(("train denoising --hidden 9 --tied --preprocess olshausen --corruption gaussian:1 --epochs 1"
                        + patches + "--out " + file("m.safetensors")).split(" +"))
                .exit()).isZero();
        ModelFile model = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(model.tensors().keySet()).containsExactly("W1", "c1", "b1", "mean", "whitener");
        assertThat(model.provenance().hyperparameters()).containsEntry("preprocess", "olshausen")
                .containsEntry("patch", 6L).containsEntry("loss", "squared-error");
        assertThat(Console.run(("encode " + file("m.safetensors") + patches + "--split train --out " + file("code.npy"))
                .split(" +")).exit()).isZero();
        R032Store codes = DataFiles.open(folder.resolve("code.npy")).train().examples();
        R032Store v = DataLibrary.open("natural-images", new Patches(6, 600, 1)).train().examples();
        R032Store whitener = model.tensor("whitener", 36, 36).matrix();
        float[] mean = model.tensor("mean", 36).values();
        R032Store w = model.tensor("W1", 36, 9).matrix();
        float[] c = model.tensor("c1", 9).values();
        for (int j = 0; j < 9; j++) {
            double sum = c[j];
            for (int i = 0; i < 36; i++) {
                for (int k = 0; k < 36; k++) {
                    sum += w.get(i, j) * whitener.get(i, k) * (v.get(k, 7) - mean[k]);
                }
            }
            assertThat(codes.get(j, 7)).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-4));
        }
        Console figures = Console.run(("evaluate " + file("m.safetensors") + patches + "--gabor").split(" +"));
        assertThat(figures.out()).contains("\"gaborShare\"", "\"gaborMedian\"", "\"squaredError\"",
                "\"reconstructionError\"");
        assertThat(Console.run("evaluate", file("m.safetensors"), "--data", "small-digits", "--gabor").exit())
                .isEqualTo(2);
        Console classifier = Console.run("train", "classifier", "--from", file("m.safetensors"), "--data", "digits",
                "--out", file("c.safetensors"));
        assertThat(classifier.err()).contains("a model of preprocessed examples, expected one of examples as they are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train autoencoder --hidden 9 --activation linear --loss squared-error --epochs 1",
            "baseline pca --components 9"})
    void everyCommandUnderstandsTheModel(String making) throws Exception {
        assertThat(run(making, "m.safetensors")).isZero();
        String model = file("m.safetensors");
        assertThat(run("encode " + model, "code.npy")).isZero();
        assertThat(DataFiles.open(folder.resolve("code.npy")).train().examples().getRowDim()).isEqualTo(9);
        assertThat(run("reconstruct " + model + " --split train --count 7", "again.npy")).isZero();
        var again = DataFiles.open(folder.resolve("again.npy")).train();
        assertThat(again.size()).isEqualTo(7);
        assertThat(again.values()).isEqualTo(64);
        assertThat(run("reconstruct " + model + " --split train --corruption masking:0.3", "again.png")).isZero();
        assertThat(Main.run("render", model, "--out", file("filters.png"))).isZero();
        assertThat(Main.run("evaluate", model, "--data", "small-digits", "--split", "train")).isZero();
        assertThat(folder.resolve("again.png")).isNotEmptyFile();
        assertThat(folder.resolve("filters.png")).isNotEmptyFile();
    }

    @Test
    void whatChangesNothingIsSaidAndDoesNoHarm() {
        Console console = Console.run("train", "autoencoder", "--data", "small-digits", "--activation", "relu",
                "--sparsity-target", "0.1", "--epochs", "0", "--out", file("m.safetensors"));
        assertThat(console.exit()).isZero();
        assertThat(console.err()).startsWith(
                "reverie: --sparsity-target: changes nothing here, it matters only with a sigmoid code\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train denoising --corruption masking:1.1", "train denoising --corruption gaussian:-1",
            "train autoencoder --hidden 0", "train autoencoder --activation step", "train autoencoder --loss hinge",
            "train autoencoder --optimizer newton", "train autoencoder --rate -1",
            "train autoencoder --weight-decay -1",
            "baseline pca --components 65", "baseline kmedians"})
    void badParametersAreRefusedAndNothingIsWritten(String words) {
        assertThat(run(words, "m.safetensors")).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("m.safetensors"))).isFalse();
    }
}
