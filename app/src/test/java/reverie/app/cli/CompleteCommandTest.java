package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.data.file.NpyFile;

class CompleteCommandTest {

    private static final int D = 784;
    private static final int INDEX = 5;

    @TempDir
    Path folder;

    private Console complete(String out, String... words) {
        var all = new ArrayList<>(List.of("complete"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve(out).toString()));
        return Console.run(all.toArray(String[]::new));
    }

    private static float[] digit() {
        DataSet test = DataLibrary.open("digits").test().orElseThrow();
        return Arrays.copyOfRange(test.examples().data, INDEX * D, (INDEX + 1) * D);
    }

    private Path save(String name, int width, int height, float[] values) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, Math.round(255 * values[i]));
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-rbm", "digits-dbn", "digits-dbm"})
    void knownPixelsStayAndHiddenOnesAreDrawnAsBits(String model) {
        for (String threads : new String[]{"1", "2"}) {
            assertThat(complete(threads + ".npy", model, "--data", "digits", "--index", "" + INDEX, "--mask", "right",
                    "--chains", "30", "--steps", "40", "--threads", threads).exit()).isZero();
        }
        assertThat(folder.resolve("1.npy")).hasSameBinaryContentAs(folder.resolve("2.npy"));
        DataSet chains = NpyFile.read(folder.resolve("1.npy"));
        assertThat(chains.size()).isEqualTo(30);
        float[] digit = digit();
        boolean differ = false;
        for (int n = 0; n < 30; n++) {
            for (int i = 0; i < D; i++) {
                float pixel = chains.examples().data[n * D + i];
                if (i % 28 < 14) {
                    assertThat(pixel).isEqualTo(digit[i]);
                } else {
                    assertThat(pixel).isIn(0f, 1f);
                    differ |= pixel != chains.examples().data[i];
                }
            }
        }
        assertThat(differ).as("chains go their own ways").isTrue();
    }

    /** From above only, and at once. */
    @Test
    void aPixelCnnGoesOnFromAnUpperHalf() {
        for (String threads : new String[]{"1", "2"}) {
            Console console = complete(threads + ".npy", "digits-pixelcnn", "--data", "digits", "--index", "" + INDEX,
                    "--mask", "bottom", "--chains", "9", "--threads", threads);
            assertThat(console.exit()).as(console.err()).isZero();
        }
        assertThat(folder.resolve("1.npy")).hasSameBinaryContentAs(folder.resolve("2.npy"));
        float[] digit = digit();
        DataSet chains = NpyFile.read(folder.resolve("1.npy"));
        assertThat(chains.size()).isEqualTo(9);
        float[] pixels = chains.examples().data;
        for (int i = 0; i < pixels.length; i++) {
            if (i % D < D / 2) {
                assertThat(pixels[i]).isEqualTo(digit[i % D]);
            } else {
                assertThat(pixels[i]).isIn(0f, 1f);
            }
        }
        assertThat(Arrays.copyOfRange(pixels, 0, D)).isNotEqualTo(Arrays.copyOfRange(pixels, D, 2 * D));
        assertThat(complete("x.npy", "digits-pixelcnn", "--data", "digits", "--mask", "top").err())
                .contains("known pixels first");
    }

    @Test
    void replicasAreReportedAndLeaveKnownPixelsAsTheyAre() {
        for (String threads : new String[]{"1", "2"}) {
            Console console = complete(threads + ".npy", "digits-dbm", "--data", "digits", "--index", "" + INDEX,
                    "--chains", "12", "--steps", "20", "--tempering", "3", "--threads", threads);
            assertThat(console.exit()).as(console.err()).isZero();
            assertThat(console.out()).matches(
                    "exchanges accepted, coldest pair first: \\d\\.\\d\\d \\d\\.\\d\\d; \\d+\\.\\d arrivals a chain from the hottest\\R");
        }
        assertThat(folder.resolve("1.npy")).hasSameBinaryContentAs(folder.resolve("2.npy"));
        float[] digit = digit();
        float[] chains = NpyFile.read(folder.resolve("1.npy")).examples().data;
        for (int i = 0; i < D / 2; i++) {
            assertThat(chains[i]).isEqualTo(digit[i]);
        }
    }

    @Test
    void anImageAndAMaskFromFilesDoTheSameAsThoseByName() throws IOException {
        float[] mask = new float[D];
        Arrays.fill(mask, D / 2, D, 1);
        Path image = save("digit.png", 28, 28, digit());
        Path lower = save("mask.png", 28, 28, mask);
        complete("named.npy", "digits-rbm", "--data", "digits", "--index", "" + INDEX, "--steps", "20");
        Console console = complete("files.npy", "digits-rbm", "--image", image.toString(), "--mask", lower.toString(),
                "--steps", "20");
        assertThat(console.exit()).as(console.err()).isZero();
        assertThat(folder.resolve("files.npy")).hasSameBinaryContentAs(folder.resolve("named.npy"));
    }

    @Test
    void anImageOfAnotherSizeIsScaledIfAskedFor() throws IOException {
        float[] large = new float[4 * D];
        float[] digit = digit();
        for (int i = 0; i < large.length; i++) {
            large[i] = digit[i / 56 / 2 * 28 + i % 56 / 2];
        }
        Path image = save("large.png", 56, 56, large);
        Console refused = complete("x.npy", "digits-rbm", "--image", image.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).startsWith(
                "reverie: large.png: 56×56 pixels, expected 28×28 as in digits-rbm, or --fit to scale it");
        assertThat(complete("x.npy", "digits-rbm", "--image", image.toString(), "--fit", "--steps", "2").exit())
                .isZero();
        float[] first = NpyFile.read(folder.resolve("x.npy")).examples().data;
        for (int i = 0; i < D / 2; i++) {
            assertThat(first[i]).isBetween(digit[i] - 0.01f, digit[i] + 0.01f);
        }
    }

    @Test
    void aPictureHasTheHeadAndTheChains() throws IOException {
        assertThat(complete("c.png", "glyphs-rbm", "--data", "glyphs", "--chains", "36", "--steps", "5").exit())
                .isZero();
        BufferedImage picture = ImageIO.read(Files.newInputStream(folder.resolve("c.png")));
        assertThat(picture.getWidth()).isEqualTo(6 * 58 - 2);
        assertThat(picture.getHeight()).isEqualTo(7 * 58 - 2);
    }

    /** As by a command for each: the chains of one image leave no trace in those of the next. */
    @ParameterizedTest
    @CsvSource({"digits-dbm, --tempering 3 --steps 12", "digits-dbn, --steps 12", "digits-pixelcnn, --mask bottom"})
    void severalImagesAreCompletedAsOneByOne(String model, String options) throws IOException {
        String same = " --data digits --chains 3 " + options;
        assertThat(complete("all.npy", (model + same + " --index 5,8-9").split(" ")).exit()).isZero();
        var one = new ArrayList<Float>();
        for (String index : List.of("5", "8", "9")) {
            complete("one.npy", (model + same + " --index " + index).split(" "));
            for (float value : NpyFile.read(folder.resolve("one.npy")).examples().data) {
                one.add(value);
            }
        }
        float[] all = NpyFile.read(folder.resolve("all.npy")).examples().data;
        assertThat(one).hasSize(9 * D);
        assertThat(IntStream.range(0, all.length).filter(i -> all[i] != one.get(i))).isEmpty();
    }

    /** Truth, what is known, the chains, their mean. */
    @Test
    void aPictureOfSeveralHasARowForEach() throws IOException {
        assertThat(complete("c.png", "digits-rbm", "--data", "digits", "--index", "5,8", "--mask", "right", "--steps",
                "5").exit()).isZero();
        BufferedImage picture = ImageIO.read(Files.newInputStream(folder.resolve("c.png")));
        assertThat(picture.getWidth()).isEqualTo((1 + 1 + 8 + 1) * 58 - 2);
        assertThat(picture.getHeight()).isEqualTo(2 * 58 - 2);
        float[] digit = digit();
        for (int i = 0; i < D; i++) {
            int truth = Math.round(255 * digit[i]);
            assertThat(picture.getRaster().getSample(i % 28 * 2, i / 28 * 2, 0)).isBetween(truth - 1, truth + 1);
            int known = picture.getRaster().getSample(58 + i % 28 * 2, i / 28 * 2, 0);
            assertThat(known).isBetween(i % 28 < 14 ? truth - 1 : 126, i % 28 < 14 ? truth + 1 : 129);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "digits-rbm --data digits --index 3-1; --index: '3-1', expected from 0 to 1999, or several, as in 0-3,7",
            "digits-rbm --data digits --index 1,,2; --index: '' in '1,,2', expected from 0 to 1999, or several",
            "digits-rbm --data digits --index 0-2000; --index: '0-2000', expected from 0 to 1999, or several",
            "digits-rbm --data digits --index 0-100; --index: 101 images, expected at most 100",
            "digits-rbm --data digits --jitter 0; --jitter: 0, expected from 1 to 1000",
            "digits-rbm --image x.png --jitter 2; --image: --jitter for a picture, expected data to learn from",
            "digits-rbm; --image: none, expected --data NAME, or --image F.png",
            "digits-rbm --data digits --mask random:1; --mask: nothing left of 28×28 pixels, expected",
            "digits-rbm --data digits --mask random:0; --mask: nothing hidden of 28×28 pixels, expected",
            "digits-rbm --data digits --mask random:2; --mask: a share of 2.0, expected 0 to 1",
            "digits-rbm --data digits --mask middle; --mask: 'middle', expected top, bottom,",
            "digits-rbm --data small-digits; small-digits: 8×8 pixels, expected 28×28 as in digits-rbm",
            "digits-rbm --data digits --index 2000; --index: '2000', expected from 0 to 1999",
            "digits-rbm --data digits --chains 0; --chains: 0, expected 1 or more",
            "digits-rbm --data digits --tempering 2000000000; --tempering: 2000000000, expected at most",
            "digits-rbm --data digits --tempering 0; --tempering: 0, expected 1 or more",
            "digits-rbm --data digits --steps 0; --steps: 0, expected 1 or more",
            "digits-rbm --data digits --mask none.png; none.png: ",
            "digits-rbm --image none.png; none.png: ",
            "digits-cat --data digits; digits-cat: no such file, expected"})
    void badInputGetsOneLine(String words, String message) {
        Console console = complete("x.npy", words.split(" "));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message);
        assertThat(console.err().lines().count()).isEqualTo(1);
        assertThat(folder.resolve("x.npy")).doesNotExist();
    }

    /** The lower half of digits: better than what is known without the upper half, and than the nearest neighbour's. */
    @ParameterizedTest
    @CsvSource({"digits-rbm, 32, 60", "digits-dbn, 16, 30"})
    void theMeanCompletionBeatsTheDataMeanAndTheNearestNeighbour(String model, int chains, int steps) {
        Completions hidden = Completions.ofLowerHalves(DataLibrary.open("digits"), 100);
        double completed = hidden.error(model, chains, steps);
        assertThat(completed).isLessThan(0.9 * hidden.errorOfMean()).isLessThan(0.9 * hidden.errorOfNeighbour());
    }
}
