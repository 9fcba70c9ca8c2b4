package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.model.data.ImageShape;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** Whatever a person gives: one line that says what was found and what was expected, and nothing half-written. */
class BadInputTest {

    @TempDir
    private Path folder;
    private Path out = Path.of("");

    @BeforeEach
    void place() {
        out = folder.resolve("model.safetensors");
    }

    private static void assertRefused(Console console, int exit, String start) {
        assertThat(console.err().lines().filter(line -> !line.startsWith("epoch"))).as("standard error").hasSize(1);
        assertThat(console.err()).contains("reverie: " + start).contains(", expected ");
        assertThat(console.exit()).isEqualTo(exit);
        assertThat(console.out()).isEmpty();
    }

    private Console train(String data, String... more) {
        String[] all = Stream.concat(
                Stream.of("train", "rbm", "--data", data, "--hidden", "4", "--out", out.toString()),
                Stream.of(more)).toArray(String[]::new);
        return Console.run(all);
    }

    @ParameterizedTest
    @CsvSource({"--batch,0,--batch: 0", "--rate,-0.1,--rate: -0.1", "--rate,fast,--rate: 'fast'",
            "--momentum,1,--momentum: 1", "--weight-decay,-1,--weight-decay: -1.0",
            "--weight-decay,NaN,--weight-decay: NaN", "--gibbs-steps,0,--gibbs-steps: 0", "--examples,0,--examples: 0",
            "--threads,0,--threads: 0", "--epochs,-1,--epochs: -1", "--seed,x,--seed: 'x'",
            "--binarize,maybe,--binarize: ", "--sparsity-target,1,", "--no-such-option,1,--no-such-option: unknown"})
    void parametersThatCannotBe(String option, String value, String start) {
        assertRefused(train("small-digits", option, value), 2, start == null ? "" : start);
        assertThat(out).doesNotExist();
    }

    @Test
    void noHiddenUnits() {
        assertRefused(Console.run("train", "rbm", "--data", "small-digits", "--hidden", "0", "--out", out.toString()),
                2, "--hidden: 0, expected 1 or more");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "rbm | rate | --race: 'rate', expected NAME=VALUE,VALUE such as rate=0.05,0.5",
            "rbm | pace=1,2 | --race: 'pace', expected one of rate, ",
            "rbm | rate=0.05,,0.5 | --race: 'rate=0.05,,0.5' with an empty value, expected a value on either side of each ','",
            "rbm | rate=,0.5 | --race: 'rate=,0.5' with an empty value, expected a value on either side of each ','",
            "dbm | epochs=1,2 | --race: epochs, which only says when a run ends, expected a parameter of the learning",
            "rbm | rate=0.05 | --race: 1 value of rate, expected 2 to 4",
            "rbm | rate=0.01,0.02,0.03,0.04,0.05 | --race: 5 values of rate, expected 2 to 4",
            "rbm | rate=0.05,0.050 | --race: rate 0.05 twice, expected values that differ",
            "rbm | rate=0.05,high | rate: 'high', expected ",
            "rbm | rate=0.1,0.2@5,0.3 | --race: 'rate=0.1,0.2@5,0.3', expected semicolons between values that have ",
            "rbm | seed=1,2 | --race: the seed, expected another parameter; all lanes have one seed",
            "completion | chains=4,16 | --race: the room 'completion', whose model stays as it is, expected a room"})
    void racesThatCannotBeRun(String room, String race, String message) {
        Path picture = folder.resolve("f.png");
        assertRefused(Console.run("screenshot", "--experiment", room, "--data", "small-digits", "--race", race,
                "--epochs", "0", "--out", picture.toString()), 2, message);
        assertThat(picture).doesNotExist();
    }

    @Test
    void aSettingThatIsRacedIsNotSaidTwice() {
        assertRefused(Console.run("screenshot", "--experiment", "rbm", "--data", "small-digits", "--settings",
                "hidden=20&rate=0.3", "--race", "rate=0.1,0.2", "--epochs", "0", "--out",
                folder.resolve("f.png").toString()), 2,
                "--race: rate, which --settings says too, expected either of both");
    }

    @Test
    void unknownModelsAndCommands() {
        assertRefused(Console.run("train", "foo"), 2, "model: foo, expected one of autoencoder");
        assertRefused(Console.run("train"), 2, "model: none given, expected one of autoencoder");
        assertRefused(Console.run("dance"), 2, "command: dance, expected one of ");
        assertRefused(Console.run(), 2, "command: none given");
        assertRefused(Console.run("train", "rbm", "--data", "small-digits"), 2, "--out: missing");
        assertRefused(Console.run("train", "rbm", "--out", out.toString(), "--data"), 2, "--data: missing");
        assertRefused(Console.run("render", out.toString(), "another", "--out", "f.png"), 2, "another: one argument");
    }

    @Test
    void aModelFileOfAKindThatIsNotKnown() {
        var values = new LinkedHashMap<String, Tensor>();
        values.put("W", new Tensor(new int[]{1, 1}, new float[]{0}));
        new ModelFile(new Provenance("reverie 99", "oracle", Map.of(), 1,
                new DataOrigin("d", "0".repeat(64), 1, new ImageShape(1, 1)), 0, 0), values).write(out);
        Path picture = folder.resolve("f.png");
        assertRefused(Console.run("render", out.toString(), "--out", picture.toString()), 2, "model: oracle, expected");
        assertRefused(Console.run("sample", out.toString(), "--out", picture.toString()), 2, "model: oracle, expected");
        assertThat(picture).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train autoencoder --data small-digits --hidden", "train rbm --data small-digits --hidden",
            "sample MODEL --count"})
    void moreThanMemoryHolds(String words) {
        assertThat(train("small-digits", "--epochs", "0").exit()).isZero();
        Path large = folder.resolve("large.npy");
        String[] all = (words + " 1000000000 --out " + large).replace("MODEL", out.toString()).split(" ");
        assertRefused(Console.run(all), 2, all[all.length - 4] + ": 1000000000, expected at most ");
        assertThat(large).doesNotExist();
    }

    @Test
    void theReportInThePlaceOfTheModel() throws IOException {
        Files.writeString(out, "earlier");
        assertRefused(train("small-digits", "--report", folder.resolve("sub/../model.safetensors").toString()), 2, "");
        assertRefused(train("small-digits", "--report", out.toString()), 2, "--report: ");
        assertThat(out).hasContent("earlier");
    }

    @Test
    void aFolderThatMayNotBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "root may read everything");
        assertRefused(train(closed.toString()), 2, closed + ": could not be read");
    }

    @Test
    void dataThatAreNotThere() {
        assertRefused(train("no-such-data"), 2, "no-such-data: ");
        assertRefused(train("natural-images", "--patch", "whole"), 2, "natural-images: ");
        assertRefused(train(folder.toString()), 2, folder.toString());
    }

    private static byte[] idx(int magic, int count, int pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + pixels);
        bytes.putInt(magic).putInt(count).putInt(2).putInt(2);
        return bytes.array();
    }

    @ParameterizedTest
    @CsvSource({"empty,0,0,0", "truncated,2051,10,39", "over-long,2051,10,41", "wrong magic,2999,10,40",
            "a header that claims 2³¹ − 1 images,2051,2147483647,40"})
    void damagedImageFiles(String what, int magic, int count, int pixels) throws IOException {
        Path file = folder.resolve("images-idx3-ubyte");
        Files.write(file, what.equals("empty") ? new byte[0] : idx(magic, count, pixels));
        assertRefused(train(file.toString()), 2, "");
        assertThat(out).doesNotExist();
    }

    @Test
    void damagedModelsAndModelsOfAnotherSize() throws IOException {
        assertThat(train("small-digits").exit()).isZero();
        assertRefused(Console.run("evaluate", out.toString(), "--data", "digits"), 2, "digits (test): ");
        assertRefused(Console.run("evaluate", out.toString(), "--data", "small-digits", "--split", "test"), 2,
                "--split: no test part in small-digits, expected train");
        Path picture = folder.resolve("f.png");
        byte[] whole = Files.readAllBytes(out);
        Path broken = folder.resolve("broken.safetensors");
        Files.write(broken, java.util.Arrays.copyOf(whole, whole.length - 5));
        assertRefused(Console.run("render", broken.toString(), "--out", picture.toString()), 2, "");
        assertThat(picture).doesNotExist();
        assertRefused(Console.run("render", out.toString(), "--out", folder.resolve("f.jpg").toString()), 2, "--out: ");
        assertRefused(Console.run("sample", out.toString(), "--count", "0", "--out", picture.toString()), 2,
                "--count: 0");
    }

    @Test
    void placesWhereNothingCanBeSavedAreRefusedBeforeAnyWork() {
        Console console = Console.run("train", "rbm", "--data", "small-digits", "--out",
                folder.resolve("missing").resolve("m.safetensors").toString());
        assertRefused(console, 2, folder.toString());
        assertThat(console.err()).doesNotContain("epoch");
    }

    @Test
    void aFullDiskWhileSavingIsAFailureOfItsOwn() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        assertRefused(Console.run("train", "rbm", "--data", "small-digits", "--epochs", "1", "--hidden", "4", "--out",
                full.toString()), 1, "/dev/full: ");
    }

    @Test
    void aReportThatCannotBeSavedLeavesTheModelWhole() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        assertRefused(train("small-digits", "--batch", "100", "--epochs", "1", "--report", full.toString()), 1,
                "/dev/full: ");
        assertThat(ModelFile.read(out).provenance().steps()).isEqualTo(18);
    }

    @Test
    void theStackTraceComesOnlyWhenAskedFor() {
        assertThat(train("no-such-data").err()).doesNotContain("\tat ");
        assertThat(train("no-such-data", "--verbose").err()).contains("\tat ");
    }
}
