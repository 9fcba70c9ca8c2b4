package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .contains("expected one of MATLAB .mat, NumPy .npz")
                .hasLineCount(1);
        assertThat(Console.run("data", "describe", folder.resolve("none.mat") + ":X").err())
                .contains("neither a bundled data set nor a file or folder");
    }

    private static Console ok(String... arguments) {
        Console console = Console.run(arguments);
        assertThat(console.exit()).as(console.err()).isZero();
        return console;
    }
}
