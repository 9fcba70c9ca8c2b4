package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;

/** What a viewer would show of a picture is what is read. */
class ShownPictureTest {

    private static GreyImage read(byte[] file) {
        return new EncodedPicture("p", file).decode();
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A chunk behind the header of a PNG file. */
    private static byte[] withChunk(byte[] png, String name, byte[] contents) {
        int header = 8 + 12 + 13;
        byte[] typed = ByteBuffer.allocate(4 + contents.length).put(name.getBytes(StandardCharsets.US_ASCII))
                .put(contents).array();
        var sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(png.length + 12 + contents.length).put(png, 0, header).putInt(contents.length)
                .put(typed).putInt((int) sum.getValue()).put(png, header, png.length - header).array();
    }

    private static byte[] orientation(int number) {
        return ByteBuffer.allocate(8 + 2 + 12 + 4).put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42)
                .putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) number).array();
    }

    /** Two rows of three: 0 1 2 and 3 4 5 tens of grey. */
    private static BufferedImage six() {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 6; i++) {
            image.getRaster().setSample(i % 3, i / 3, 0, 10 * i);
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"1,3,012345", "2,3,210543", "3,3,543210", "4,3,345012", "5,2,031425", "6,2,304152", "7,2,524130",
            "8,2,251403", "9,3,012345"})
    void picturesAreTurnedAsTheirOrientationSays(int number, int width, String order) throws IOException {
        byte[] png = withChunk(written(six(), "png"), "eXIf", orientation(number));
        GreyImage image = read(png);
        assertThat(image.shape().width()).isEqualTo(width);
        assertThat(new EncodedPicture("p", png).shape()).isEqualTo(image.shape());
        for (int i = 0; i < 6; i++) {
            assertThat(image.values()[i]).isEqualTo((order.charAt(i) - '0') * 10 / 255f);
        }
    }

    @Test
    void theOrientationOfAPhotographIsInItsFirstSegments() throws IOException {
        var wide = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 8; y++) {
            wide.getRaster().setSample(0, y, 0, 255);
        }
        byte[] jpeg = written(wide, "jpg");
        byte[] exif = ByteBuffer.allocate(4 + 6 + orientation(6).length).putShort((short) 0xffe1)
                .putShort((short) (2 + 6 + orientation(6).length)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(orientation(6)).array();
        byte[] turned = ByteBuffer.allocate(jpeg.length + exif.length).put(jpeg, 0, 2).put(exif)
                .put(jpeg, 2, jpeg.length - 2).array();
        GreyImage image = read(turned);
        assertThat(image.shape()).hasToString("8×16");
        assertThat(image.values()[4]).as("the first column is the first row").isGreaterThan(0.8f);
        assertThat(image.values()[15 * 8 + 4]).isLessThan(0.2f);
    }

    static Stream<Arguments> gammas() {
        return Stream.of(arguments(45_455, 100 / 255f), arguments(100_000, (float) Math.pow(100 / 255.0, 1 / 2.2)),
                arguments(0, 100 / 255f));
    }

    @ParameterizedTest
    @MethodSource("gammas")
    void gammaIsThatOfAScreen(int gamma, float shown) throws IOException {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 100);
        byte[] chunk = ByteBuffer.allocate(4).putInt(gamma).array();
        byte[] png = withChunk(written(image, "png"), "gAMA", chunk);
        assertThat(read(png).values()[0]).isCloseTo(shown, within(1e-6f));
        assertThat(read(withChunk(png, "sRGB", new byte[1])).values()[0]).isCloseTo(100 / 255f, within(1e-6f));
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00000000);
        image.setRGB(1, 0, 0xff000000);
        image.setRGB(2, 0, 0x80000000);
        assertThat(read(written(image, "png")).values()).containsExactly(1, 0, 1 - 128 / 255f);
        assertThat(read(written(image, "gif")).values()[0]).isEqualTo(1);
        var nothing = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        nothing.setRGB(0, 0, 0x00ffffff);
        assertThat(read(written(nothing, "png")).values()[0]).as("nobody meant all to be transparent").isEqualTo(1);
    }

    private static byte[] inks(int cyan, int black, boolean adobe) throws IOException {
        WritableRaster raster = Raster.createWritableRaster(new BandedSampleModel(DataBuffer.TYPE_BYTE, 8, 8, 4), null);
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i % 8, i / 8, new int[]{cyan, 0, 0, black});
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] jpeg = bytes.toByteArray();
        byte[] mark = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return adobe ? ByteBuffer.allocate(jpeg.length + mark.length).put(jpeg, 0, 2).put(mark)
                .put(jpeg, 2, jpeg.length - 2).array() : jpeg;
    }

    @Test
    void inksAreSubtractedFromWhite() throws IOException {
        assertThat(read(inks(0, 0, false)).values()[20]).isCloseTo(1, within(0.02f));
        assertThat(read(inks(255, 0, false)).values()[20]).isCloseTo(1 - 0.2126f, within(0.02f));
        assertThat(read(inks(0, 128, false)).values()[20]).isCloseTo(0.5f, within(0.02f));
        assertThat(read(inks(255, 255, true)).values()[20]).as("Adobe's are upside down").isCloseTo(0.2126f,
                within(0.02f));
    }

    static Stream<Arguments> damaged() {
        return Stream.of(arguments("BM", "damaged picture (it ends early), expected a whole file"),
                arguments("BM\0\0", "damaged picture (it ends early)"), arguments("BMI,age\n1,2\n", "not a picture"),
                arguments("GIF8 and more", "not a picture"),
                arguments("P5\n1 1\n255\n.", "a PGM picture, expected a PNG"),
                arguments("\u00ff\u00d8\u00ff", "damaged picture ("), arguments("GIF89a", "damaged picture ("));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void whatIsMissingIsSaid(String start, String message) {
        assertThatThrownBy(() -> read(start.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("p: " + message).message().doesNotContain("null").hasLineCount(1);
    }

    @Test
    void noPrefixOfAPictureIsMissingWithoutAWord() throws IOException {
        for (String format : new String[]{"png", "jpg", "gif", "bmp"}) {
            byte[] whole = written(six(), format);
            for (int length = 0; length < whole.length - 12; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                try {
                    read(part);
                } catch (BadInput e) {
                    assertThat(e).message().doesNotContain("null").hasLineCount(1);
                }
            }
        }
    }
}
