package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

class NadeCommandTest {

    @TempDir
    private Path folder;

    private static Console train(Path out, String... more) {
        var words = new ArrayList<>(List.of("train", "nade", "--data", "small-digits", "--out", out.toString()));
        words.addAll(List.of(more));
        return Console.run(words.toArray(String[]::new));
    }

    private Path trained(String name, String... more) {
        Path out = folder.resolve(name);
        Console console = train(out, more);
        assertThat(console.exit()).as(console.err()).isZero();
        return out;
    }

    private static JsonNode evaluated(Path model) throws IOException {
        return new ObjectMapper().readTree(
                Console.run("evaluate", model.toString(), "--data", "small-digits", "--binarize", "sample").out());
    }

    /** Independent pixels come to −27.1. */
    @ParameterizedTest
    @ValueSource(strings = {"--hidden 100 --ordering columns", "--hidden 100 --ordering random",
            "--hidden 100 --ordering spiral", "--hidden 0",
            "--hidden 200 --orderless --orderings 8"})
    void everyKindBeatsIndependentPixelsByTwoNats(String how) throws IOException {
        assertThat(evaluated(trained("m", ("--binarize sample " + how).split(" "))).get("meanLogLikelihood").asDouble())
                .isBetween(-25.1, -20.0);
    }

    @Test
    void anEnsembleOfOrderingsTellsMoreThanOne() throws IOException {
        JsonNode said = evaluated(trained("m", "--hidden", "50", "--orderless", "--orderings", "8"));
        assertThat(said.get("meanLogLikelihood").asDouble())
                .isGreaterThan(said.get("meanLogLikelihoodOfOneOrdering").asDouble());
    }

    @Test
    void theEnsembleOfAnOrderlessModelMayBeAnother() throws IOException {
        String model = trained("m", "--hidden", "50", "--orderless", "--orderings", "2").toString();
        var mapper = new ObjectMapper();
        JsonNode one = mapper
                .readTree(Console.run("evaluate", model, "--data", "small-digits", "--orderings", "1").out());
        JsonNode many = mapper
                .readTree(Console.run("evaluate", model, "--data", "small-digits", "--orderings", "9").out());
        assertThat(many.get("meanLogLikelihoodOfEnsemble").asDouble())
                .isGreaterThan(one.get("meanLogLikelihoodOfEnsemble").asDouble());
        assertThat(many.get("orderings").asInt()).isEqualTo(9);
        assertThat(many.get("meanLogLikelihood")).isEqualTo(one.get("meanLogLikelihood"));
        assertThat(Console.run("evaluate", trained("o", "--hidden", "4", "--epochs", "1").toString(), "--data",
                "small-digits", "--orderings", "3").err())
                .contains("orderings: 3, expected a model that learned with --orderless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hidden 70", "--hidden 0", "--orderless --hidden 20"})
    void theNumberOfThreadsLeavesNoTrace(String how) throws IOException {
        Path one = trained("a", (how + " --epochs 2 --threads 1").split(" "));
        Path two = trained("b", (how + " --epochs 2 --threads 2").split(" "));
        assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hidden 20", "--hidden 0", "--orderless --hidden 20"})
    void aTrainedOneCompletesDrawsEncodesAndShowsFilters(String how) {
        String model = trained("m", (how + " --epochs 1").split(" ")).toString();
        String picture = folder.resolve("f.png").toString();
        String codes = folder.resolve("f.npy").toString();
        for (String mask : List.of("bottom", "top")) {
            assertThat(Console.run("complete", model, "--data", "small-digits", "--mask", mask, "--steps", "20",
                    "--out", picture).exit()).isZero();
        }
        assertThat(Console.run("sample", model, "--out", picture).exit()).isZero();
        assertThat(Console.run("render", model, "--out", picture).exit()).isZero();
        assertThat(Console.run("encode", model, "--data", "small-digits", "--out", codes).exit()).isZero();
        Console refused = Console.run("reconstruct", model, "--data", "small-digits", "--out", picture);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("nade, expected one of").doesNotContain("Exception");
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws IOException {
        Path out = folder.resolve("m");
        assertThat(train(out, "--hidden", "0", "--orderless").err())
                .contains("hidden: 0 with orderless, expected 1 or more");
        assertThat(train(out, "--ordering", "diagonal").err()).contains("ordering").contains("rows")
                .doesNotContain("Exception");
        assertThat(train(out, "--hidden", "2000000000").err()).contains("hidden: 2000000000, expected at most");
        Path real = folder.resolve("real.csv");
        Files.writeString(real, "a,b\n1.5,2\n-3,4\n");
        Console refused = Console.run("train", "nade", "--data", real.toString(), "--out", out.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err().lines().filter(line -> line.startsWith("reverie:"))).singleElement().asString()
                .contains("expected values from 0 to 1");
    }

    @Test
    void aFileWhoseOrderingIsNoneIsRefused() {
        Path model = trained("m", "--hidden", "4", "--epochs", "1");
        ModelFile file = ModelFile.read(model);
        var tensors = new LinkedHashMap<>(file.tensors());
        float[] pixels = file.tensor("ordering", 1, ModelFile.ANY).values().clone();
        pixels[5] = pixels[6];
        tensors.put("ordering", new Tensor(new int[]{1, pixels.length}, pixels));
        new ModelFile(file.provenance(), tensors).write(model);
        Console refused = Console.run("evaluate", model.toString(), "--data", "small-digits");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("pixel 6 twice, expected every pixel once");
    }
}
