package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.cli.option.JsonOutput;
import reverie.model.data.file.NpyFile;

/** What is made of data is decided once, is told, and never goes further than a model can take. */
class DataHonestyTest {

    @TempDir
    private Path folder;

    private static JsonNode json(Console console) throws IOException {
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    private Path csv(String name, int white) throws IOException {
        String header = "label,a,b,c,d\n";
        String lines = "x,0," + white + ",0,0\ny," + white + ",0,0,0\n";
        return Files.writeString(folder.resolve(name), header + String.join("", Collections.nCopies(5, lines)));
    }

    private Path npy(String name, float... values) {
        Path file = folder.resolve(name);
        NpyFile.write(file, R032Store.wrap(values, 2));
        return file;
    }

    private static void refused(Console console, String message) {
        assertThat(console.err()).startsWith("reverie: " + message).hasLineCount(1);
        assertThat(console.exit()).isEqualTo(2);
    }

    @Test
    void bothPartsAndWhateverAModelIsAskedAboutAreScaledAlike() throws IOException {
        Path train = csv("a_train.csv", 255);
        csv("a_test.csv", 254);
        JsonNode described = json(Console.run("data", "describe", train.toString()));
        assertThat(described.path("test").path("highest").floatValue()).isEqualTo(254 / 255f);
        assertThat(described.path("train").path("reading").toString()).contains("divided by 255")
                .contains("column 1 (label) was taken for labels: by its name");
        assertThat(described.path("train").path("labels").toString()).isEqualTo("[\"x\",\"y\"]");

        Path model = folder.resolve("m.safetensors");
        assertThat(Console.run("train", "rbm", "--data", train.toString(), "--hidden", "2", "--batch", "5", "--epochs",
                "1", "--out", model.toString()).err()).doesNotContain("reverie:");
        JsonNode bright = json(
                Console.run("evaluate", model.toString(), "--data", train.toString(), "--split", "train"));
        JsonNode dark = json(Console.run("evaluate", model.toString(), "--data", csv("other.csv", 254).toString(),
                "--split", "train"));
        assertThat(dark.path("reconstructionError").doubleValue())
                .isBetween(0.9 * bright.path("reconstructionError").doubleValue(),
                        1.1 * bright.path("reconstructionError").doubleValue());
    }

    @Test
    void valuesThatAModelCannotTakeAreRefusedByTheirPlaces() {
        Path good = npy("good.npy", 0, 1, 1, 0, 0, 0, 1, 1);
        Path bad = npy("bad.npy", 0, 1, -0.5f, 0, 0, 3, 1, 1);
        Path wild = npy("wild.npy", 0, 1, 1, 1e30f);
        Path model = folder.resolve("m.safetensors");
        String out = model.toString();
        refused(Console.run("train", "rbm", "--data", bad.toString(), "--units", "binary", "--hidden", "2", "--out",
                out),
                "bad: values from -0.5 at [1, 0] to 3 at [2, 1], expected values from 0 to 1; or real visible units");
        refused(Console.run("train", "rbm", "--data", wild.toString(), "--hidden", "2", "--out", out),
                "wild: values from 0 at [0, 0] to 1.0E30 at [1, 1], expected values from -1e12 to 1e12");
        refused(Console.run("baseline", "pca", "--data", wild.toString(), "--components", "1", "--out", out), "wild: ");
        assertThat(model).doesNotExist();
        assertThat(
                Console.run("train", "rbm", "--data", good.toString(), "--hidden", "2", "--batch", "2", "--epochs", "1",
                        "--out", out).exit())
                .isZero();
        refused(Console.run("evaluate", out, "--data", bad.toString(), "--split", "train"), "bad: values from -0.5");
        assertThat(Console.run("train", "rbm", "--data", bad.toString(), "--scale", "3", "--binarize", "threshold:0.5",
                "--hidden", "2", "--batch", "2", "--epochs", "1", "--out", out).exit()).isZero();
    }

    @Test
    void whatIsWrittenDoesNotTakeThePlaceOfWhatIsRead() throws IOException {
        Path data = csv("data.csv", 255);
        String before = Files.readString(data);
        refused(Console.run("train", "rbm", "--data", data.toString(), "--hidden", "2", "--out",
                folder.resolve("../" + folder.getFileName() + "/data.csv").toString()), "--out: ");
        assertThat(data).hasContent(before);
    }

    @Test
    void namesFromFilesDoNotSpeakToTheTerminal() {
        refused(Console.run("data", "describe", "a\u001b[31mb\u0007"), "a\\x1B[31mb\\x07: neither a bundled");
    }

    @Test
    void tooManyThreadsAreRefused() {
        refused(Console.run("train", "rbm", "--data", "small-digits", "--hidden", "2", "--threads", "100000", "--out",
                folder.resolve("m").toString()), "--threads: 100000, expected at most 1024");
    }

    /** What would not fit is refused before it is made, by the option that asks for it. */
    @Test
    void theOptionThatAsksForTooMuchMemoryIsNamed() {
        String model = folder.resolve("m.safetensors").toString();
        assertThat(Console.run("train", "rbm", "--data", "small-digits", "--hidden", "2", "--epochs", "1", "--out",
                model).exit()).isZero();
        for (String command : List.of("evaluate --split train --ais --temperatures 10 --chains 100000000",
                "evaluate --split train --ais --chains 10 --temperatures 2000000000",
                "evaluate --split train --parzen --parzen-samples 100000000",
                "sample --count 10 --tempering 100000000",
                "sample --count 100000000", "complete --chains 100000000",
                "complete --chains 2 --tempering 100000000")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            String named = words.get(words.size() - 2);
            words.add(1, model);
            if (!words.getFirst().equals("sample")) {
                words.addAll(List.of("--data", "small-digits"));
            }
            if (!words.getFirst().equals("evaluate")) {
                words.addAll(List.of("--out", folder.resolve("o.npy").toString()));
            }
            Console console = Console.run(words.toArray(String[]::new));
            assertThat(console.err()).as(String.join(" ", words)).startsWith("reverie: " + named + ": ")
                    .contains("MB of memory").hasLineCount(1);
            assertThat(console.exit()).isEqualTo(2);
        }
    }

    @Test
    void dataWithoutAnythingToLearnAreRefusedByWhatIsWrongWithThem() {
        Path same = npy("same.npy", 0.1f, 0.7f, 0.1f, 0.7f, 0.1f, 0.7f);
        String out = folder.resolve("m").toString();
        refused(Console.run("baseline", "pca", "--data", same.toString(), "--components", "1", "--out", out),
                "same: 3 examples that are all alike, expected examples that vary");
        refused(Console.run("train", "sparse-coding", "--encoder", "--preprocess", "standard", "--data",
                same.toString(),
                "--atoms", "2", "--out", out), "same: examples of which preprocessing leaves nothing but 0");
        Path zero = npy("zero.npy", 0, 0, 0, 0);
        refused(Console.run("train", "sparse-coding", "--encoder", "--data", zero.toString(), "--atoms", "2", "--out",
                out), "zero: examples of which preprocessing leaves nothing but 0");
    }

    @Test
    void jsonDoesNotSpeakToTheTerminal() throws IOException {
        String text = JsonOutput.text(JsonOutput.object().put("name", "é\u009b31m\u202e\u001b[31m"));
        assertThat(text).contains("é").doesNotContainPattern("[\\x1b\\x7f-\\x9f\\u202e]");
        assertThat(new ObjectMapper().readTree(text).path("name").textValue())
                .isEqualTo("é\u009b31m\u202e\u001b[31m");
    }

    @Test
    void whatIsUndefinedIsNull() {
        assertThat(JsonOutput.text(JsonOutput.object().put("a", Double.NaN).put("b", Double.POSITIVE_INFINITY).put("c",
                1.5))).isEqualToIgnoringWhitespace("{\"a\":null,\"b\":null,\"c\":1.5}");
    }

    @Test
    void aPipeWithoutAWriterIsRefusedAndOneWithAWriterIsRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "named pipes are those of Unix");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
        refused(Console.run("data", "describe", pipe.toString()), pipe + ": a pipe into which nothing is written");
        Path data = csv("data.csv", 255);
        Process writer = new ProcessBuilder("/bin/sh", "-c", "cat " + data + " > " + pipe).start();
        assertThat(json(Console.run("data", "describe", pipe.toString())).path("train").path("examples").intValue())
                .isEqualTo(10);
        assertThat(writer.waitFor()).isZero();
    }
}
