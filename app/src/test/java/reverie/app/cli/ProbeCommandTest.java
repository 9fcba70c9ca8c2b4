package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeCommandTest {

    @TempDir
    Path folder;

    private static JsonNode probe(String... words) throws IOException {
        Console console = Console.run(words);
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    /**
     * scikit-learn 1.9.1's LogisticRegression(C=0.01, tol=1e-6) after StandardScaler, on the first 2,000 digits; two images
     * in either part may be so near to a border that rounding decides.
     */
    @Test
    void pixelsGiveTheAccuracyOfScikitLearn() throws IOException {
        JsonNode figures = probe("probe", "pixels", "--data", "digits", "--examples", "2000", "--c", "0.01");
        assertThat(figures.path("features").intValue()).isEqualTo(784);
        assertThat(figures.path("gradient").doubleValue()).isLessThan(1e-5);
        assertThat(figures.path("trainAccuracy").doubleValue()).isCloseTo(0.9655, within(0.0011));
        assertThat(figures.path("testAccuracy").doubleValue()).isCloseTo(0.843, within(0.0011));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca --components 20", "kmeans --clusters 50 --iterations 10"})
    void baselinesAreProbed(String baseline) throws IOException {
        String model = folder.resolve("m.safetensors").toString();
        assertThat(Console.run(("baseline " + baseline + " --data digits --examples 2000 --out " + model).split(" "))
                .exit()).isZero();
        JsonNode figures = probe("probe", model, "--data", "digits", "--examples", "2000", "--c", "0.1");
        assertThat(figures.path("features").intValue()).isEqualTo(baseline.startsWith("pca") ? 20 : 50);
        assertThat(figures.path("testAccuracy").doubleValue()).isBetween(0.75, 0.95);
    }

    @Test
    void theKMeansModelIsAModelLikeAnyOther() {
        String model = folder.resolve("m.safetensors").toString();
        assertThat(Console.run("baseline", "kmeans", "--clusters", "9", "--data", "small-digits", "--out", model)
                .exit()).isZero();
        for (String words : new String[]{"evaluate MODEL --data small-digits --split train",
                "render MODEL --out F.png", "encode MODEL --data small-digits --out F.npy",
                "reconstruct MODEL --data small-digits --split train --out F.png"}) {
            Console console = Console.run(words.replace("MODEL", model)
                    .replace("F.", folder.resolve("f.").toString()).split(" "));
            assertThat(console.exit()).as(console.err()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"probe pixels --data small-digits", "probe pixels --data digits --c 0",
            "probe pixels --data digits --tolerance -1", "probe no-such.safetensors --data digits",
            "baseline kmeans --data small-digits --clusters 0 --out m.safetensors",
            "baseline kmeans --data small-digits --clusters 9 --iterations -1 --out m.safetensors"})
    void badParametersAreRefusedInOneLine(String words) {
        Console console = Console.run(words.split(" "));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err().lines()).hasSize(1).first().asString().startsWith("reverie: ").contains(", expected ");
    }
}
