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
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.model.data.Patches;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class SparseCodingCommandsTest {

    private static final String PATCHES = " --data natural-images --patch 6 --patches 1000";

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
        Console console = run("train sparse-coding --atoms 50 --epochs 1 --batch 100 --threads 1 " + more,
                "m.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        return file("m.safetensors");
    }

    @Test
    void theFileSaysHowItWasMade() {
        trained(PATCHES + " --preprocess olshausen --lambda 1.5 --solver coordinate-descent --dictionary-step dual");
        ModelFile model = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(model.provenance().model()).isEqualTo("sparse-coding");
        assertThat(model.provenance().hyperparameters()).containsEntry("lambda", 1.5).containsEntry("patch", 6L)
                .containsEntry("patches", 1000L).containsEntry("preprocess", "olshausen").containsEntry("atoms", 50L)
                .containsEntry("solver", "coordinate-descent").containsEntry("dictionary-step", "dual");
        assertThat(model.tensors().keySet()).containsExactly("Phi", "mean", "whitener");
        assertThat(model.tensor("Phi", 36, 50).shape()).containsExactly(36, 50);
    }

    @Test
    void theNumberOfThreadsLeavesNoTrace() throws Exception {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(run("train sparse-coding --atoms 50 --epochs 2 --preprocess zca --threads " + threads + PATCHES,
                    "m" + threads + ".safetensors").exit()).isZero();
        }
        assertThat(folder.resolve("m1.safetensors")).hasSameBinaryContentAs(folder.resolve("m2.safetensors"));
    }

    /** From the file's tensors alone: x = W (v − m), f = gain ⊙ tanh(W1ᵀx + c1). */
    @Test
    void aPredictorsFileGuessesCodesAndEvaluatesThem() throws Exception {
        String words = "train psd --atoms 50 --epochs 2 --batch 100 --lambda 2 --alpha 0.5 --preprocess olshausen --threads ";
        assertThat(run(words + 1 + PATCHES, "m.safetensors").exit()).isZero();
        assertThat(run(words + 2 + PATCHES, "m2.safetensors").exit()).isZero();
        assertThat(folder.resolve("m.safetensors")).hasSameBinaryContentAs(folder.resolve("m2.safetensors"));
        ModelFile file = ModelFile.read(folder.resolve("m.safetensors"));
        assertThat(file.tensors().keySet()).containsExactly("Phi", "mean", "whitener", "W1", "c1", "gain");
        assertThat(file.provenance().hyperparameters()).containsEntry("alpha", 0.5).containsEntry("lambda", 2.0)
                .containsEntry("encoder-rate", "0.001..0.0001/30").containsEntry("patch", 6L);
        assertThat(run("encode " + file("m.safetensors") + PATCHES + " --split train --examples 40", "code.npy").exit())
                .isZero();
        R032Store codes = DataFiles.open(folder.resolve("code.npy")).train().examples();
        R032Store v = DataLibrary.open("natural-images", new Patches(6, 1000, 1)).train().examples();
        R032Store whitener = file.tensor("whitener", 36, 36).matrix();
        float[] mean = file.tensor("mean", 36).values();
        R032Store w = file.tensor("W1", 36, 50).matrix();
        for (int k = 0; k < 50; k++) {
            double sum = file.tensor("c1", 50).values()[k];
            for (int i = 0; i < 36; i++) {
                for (int j = 0; j < 36; j++) {
                    sum += w.get(i, k) * whitener.get(i, j) * (v.get(j, 9) - mean[j]);
                }
            }
            assertThat((double) codes.get(k, 9)).isCloseTo(file.tensor("gain", 50).values()[k] * Math.tanh(sum),
                    within(1e-3));
        }
        JsonNode figures = new ObjectMapper()
                .readTree(Console.run(("evaluate " + file("m.safetensors") + PATCHES).split(" +")).out());
        assertThat(figures.get("predictionError").asDouble()).isBetween(0.01, 2.0);
        assertThat(figures.get("predictedSquaredError").asDouble())
                .isGreaterThan(figures.get("squaredError").asDouble());
        assertThat(figures.get("speedup").asDouble()).isPositive();
        assertThat(
                run("reconstruct " + file("m.safetensors") + " --data natural-images --image camera", "c.png").exit())
                .isZero();
        assertThat(run("train psd --alpha -1" + PATCHES, "bad.safetensors").err())
                .isEqualTo("reverie: --alpha: -1.0, expected 0 or more\n");
    }

    /** From the file's tensors alone: x = W (v − m), and the conditions that the least of the lecture's objective fulfils. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "zca", "olshausen"})
    void codesAreOptimalForWhatTheFileHolds(String preprocess) {
        double lambda = preprocess.equals("zca") || preprocess.equals("olshausen") ? 2 : 0.2;
        String model = trained(PATCHES + " --preprocess " + preprocess + " --lambda " + lambda);
        assertThat(run("encode " + model + PATCHES + " --examples 40 --threads 1", "code.npy").exit()).isZero();
        assertThat(Console.run("data", "describe", file("code.npy")).exit()).isZero();
        R032Store codes = DataFiles.open(folder.resolve("code.npy")).train().examples();
        R032Store v = DataLibrary.open("natural-images", new Patches(6, 1000, 1)).train().examples();
        ModelFile file = ModelFile.read(folder.resolve("m.safetensors"));
        R032Store phi = file.tensor("Phi", 36, 50).matrix();
        R032Store w = file.tensor("whitener", 36, 36).matrix();
        float[] mean = file.tensor("mean", 36).values();
        for (int n = 0; n < 40; n++) {
            double[] rest = new double[36];
            for (int i = 0; i < 36; i++) {
                for (int j = 0; j < 36; j++) {
                    rest[i] += w.get(i, j) * (v.get(j, n) - mean[j]);
                }
                for (int k = 0; k < 50; k++) {
                    rest[i] -= phi.get(i, k) * codes.get(k, n);
                }
            }
            for (int k = 0; k < 50; k++) {
                double pull = 0;
                for (int i = 0; i < 36; i++) {
                    pull += 2 * phi.get(i, k) * rest[i];
                }
                double a = codes.get(k, n);
                assertThat(a == 0 ? Math.max(0, Math.abs(pull) - lambda) : pull - Math.copySign(lambda, a))
                        .isCloseTo(0, within(1e-4 * lambda));
            }
        }
    }

    @Test
    void everyCommandUnderstandsTheModel() throws Exception {
        String model = trained(PATCHES + " --preprocess mean --lambda 0.1 --report " + file("r.json"));
        Console evaluated = Console.run(("evaluate " + model + PATCHES).split(" +"));
        assertThat(evaluated.exit()).isZero();
        JsonNode figures = new ObjectMapper().readTree(evaluated.out());
        assertThat(figures.get("data").get("examples").intValue()).isEqualTo(200);
        assertThat(figures.get("objective").doubleValue()).isGreaterThan(figures.get("squaredError").doubleValue());
        assertThat(figures.get("nonZeroShare").doubleValue()).isBetween(0.01, 0.5);
        assertThat(figures.get("snr").doubleValue()).isGreaterThan(3);
        assertThat(run("reconstruct " + model + PATCHES, "again.png").exit()).isZero();
        assertThat(run("render " + model, "atoms.png").exit()).isZero();
        assertThat(folder.resolve("atoms.png")).isNotEmptyFile();
        JsonNode report = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
        assertThat(report.get("epochs").get(0).get("metrics").has("revivedAtoms")).isTrue();
    }

    /** Codes as rich as these leave hardly any error. */
    @Test
    void aWholePhotographIsDrawnAgainFromItsPatches() {
        String model = trained(PATCHES + " --preprocess mean --lambda 0.05");
        assertThat(run("reconstruct " + model + " --data natural-images --image coins --stride 6", "c.npy").exit())
                .isZero();
        float[] again = DataFiles.open(folder.resolve("c.npy")).train().examples().data;
        float[] original = DataLibrary.image("natural-images", "coins").values();
        assertThat(again).hasSize(384 * 303);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < again.length; i++) {
            mean += original[i] / again.length;
        }
        double variance = 0;
        for (int i = 0; i < again.length; i++) {
            sum += Math.pow(again[i] - original[i], 2);
            variance += Math.pow(original[i] - mean, 2);
        }
        assertThat(sum / variance).isLessThan(0.02);
        assertThat(run(
                "reconstruct " + model + " --data natural-images --image coins --corruption gaussian:0.1 --stride 6",
                "c.png").exit()).isZero();
        assertThat(folder.resolve("c.png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"--lambda -1,--lambda: -1.0", "--lambda NaN,--lambda: NaN", "--patch 400,--patch: 400",
            "--patch 0,--patch: '0'", "--patches 0,--patches: 0", "--atoms 0,--atoms: 0",
            "--atoms 1000000,--atoms: 1000000", "--solver lars,--solver: 'lars'",
            "--preprocess pca,--preprocess: 'pca'",
            "--dictionary-step ksvd,--dictionary-step: 'ksvd'", "--batch 0,--batch: 0",
            "--patches 2000000000,--patches: 2000000000"})
    void badParametersAreRefusedInOneLine(String option, String start) {
        String data = option.startsWith("--patch ") ? " --data natural-images"
                : option.startsWith("--patches") ? " --data natural-images --patch 6" : PATCHES;
        Console console = run("train sparse-coding " + option + data, "m.safetensors");
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.err()).startsWith("reverie: " + start).contains(", expected ");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(folder.resolve("m.safetensors")).doesNotExist();
    }

    @Test
    void imagesThatThereAreNotAreRefused() {
        String model = trained(PATCHES);
        assertThat(run("reconstruct " + model + " --data natural-images --image moon", "c.npy").err())
                .startsWith("reverie: --image: moon, expected a number from 0 to 10, or one of camera, grass");
        assertThat(run("reconstruct " + model + " --data small-digits --image 5000", "c.npy").err())
                .startsWith("reverie: --image: 5000, expected a number from 0 to 1796");
        assertThat(run("reconstruct " + model + " --data natural-images --image coins --stride 7", "c.npy").err())
                .startsWith("reverie: --stride: 7, expected 1 to 6");
        assertThat(run("reconstruct " + model + " --data natural-images", "c.npy").err())
                .startsWith("reverie: natural-images: photographs of several sizes");
    }
}
