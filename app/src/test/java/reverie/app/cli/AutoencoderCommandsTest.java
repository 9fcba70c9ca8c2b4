package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
                .containsEntry("loss", "cross-entropy").containsEntry("optimizer", "adam").containsEntry("tied", true);
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

    @ParameterizedTest
    @ValueSource(strings = {"train denoising --corruption masking:1.1", "train denoising --corruption gaussian:-1",
            "train autoencoder --hidden 0", "train autoencoder --activation step", "train autoencoder --loss hinge",
            "train autoencoder --optimizer newton", "train autoencoder --rate -1",
            "train autoencoder --activation relu --sparsity-cost 1", "train autoencoder --weight-decay -1",
            "baseline pca --components 65", "baseline kmedians"})
    void badParametersAreRefusedAndNothingIsWritten(String words) {
        assertThat(run(words, "m.safetensors")).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("m.safetensors"))).isFalse();
    }
}
