package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.data.DataLibrary;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.file.DataFiles;
import reverie.model.store.ModelFile;

class DbmCommandTest {

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Console train(String words, String out) {
        var all = new ArrayList<>(List.of(("train dbm --data small-digits " + words).split(" ")));
        all.addAll(List.of("--out", file(out).toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private JsonNode evaluate(String words) throws IOException {
        var all = new ArrayList<>(
                List.of("evaluate", file("m.safetensors").toString(), "--data", "small-digits", "--split",
                        "train"));
        all.addAll(List.of(words.split(" ")));
        Console console = Console.run(all.stream().filter(word -> !word.isEmpty()).toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    @Test
    void everyCommandUnderstandsTheModel() throws IOException {
        Console console = train("--layers 64,15,20 --pretrain 5 --epochs 10 --batch 20 --binarize sample",
                "m.safetensors");
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(console.err()).contains("epoch 1 of 20  layer 1 of 2 (64-15)", "epoch 6 of 20  layer 2 of 2 (15-20)",
                "epoch 20 of 20  all layers");
        ModelFile saved = ModelFile.read(file("m.safetensors"));
        assertThat(saved.tensors().keySet()).containsExactly("c0", "W1", "c1", "W2", "c2");
        assertThat(saved.provenance().hyperparameters()).containsEntry("hidden", List.of(15L, 20L))
                .containsEntry("layer-epochs", 5L).containsEntry("gibbs-steps", 5L);
        JsonNode exact = evaluate("--binarize threshold:0.5 --examples 20");
        assertBounds(exact, saved);
        JsonNode annealed = evaluate("--ais --temperatures 500 --chains 50");
        assertThat(annealed.path("logZForward").doubleValue()).isCloseTo(exact.path("logZ").doubleValue(), within(1.0));
        assertThat(annealed.path("likelihood").textValue()).isEqualTo("lower bound, estimated from both sides");
        assertParzen(evaluate("--examples 30 --parzen --parzen-samples 200 --parzen-steps 20"));
        String model = file("m.safetensors").toString();
        for (String words : List.of("sample " + model + " --count 9 --steps 20 --tempering 3 --out " + file("s.npy"),
                "encode " + model + " --data small-digits --out " + file("e.npy"),
                "reconstruct " + model + " --data small-digits --split train --out " + file("r.npy"),
                "complete " + model + " --data small-digits --chains 7 --steps 10 --out " + file("c.npy"),
                "render " + model + " --layer 2 --out " + file("l.png"))) {
            Console each = Console.run(words.split(" "));
            assertThat(each.exit()).as(each.err()).isZero();
        }
        assertThat(DataFiles.open(file("s.npy")).train().values()).isEqualTo(64);
        assertThat(DataFiles.open(file("e.npy")).train().values()).isEqualTo(20);
        assertThat(DataFiles.open(file("c.npy")).train().size()).isEqualTo(7);
    }

    /**
     * By enumeration of the 15 units in the middle, given which pixels and upper units are independent. Mean field bounds from
     * below, and of a net that is trained it is a tight bound (Salakhutdinov and Hinton 2009).
     */
    private static void assertBounds(JsonNode figures, ModelFile saved) {
        float[] w = saved.tensor("W1", 64, 15).values();
        float[] u = saved.tensor("W2", 15, 20).values();
        float[] b = saved.tensor("c0", 64).values();
        float[] c = saved.tensor("c1", 15).values();
        float[] d = saved.tensor("c2", 20).values();
        DataSet data = Binarization.parse("threshold:0.5").apply(DataLibrary.open("small-digits").train().head(20), 1);
        double z = 0;
        double[] p = new double[20];
        for (int h = 0; h < 1 << 15; h++) {
            double upper = sum(c, 0, h);
            for (int k = 0; k < 20; k++) {
                upper += softplus(d[k] + row(u, k, 20, h));
            }
            double[] input = new double[64];
            double visible = 0;
            for (int i = 0; i < 64; i++) {
                input[i] = b[i] + sum(w, i * 15, h);
                visible += softplus(input[i]);
            }
            z += Math.exp(upper + visible);
            for (int n = 0; n < 20; n++) {
                double energy = upper;
                for (int i = 0; i < 64; i++) {
                    energy += data.examples().data[n * 64 + i] * input[i];
                }
                p[n] += Math.exp(energy);
            }
        }
        double exact = Arrays.stream(p).map(Math::log).average().orElseThrow() - Math.log(z);
        assertThat(figures.path("logZ").doubleValue()).isCloseTo(Math.log(z), within(1e-3));
        assertThat(figures.path("meanLowerBound").doubleValue()).isBetween(exact - 0.5, exact + 1e-3);
    }

    /** Σ_j values_j h_j over the bits of h, from a place on. */
    private static double sum(float[] values, int from, int h) {
        double sum = 0;
        for (int j = 0; j < 15; j++) {
            sum += (h >> j & 1) * (double) values[from + j];
        }
        return sum;
    }

    private static double row(float[] u, int k, int units, int h) {
        double sum = 0;
        for (int j = 0; j < 15; j++) {
            sum += (h >> j & 1) * (double) u[j * units + k];
        }
        return sum;
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** The same samples are to be had by the other command. */
    private void assertParzen(JsonNode figures) {
        assertThat(figures.path("parzenSamples").intValue()).isEqualTo(200);
        assertThat(Console.run("sample", file("m.safetensors").toString(), "--count", "200", "--steps", "20", "--out",
                file("p.npy").toString()).exit()).isZero();
        float[] samples = DataFiles.open(file("p.npy")).train().examples().data;
        float[] data = DataLibrary.open("small-digits").train().head(30).examples().data;
        double sigma = figures.path("parzenSigma").doubleValue();
        double mean = 0;
        for (int n = 0; n < 30; n++) {
            double density = 0;
            for (int m = 0; m < 200; m++) {
                double distance = 0;
                for (int i = 0; i < 64; i++) {
                    double difference = (double) data[n * 64 + i] - samples[m * 64 + i];
                    distance += difference * difference;
                }
                density += Math.exp(-distance / (2 * sigma * sigma)) / 200;
            }
            mean += (Math.log(density) - 32 * Math.log(2 * Math.PI * sigma * sigma)) / 30;
        }
        assertThat(figures.path("parzenLogLikelihood").doubleValue()).isCloseTo(mean, within(1e-3));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        for (String threads : List.of("1", "2")) {
            assertThat(train("--layers 64,20,10 --pretrain 1 --epochs 2 --threads " + threads, threads).exit())
                    .isZero();
        }
        assertThat(file("1")).hasSameBinaryContentAs(file("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"--layers 64,20; --hidden: 20, expected 2 to 6 numbers",
            "--layers 60,20,10; --layers: 60,20,10, expected 64 first",
            "--pretrain 0 --layers 64,20,10; --layer-epochs: 0, expected 1 or more",
            "--mean-field 0 --layers 64,20,10; --mean-field: 0, expected 1 or more"})
    void badInputGetsOneLine(String words, String message) {
        Console console = train(words, "x");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message);
        assertThat(console.err().lines().count()).isEqualTo(1);
        assertThat(file("x")).doesNotExist();
    }
}
