package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(saved.provenance().hyperparameters()).containsEntry("layers", List.of(64L, 15L, 20L))
                .containsEntry("pretrain", 5L).containsEntry("gibbs-steps", 5L);
        JsonNode exact = evaluate("");
        assertThat(exact.path("meanLowerBound").doubleValue()).isBetween(-40.0, -10.0);
        JsonNode annealed = evaluate("--ais --temperatures 500 --chains 50");
        assertThat(annealed.path("logZForward").doubleValue()).isCloseTo(exact.path("logZ").doubleValue(), within(1.0));
        JsonNode parzen = evaluate("--parzen --parzen-samples 200 --parzen-steps 20");
        assertThat(parzen.path("parzenLogLikelihood").doubleValue()).isBetween(-200.0, 100.0);
        assertThat(parzen.path("parzenSigma").doubleValue()).isBetween(0.05, 1.0);
        assertThat(parzen.path("parzenSamples").intValue()).isEqualTo(200);
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

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        for (String threads : List.of("1", "2")) {
            assertThat(train("--layers 64,20,10 --pretrain 1 --epochs 2 --threads " + threads, threads).exit())
                    .isZero();
        }
        assertThat(file("1")).hasSameBinaryContentAs(file("2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"--layers 64,20; --layers: 64,20, expected three sizes or more",
            "--layers 60,20,10; --layers: 60,20,10, expected 64 first",
            "--pretrain 0 --layers 64,20,10; --pretrain: 0, expected 1 or more",
            "--mean-field 0 --layers 64,20,10; --mean-field: 0, expected 1 or more"})
    void badInputGetsOneLine(String words, String message) {
        Console console = train(words, "x");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message);
        assertThat(console.err().lines().count()).isEqualTo(1);
        assertThat(file("x")).doesNotExist();
    }
}
