package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.model.data.Patches;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class GaussianRbmCommandTest {

    private static final String PATCHES = " --data natural-images --patch 6 --patches 1000";
    private static final int D = 36;
    private static final int F = 12;

    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Console run(String words, String out) {
        var all = new ArrayList<>(List.of(words.strip().split(" +")));
        all.addAll(List.of("--out", file(out)));
        return Console.run(all.toArray(String[]::new));
    }

    private String trained(String more) {
        Console console = run("train gaussian-rbm --hidden 12 --epochs 2 --batch 50 --threads 1" + more,
                "m.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        return file("m.safetensors");
    }

    @Test
    void theFileSaysHowItWasMade() {
        trained(PATCHES + " --sigma learned --preprocess standard --rate 0.02 --sparsity-cost 0.1");
        ModelFile model = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(model.provenance().model()).isEqualTo("gaussian-rbm");
        assertThat(model.provenance().hyperparameters()).containsEntry("units", "gaussian:learned")
                .containsEntry("preprocess", "standard").containsEntry("patch", 6L).containsEntry("hidden", 12L)
                .containsEntry("sparsity-cost", 0.1);
        assertThat(model.tensors().keySet()).containsExactly("W", "b", "a", "sigma", "mean", "whitener");
        assertThat(model.tensor("W", D, F).shape()).containsExactly(D, F);
        assertThat(model.tensor("sigma", D).values()).doesNotContain(1f);
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(run("train gaussian-rbm --hidden 40 --epochs 2 --sigma learned --threads " + threads + PATCHES,
                    "m" + threads + ".safetensors").exit()).isZero();
        }
        assertThat(folder.resolve("m1.safetensors")).hasSameBinaryContentAs(folder.resolve("m2.safetensors"));
    }

    /** From the file's tensors alone, as the documentation has it: x = W (v − m), h = σ(Wᵀx + a). */
    @Test
    void featuresAreThoseThatTheFileTellsOf() {
        String model = trained(PATCHES + " --sigma 0.8");
        assertThat(run("encode " + model + PATCHES + " --examples 20 --threads 1", "code.npy").exit()).isZero();
        R032Store codes = DataFiles.open(folder.resolve("code.npy")).train().examples();
        R032Store v = DataLibrary.open("natural-images", new Patches(6, 1000, 1)).train().examples();
        ModelFile file = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(file.tensor("sigma", D).values()).containsOnly(0.8f);
        R032Store w = file.tensor("W", D, F).matrix();
        R032Store whitener = file.tensor("whitener", D, D).matrix();
        float[] mean = file.tensor("mean", D).values();
        float[] a = file.tensor("a", F).values();
        for (int n = 0; n < 20; n++) {
            for (int j = 0; j < F; j++) {
                double input = a[j];
                for (int i = 0; i < D; i++) {
                    double x = 0;
                    for (int k = 0; k < D; k++) {
                        x += whitener.get(i, k) * (v.get(k, n) - mean[k]);
                    }
                    input += w.get(i, j) * x;
                }
                assertThat(codes.get(j, n)).isCloseTo(1 / (1 + Math.exp(-input)), within(1e-4));
            }
        }
    }

    @Test
    void everyCommandUnderstandsTheModel() throws Exception {
        String model = trained(PATCHES);
        Console evaluated = Console.run(("evaluate " + model + PATCHES + " --ais --temperatures 500 --chains 50")
                .split(" +"));
        assertThat(evaluated.exit()).as(evaluated.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(evaluated.out());
        double logZ = figures.get("logZ").doubleValue();
        assertThat(figures.get("logZForward").doubleValue()).isCloseTo(logZ, within(0.01 * Math.abs(logZ)));
        assertThat(figures.get("logZReverse").doubleValue()).isCloseTo(logZ, within(0.01 * Math.abs(logZ)));
        assertThat(figures.get("reconstructionError").doubleValue()).isPositive();
        assertThat(figures.has("pseudoLikelihood")).isFalse();
        assertThat(run("reconstruct " + model + PATCHES, "again.png").exit()).isZero();
        assertThat(run("render " + model, "filters.png").exit()).isZero();
        assertThat(run("sample " + model + " --count 5 --steps 20", "s.npy").exit()).isZero();
        R032Store samples = DataFiles.open(folder.resolve("s.npy")).train().examples();
        assertThat(samples.getColDim()).isEqualTo(5);
        assertThat(samples.getRowDim()).isEqualTo(D);
    }

    @ParameterizedTest
    @CsvSource({"--sigma 0,--sigma: 0.0", "--sigma wide,--sigma: 'wide'", "--preprocess pca,--preprocess: 'pca'",
            "--hidden 0,--hidden: 0", "--rate -1,--rate: -1"})
    void nonsenseIsRefusedInOneLine(String option, String message) {
        Console console = run("train gaussian-rbm --epochs 1 " + option + PATCHES, "m.safetensors");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message).hasLineCount(1);
        assertThat(folder.resolve("m.safetensors")).doesNotExist();
    }

    @Test
    void anOptionOfOtherModelsIsRefusedWithTheOptionsThatThereAre() {
        Console console = run("sample " + trained(PATCHES) + " --label 7", "s.png");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("reverie: --label: not for a model of kind gaussian-rbm, expected --steps, --tempering,"
                        + " or a model of kind dbn\n");
    }
}
