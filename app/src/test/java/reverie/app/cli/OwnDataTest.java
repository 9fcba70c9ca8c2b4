package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.data.DataLibrary;
import reverie.app.data.DrawnPictures;

/** The user's own data at every command that takes data. */
class OwnDataTest {

    @TempDir
    private Path folder;

    @Test
    void photographsOfSeveralSizesAreLearnedFromInPatchesAndRedrawn() throws IOException {
        Path photographs = folder.resolve("photographs");
        DrawnPictures.write(photographs.resolve("a.png"), 40, 50, 0);
        DrawnPictures.write(photographs.resolve("b.png"), 50, 40, 7);
        Path model = folder.resolve("m.safetensors");
        String[] train = {"train", "sparse-coding", "--data", photographs.toString(), "--patch", "6", "--patches",
                "200",
                "--atoms", "20", "--lambda", "0.1", "--epochs", "1", "--out", model.toString()};
        ok(train);
        byte[] first = Files.readAllBytes(model);
        ok(train);
        assertThat(Files.readAllBytes(model)).as("the same folder, the same bytes").isEqualTo(first);
        ok("evaluate", model.toString(), "--data", photographs.toString(), "--patch", "6", "--patches", "200");
        Path again = folder.resolve("again.png");
        ok("reconstruct", model.toString(), "--data", photographs.toString(), "--image", "b.png", "--out",
                again.toString());
        assertThat(again).isNotEmptyFile();

        Console refused = Console.run("train", "rbm", "--data", photographs.toString(), "--patch", "whole", "--hidden",
                "4", "--out", model.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("reverie: " + photographs + ": several sizes (a.png 40×50, b.png 50×40)")
                .hasLineCount(1);
    }

    @Test
    void imagesAreMultipliedAndPatchesAreNot() {
        for (int i = 0; i < 2; i++) {
            DrawnPictures.write(folder.resolve("few/" + i + ".png"), 8, 8, 50 * i);
        }
        String few = folder.resolve("few").toString();
        assertThat(Console.run("data", "describe", few, "--jitter", "3").out()).contains("\"examples\" : 6");
        Console refused = Console.run("train", "sparse-coding", "--data", few, "--jitter", "3", "--patch", "4",
                "--atoms",
                "4", "--out", folder.resolve("m.safetensors").toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("reverie: --jitter: with patches, expected whole images").hasLineCount(1);
    }

    @Test
    void imagesOfTheSizeOfAModelAreCompleted() {
        for (int i = 0; i < 3; i++) {
            DrawnPictures.write(folder.resolve("mine/" + i + ".png"), 28, 28, 50 * i);
        }
        Path out = folder.resolve("chains.npy");
        ok("complete", "digits-rbm", "--data", folder.resolve("mine").toString(), "--index", "2", "--chains", "2",
                "--steps", "4", "--out", out.toString());
        float[] mine = DataLibrary.open(folder.resolve("mine").toString()).train().examples().data;
        float[] chains = DataLibrary.open(out.toString()).train().examples().data;
        assertThat(Stream.of(0, 100, 391).map(i -> chains[i])).as("what is known")
                .isEqualTo(Stream.of(0, 100, 391).map(i -> mine[2 * 784 + i]).toList());
    }

    @Test
    void textIsDescribedLearnedFromAndProbed() throws IOException {
        String lines = "kind,a,b,c\nx,0,1,0\ny,1,0,1\nx,0,1,1\ny,1,0,0\n";
        Path train = Files.writeString(folder.resolve("toy_train.csv"), lines);
        Files.writeString(folder.resolve("toy_test.csv"), lines);
        assertThat(ok("data", "describe", train.toString()).out()).contains("\"kind\" : \"binary\"")
                .contains("\"classes\" : 2").contains("\"test\"");
        Path model = folder.resolve("m.safetensors");
        ok("train", "rbm", "--data", train.toString(), "--hidden", "2", "--batch", "2", "--epochs", "1", "--out",
                model.toString());
        assertThat(ok("probe", "pixels", "--data", train.toString()).out()).contains("\"testAccuracy\" : 1.0");
    }

    @Test
    void aVariableThatIsNotThereIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("toy.csv"), "1,2\n");
        Console refused = Console.run("data", "describe", file + ":X");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith("reverie: " + file + ": begins with ")
                .contains("expected one of MATLAB .mat, Octave text, NumPy .npz")
                .hasLineCount(1);
        assertThat(Console.run("data", "describe", folder.resolve("none.mat") + ":X").err())
                .contains("neither a bundled data set nor a file or folder");
    }

    @Test
    void whatIsSaidOfDataIsSaidBehindThemOrByOptions() throws IOException {
        Path pictures = folder.resolve("shapes");
        for (int i = 0; i < 12; i++) {
            DrawnPictures.write(pictures.resolve(i + ".png"), 20 + i % 3, 24, 5 * i);
        }
        Path one = folder.resolve("one.safetensors");
        Path other = folder.resolve("other.safetensors");
        String[] common = {"--hidden", "3", "--epochs", "1", "--batch", "4", "--out"};
        ok(words(List.of("train", "rbm", "--data", pictures + "?crop=square&size=8x8&invert=yes"), common, one));
        ok(words(List.of("train", "rbm", "--data", pictures.toString(), "--size", "8x8", "--invert", "--crop",
                "square"), common, other));
        assertThat(one).hasSameBinaryContentAs(other);

        assertThat(ok("data", "describe", pictures + "?size=8x6").out()).contains("\"width\" : 8", "\"height\" : 6",
                "images of 20×24 to 22×24 pixels were scaled to 8×6");
        assertThat(ok("data", "describe", pictures.toString()).out()).as("several sizes, of which patches are learned")
                .contains("\"images\" : 12", "20×24");
        Console refused = Console.run("data", "describe", pictures + "?sise=8x6");
        assertThat(refused.err()).startsWith("reverie: data: the option 'sise'").hasLineCount(1);
    }

    @Test
    void aRunThatIsKeptKnowsHowItsDataWereTaken() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "0,1,0\n1,0,1\n0,1,1\n1,0,0\n");
        Path kept = folder.resolve("kept.run");
        Path model = folder.resolve("m.safetensors");
        ok("train", "rbm", "--data", table.toString(), "--label-column", "3", "--hidden", "2", "--batch", "2",
                "--epochs", "2", "--stop-after", "1", "--checkpoint", kept.toString(), "--out", model.toString());
        ok("train", "rbm", "--resume", kept.toString(), "--out", model.toString());
        Console otherwise = Console.run("train", "rbm", "--resume", kept.toString(), "--data", table.toString(),
                "--out", model.toString());
        assertThat(otherwise.exit()).isEqualTo(2);
    }

    private static String[] words(List<String> first, String[] common, Path out) {
        return Stream.of(first.stream(), Stream.of(common), Stream.of(out.toString())).flatMap(it -> it)
                .toArray(String[]::new);
    }

    private static Console ok(String... arguments) {
        Console console = Console.run(arguments);
        assertThat(console.exit()).as(console.err()).isZero();
        return console;
    }
}
