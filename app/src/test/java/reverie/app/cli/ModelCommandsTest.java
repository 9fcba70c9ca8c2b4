package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.data.file.NpyFile;
import reverie.model.matrix.Workers;
import reverie.model.rbm.GibbsChains;
import reverie.model.rbm.RbmFile;
import reverie.model.store.ModelFile;

class ModelCommandsTest {

    private static final int D = 64;
    private static final int F = 6;

    @TempDir
    private static Path folder;
    private static Path model = Path.of("");
    private static float[] w = {};
    private static float[] b = {};
    private static float[] a = {};

    @BeforeAll
    static void train() {
        model = folder.resolve("model.safetensors");
        assertThat(Console.run("train", "rbm", "--data", "small-digits", "--hidden", Integer.toString(F), "--epochs",
                "3", "--out", model.toString()).exit()).isZero();
        ModelFile file = ModelFile.read(model);
        w = file.tensor("W", D, F).values();
        b = file.tensor("b", D).values();
        a = file.tensor("a", F).values();
    }

    private static double input(DataSet data, int n, int j) {
        double sum = a[j];
        for (int i = 0; i < D; i++) {
            sum += (double) w[i * F + j] * data.examples().data[n * D + i];
        }
        return sum;
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Test
    void annealingAgreesWithTheExactLikelihood() throws IOException {
        Console console = Console.run("evaluate", model.toString(), "--data", "small-digits", "--split", "train",
                "--ais",
                "--temperatures", "500", "--chains", "50");
        assertThat(console.exit()).as(console.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(console.out());
        double exact = figures.path("logZ").doubleValue();
        assertThat(figures.path("logZForward").doubleValue()).isCloseTo(exact, within(0.01 * exact));
        assertThat(figures.path("logZReverse").doubleValue()).isCloseTo(exact, within(0.01 * exact));
        assertThat(figures.path("temperatures").intValue()).isEqualTo(500);
    }

    /** So few chains say nothing, and so short a way leaves the two estimates apart. */
    @Test
    void whatIsNotToBeTrustedIsCalledAGuess() throws IOException {
        Console console = Console.run("evaluate", model.toString(), "--data", "small-digits", "--split", "train",
                "--ais", "--temperatures", "2", "--chains", "5");
        assertThat(console.exit()).as(console.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(console.out());
        assertThat(figures.path("likelihood").textValue()).isEqualTo("an upper and a lower guess, no likelihood");
        assertThat(figures.path("doubts").get(0).textValue()).startsWith("the forward estimate of log Z rests on")
                .contains("of 5 chains");
        assertThat(figures.path("meanLogLikelihoodUpperGuess").doubleValue())
                .isEqualTo(-figures.path("meanFreeEnergy").doubleValue() - figures.path("logZForward").doubleValue());
        assertThat(figures.path("meanLogLikelihoodLowerGuess").doubleValue())
                .isEqualTo(-figures.path("meanFreeEnergy").doubleValue() - figures.path("logZReverse").doubleValue());
        assertThat(figures.has("meanLogLikelihoodByReverse")).isFalse();
        assertThat(console.err()).contains("not to be trusted: the forward estimate of log Z rests on",
                "what follows is an upper guess and a lower guess, no likelihood; more --temperatures or --chains may help");
    }

    @Test
    void annealingIsAskedForAndOfModelsWithAnEnergy() {
        Console alone = Console.run("evaluate", model.toString(), "--data", "small-digits", "--split", "train",
                "--chains", "50");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).isEqualTo("reverie: --chains: alone, expected --ais as well\n");
        Path pca = folder.resolve("pca.safetensors");
        assertThat(Console.run("baseline", "pca", "--data", "small-digits", "--components", "4", "--out",
                pca.toString()).exit()).isZero();
        Console refused = Console.run("evaluate", pca.toString(), "--data", "small-digits", "--split", "train",
                "--ais");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "reverie: --ais: not for a model of kind pca, expected a model of kind dbm, dbn, gaussian-rbm,"
                                + " rbm\n");
    }

    @Test
    void evaluatePrintsTheExactLikelihoodWhereItCanBeReckoned() throws IOException {
        Console console = Console.run("evaluate", model.toString(), "--data", "small-digits", "--split", "train",
                "--binarize", "threshold:0.5", "--examples", "50");
        assertThat(console.exit()).as(console.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(console.out());
        DataSet data = reverie.model.data.Binarization.parse("threshold:0.5")
                .apply(DataLibrary.open("small-digits").train().head(50), 1);
        double energy = 0;
        for (int n = 0; n < 50; n++) {
            energy += freeEnergy(data, n);
        }
        double z = 0;
        for (int h = 0; h < 1 << F; h++) {
            double logMass = 0;
            for (int j = 0; j < F; j++) {
                logMass += (h >> j & 1) * (double) a[j];
            }
            for (int i = 0; i < D; i++) {
                double x = b[i];
                for (int j = 0; j < F; j++) {
                    x += (h >> j & 1) * (double) w[i * F + j];
                }
                logMass += softplus(x);
            }
            z += Math.exp(logMass);
        }
        assertThat(figures.get("meanFreeEnergy").asDouble()).isCloseTo(energy / 50, within(1e-3));
        assertThat(figures.get("logZ").asDouble()).isCloseTo(Math.log(z), within(1e-3));
        assertThat(figures.get("meanLogLikelihood").asDouble()).isCloseTo(-energy / 50 - Math.log(z), within(2e-3));
        assertThat(figures.get("reconstructionError").asDouble()).isBetween(0.0, (double) D);
    }

    @Test
    void evaluateTakesWhatThereIsAndSaysSo() throws IOException {
        Console console = Console.run("evaluate", model.toString(), "--data", "small-digits", "--examples", "50");
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(console.err()).isEqualTo("no test part in small-digits, taking what there is\n");
        JsonNode figures = new ObjectMapper().readTree(console.out());
        assertThat(figures.path("data").path("split").textValue()).isEqualTo("train");
        assertThat(figures.path("data").path("examples").intValue()).isEqualTo(50);
    }

    private static double freeEnergy(DataSet data, int n) {
        double energy = 0;
        for (int i = 0; i < D; i++) {
            energy -= (double) b[i] * data.examples().data[n * D + i];
        }
        for (int j = 0; j < F; j++) {
            energy -= softplus(input(data, n, j));
        }
        return energy;
    }

    /** Each pixel of each example is turned over in turn, and the free energy of the whole reckoned anew. */
    @Test
    void thePseudoLikelihoodIsThatOfEveryPixelGivenTheOthers() throws IOException {
        Console console = Console.run("evaluate", model.toString(), "--data", "small-digits", "--split", "train",
                "--examples", "20", "--threads", "1");
        DataSet data = DataLibrary.open("small-digits").train().head(20);
        double sum = 0;
        for (int n = 0; n < 20; n++) {
            double energy = freeEnergy(data, n);
            for (int i = n * D; i < (n + 1) * D; i++) {
                float pixel = data.examples().data[i];
                data.examples().data[i] = 1 - pixel;
                sum -= softplus(energy - freeEnergy(data, n));
                data.examples().data[i] = pixel;
            }
        }
        assertThat(new ObjectMapper().readTree(console.out()).get("pseudoLikelihood").asDouble())
                .isCloseTo(sum / 20, within(1e-3));
    }

    @Test
    void encodeSavesTheProbabilityOfEveryHiddenUnitOneRowAnExample() {
        Path out = folder.resolve("codes.npy");
        assertThat(Console.run("encode", model.toString(), "--data", "small-digits", "--out", out.toString()).exit())
                .isZero();
        DataSet codes = NpyFile.read(out);
        DataSet data = DataLibrary.open("small-digits").train();
        assertThat(codes.size()).isEqualTo(1797);
        assertThat(codes.values()).isEqualTo(F);
        for (int n : new int[]{0, 999, 1000, 1796}) {
            for (int j = 0; j < F; j++) {
                assertThat((double) codes.examples().data[n * F + j])
                        .isCloseTo(1 / (1 + Math.exp(-input(data, n, j))), within(1e-5));
            }
        }
    }

    @Test
    void sampleSavesAProbabilityImageOfEachChain() throws IOException {
        Path array = folder.resolve("samples.npy");
        Path picture = folder.resolve("samples.png");
        for (Path out : new Path[]{array, picture}) {
            assertThat(Console.run("sample", model.toString(), "--count", "9", "--steps", "20", "--out",
                    out.toString()).exit()).isZero();
        }
        DataSet samples = NpyFile.read(array);
        assertThat(samples.size()).isEqualTo(9);
        assertThat(samples.values()).isEqualTo(D);
        float[] pixels = samples.examples().data;
        try (Workers workers = Workers.of(1)) {
            var chains = new GibbsChains(RbmFile.rbm(ModelFile.read(model)), 9, 1, workers);
            chains.walk(20);
            assertThat(pixels).containsExactly(chains.means().data);
        }
        for (int n = 0; n < 9; n++) {
            float[] image = Arrays.copyOfRange(pixels, n * D, (n + 1) * D);
            assertThat(image).as("chain %d", n).doesNotContain(Float.NaN).satisfies(it -> assertThat(spread(it))
                    .as("of σ(b + W h), which knows paper from ink").isGreaterThan(0.3));
        }
        assertThat(Arrays.copyOf(pixels, D)).as("chains apart").isNotEqualTo(Arrays.copyOfRange(pixels, D, 2 * D));
        // Nine images of 8×8, enlarged to about 56 pixels: three rows of three with a gap around each.
        var image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isBetween(3 * 56, 3 * 56 + 4 * 4);
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
    }

    private static double spread(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float most = 0;
        for (float value : values) {
            assertThat(value).isBetween(0f, 1f);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    /** Six tiles of 8×8 pixels, each 7 pixels large, in rows of three with gaps of 2; grey is 0, and white a tile's largest weight. */
    @Test
    void renderDrawsEachFilterWithGreyForNothing() throws IOException {
        Path picture = folder.resolve("filters.png");
        assertThat(Console.run("render", model.toString(), "--out", picture.toString()).exit()).isZero();
        var image = ImageIO.read(picture.toFile());
        int columns = (image.getWidth() + 2) / (8 * 7 + 2);
        int rows = (image.getHeight() + 2) / (8 * 7 + 2);
        assertThat(columns * rows).isGreaterThanOrEqualTo(F);
        for (int j = 0; j < F; j++) {
            float greatest = 0;
            for (int i = 0; i < D; i++) {
                greatest = Math.max(greatest, Math.abs(w[i * F + j]));
            }
            for (int i = 0; i < D; i++) {
                int x = j % columns * (8 * 7 + 2) + i % 8 * 7 + 3;
                int y = j / columns * (8 * 7 + 2) + i / 8 * 7 + 3;
                assertThat((double) (image.getRGB(x, y) & 0xFF)).as("unit %d, weight %d", j, i)
                        .isCloseTo(128 + 127 * w[i * F + j] / greatest, within(1.0));
            }
        }
    }

    @Test
    void dataAreListedAndDescribed() throws IOException {
        assertThat(Console.run("data", "list").out().lines().map(line -> line.split(" ")[0])).containsExactly("digits",
                "small-digits", "fashion", "glyphs", "natural-images");
        JsonNode train = new ObjectMapper().readTree(Console.run("data", "describe", "small-digits").out())
                .get("train");
        assertThat(train.get("examples").asInt()).isEqualTo(1797);
        assertThat(train.get("highest").asDouble()).isEqualTo(1);
        assertThat(train.get("classes").asInt()).isEqualTo(10);
    }
}
