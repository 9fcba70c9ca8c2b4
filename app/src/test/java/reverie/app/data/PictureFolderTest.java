package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static reverie.app.data.DrawnPictures.claim;
import static reverie.app.data.DrawnPictures.encoded;
import static reverie.app.data.DrawnPictures.grey;
import static reverie.app.data.DrawnPictures.write;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** Folders of pictures that people bring, and single pictures. */
class PictureFolderTest {

    @TempDir
    private Path folder;

    @Test
    void picturesOfOneSizeAreExamplesInTheOrderOfTheirNames() throws Exception {
        Path second = write(folder.resolve("b.png"), 3, 2, 10);
        Path first = write(folder.resolve("a10.PNG"), 3, 2, 20);
        write(folder.resolve(".hidden.png"), 9, 9, 0);
        write(folder.resolve("Thumbs.db"), new byte[]{1, 2});
        write(folder.resolve("__MACOSX/a.png"), 9, 9, 0);

        Splits splits = open();
        DataSet set = splits.train();
        assertThat(splits.test()).isEmpty();
        assertThat(set.name()).isEqualTo(folder.getFileName().toString());
        assertThat(set.shape()).isEqualTo(new ImageShape(3, 2));
        assertThat(set.kind()).isEqualTo(ValueKind.UNIT_INTERVAL);
        assertThat(set.labels()).isEmpty();
        float[] greys = {20, 21, 22, 23, 24, 25, 10, 11, 12, 13, 14, 15};
        for (int i = 0; i < greys.length; i++) {
            assertThat(set.examples().data[i]).isEqualTo(greys[i] / 255);
        }
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(first));
        assertThat(set.sha256()).isEqualTo(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(second))));
    }

    @Test
    void subFoldersAreLabelsHoweverDeep() {
        write(folder.resolve("cats/persian/1.png"), 2, 2, 0);
        write(folder.resolve("cats/1.png"), 2, 2, 1);
        write(folder.resolve("birds/9.png"), 2, 2, 2);
        Labels labels = open().train().labels().orElseThrow();
        assertThat(labels.names()).containsExactly("birds", "cats", "cats/persian");
        assertThat(labels.of()).containsExactly(0, 1, 2);
    }

    @Test
    void foldersTrainAndTestAreTheParts() {
        write(folder.resolve("train/10/a.png"), 2, 2, 0);
        write(folder.resolve("train/9/a.png"), 2, 2, 1);
        write(folder.resolve("test/10/a.png"), 2, 2, 2);
        write(folder.resolve("test/11/a.png"), 2, 2, 3);
        Splits splits = open();
        DataSet test = splits.test().orElseThrow();
        assertThat(test.name()).isEqualTo(folder.getFileName() + " (test)");
        assertThat(test.labels().orElseThrow().names()).containsExactly("9", "10", "11")
                .isEqualTo(splits.train().labels().orElseThrow().names());
        assertThat(splits.train().labels().orElseThrow().of()).containsExactly(1, 0);
        assertThat(test.labels().orElseThrow().of()).containsExactly(1, 2);
        assertThat(test.sha256()).isNotEqualTo(splits.train().sha256());

        Splits patches = DataLibrary.open(folder.toString(), new Patches(1, 200, 1));
        assertThat(patches.train().examples().data).contains(2 / 255f, 4 / 255f).doesNotContain(6 / 255f);
        assertThat(patches.test().orElseThrow().examples().data).contains(6 / 255f).doesNotContain(0f);

        write(folder.resolve("validation/10/a.png"), 2, 2, 200);
        Splits others = open();
        assertThat(others.train().examples().data).as("passed over").isEqualTo(splits.train().examples().data);
        assertThat(others.test().orElseThrow().size()).isEqualTo(2);
        assertThat(others.train().interpretation().notes()).contains("passed over: 1 image for validation");
        refused(write(folder.resolve("more/10/a.png"), 2, 2, 0),
                "lies beside the folders train and test, expected it in one of them");
        assertThat(DataLibrary.open(folder.resolve("validation/10").toString()).train().size()).isEqualTo(1);
    }

    static Stream<Arguments> layouts() {
        return Stream.of(arguments("Train/a/1.png Train/b/2.png val/a/3.png", "a b"),
                arguments("training_set/a/1.png training_set/b/2.png test_set/b/3.png validation_set/b/4.png", "a b"),
                arguments("a/train/1.png a/val/3.png b/train/2.png b/test/3.png", "a b"),
                arguments("set/train/a/1.png set/train/b/2.png set/test/a/3.png", "a b"),
                arguments("a/1.png b/2.png test/a/3.png", "a b"), arguments("set/train/1.png set/train/2.png", ""),
                arguments("all/a/full/1.png all/b/full/2.png", "a b"),
                arguments("train/all/a/full/1.png train/all/b/full/2.png test/all/c/full/3.png", "a b c"),
                arguments("all/1.png all/2.png", "all"), arguments("a/x/1.png a/x/y/2.png", "x x/y"));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void whatIsForTestingIsNeverLearnedFrom(String files, String labels) {
        for (String each : files.split(" ")) {
            write(folder.resolve(each), 1, 1, each.charAt(each.length() - 5) - '0');
        }
        DataSet train = open().train();
        assertThat(train.examples().data).containsExactly(1 / 255f, 2 / 255f);
        assertThat(train.labels().map(it -> String.join(" ", it.names())).orElse("")).isEqualTo(labels);
        open().test().ifPresent(test -> assertThat(test.examples().data).contains(3 / 255f).doesNotContain(1 / 255f));
    }

    @Test
    void picturesForTestingAloneAreRefused() {
        write(folder.resolve("test/a/1.png"), 1, 1, 1);
        refused(folder, "only images to test on, expected others in a folder train");
    }

    @Test
    void photographsOfSeveralSizesAreForPatches() {
        write(folder.resolve("a.png"), 30, 40, 0);
        write(folder.resolve("trip/b.jpg"), encoded(grey(25, 50, 0), "jpg"));
        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessage(folder
                + ": several sizes (a.png 30×40, trip/b.jpg 25×50), expected images of one size, or patches of them"
                + " (--patch P)");

        var patches = new Patches(4, 50, 3);
        Splits cut = DataLibrary.open(folder.toString(), patches);
        assertThat(cut.train().size()).isEqualTo(50);
        assertThat(cut.test().orElseThrow().size()).isEqualTo(10);
        GreyImage first = DataLibrary.image(folder.toString(), "a.png");
        assertThat(patches.of("same", DataLibrary.library().images(folder.toString())).train().examples().data)
                .isEqualTo(cut.train().examples().data);
        assertThat(DataLibrary.image(folder.toString(), "0").values()).isEqualTo(first.values());
        assertThatThrownBy(() -> DataLibrary.image(folder.toString(), "c.png")).isInstanceOf(BadInput.class)
                .hasMessage("image: c.png, expected a number from 0 to 1, or one of a.png, trip/b.jpg");
    }

    @Test
    void aSinglePictureIsOneImage() {
        Path file = write(folder.resolve("one.dat"), 30, 40, 5);
        assertThat(DataLibrary.open(file.toString()).train().size()).isEqualTo(1);
        assertThat(DataLibrary.open(file.toString(), new Patches(4, 50, 3)).test()).isPresent();
        assertThat(DataLibrary.image(file.toString(), "one.dat").shape()).isEqualTo(new ImageShape(30, 40));
    }

    @Test
    void coloursBecomeTheirLuma() {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        image.setRGB(1, 0, Color.GREEN.getRGB());
        image.setRGB(2, 0, Color.WHITE.getRGB());
        write(folder.resolve("a.png"), encoded(image, "png"));
        float[] values = open().train().examples().data;
        assertThat(values[0]).isCloseTo(0.2126f, within(1e-6f));
        assertThat(values[1]).isCloseTo(0.7152f, within(1e-6f));
        assertThat(values[2]).isCloseTo(1, within(1e-6f));
    }

    static Stream<Arguments> bad() {
        byte[] png = encoded(grey(40, 30, 0), "png");
        byte[] jpeg = encoded(grey(40, 30, 0), "jpg");
        byte[] gif = encoded(grey(40, 30, 0), "gif");
        byte[] bmp = encoded(grey(40, 30, 0), "bmp");
        byte[] broken = png.clone();
        Arrays.fill(broken, 50, 70, (byte) 3);
        return Stream.of(arguments("empty", new byte[0], "empty, expected a PNG, JPEG, GIF or BMP file"),
                arguments("text", "notes".getBytes(StandardCharsets.US_ASCII),
                        "not a picture, expected a PNG, JPEG, GIF or BMP file"),
                arguments("half PNG", Arrays.copyOf(png, png.length / 2), "damaged picture ("),
                arguments("broken PNG", broken, "damaged picture ("),
                arguments("head of PNG", Arrays.copyOf(png, 8), "damaged picture ("),
                arguments("half JPEG", Arrays.copyOf(jpeg, jpeg.length * 3 / 4), "damaged picture ("),
                arguments("head of JPEG", Arrays.copyOf(jpeg, 3), "damaged picture ("),
                arguments("half GIF", Arrays.copyOf(gif, gif.length / 2), "damaged picture ("),
                arguments("half BMP", Arrays.copyOf(bmp, bmp.length / 2), "damaged picture ("),
                arguments("claim", claim(20_000, 20_000, 1000),
                        "20000×20000 pixels in 1000 bytes, expected a whole file"),
                arguments("no pixels", claim(0, 20_000, 1000), "damaged picture ("),
                arguments("larger than memory", claim(100_000, 100_000, 2_000_000),
                        "100000×100000 pixels, which take 76294 MB, expected at most "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatIsNoWholePictureIsRefusedByItsName(String what, byte[] bytes, String message) {
        write(folder.resolve("a.png"), 40, 30, 0);
        Path file = write(folder.resolve("b.png"), bytes);
        refused(file, message);
        assertThatThrownBy(() -> PictureFile.read(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("b.png: " + message);
    }

    @Test
    void foldersThatAreNoSetAreRefused() throws IOException {
        refused(folder, "no images in this folder, expected PNG or JPEG images, or one set of IDX images such as ");
        Files.createDirectories(folder.resolve("a/b"));
        refused(folder, "no images in this folder");
        write(folder.resolve("a/1.png"), 2, 2, 0);
        Path stray = write(folder.resolve("2.png"), 2, 2, 0);
        refused(stray, "an image beside folders that are labels, expected it in one of them");
        Files.delete(stray);
        refused(write(folder.resolve("a/list.txt"), new byte[]{'a', 'b'}), "not a picture, expected a PNG");
    }

    @Test
    void claimsTakeNoMemory() throws JMException {
        write(folder.resolve("a.png"), claim(20_000, 20_000, 1000));
        assertThatThrownBy(this::open).isInstanceOf(BadInput.class);
        long before = allocated();
        assertThatThrownBy(this::open).isInstanceOf(BadInput.class);
        assertThat(allocated() - before).isLessThan(4 << 20);
    }

    private static long allocated() throws JMException {
        return (Long) ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "CurrentThreadAllocatedBytes");
    }

    @Test
    void theSameFolderGivesTheSameBytes() {
        for (int i = 0; i < 30; i++) {
            write(folder.resolve(i % 3 + "/" + i + ".png"), 4, 4, i);
        }
        DataSet first = open().train();
        DataSet again = open().train();
        assertThat(again.examples().data).isEqualTo(first.examples().data);
        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(again.labels().orElseThrow().of()).isEqualTo(first.labels().orElseThrow().of());
    }

    private Splits open() {
        return DataLibrary.open(folder.toString());
    }

    private void refused(Path what, String message) {
        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessageStartingWith(what + ": " + message)
                .message().hasLineCount(1).contains(", expected ");
    }
}
