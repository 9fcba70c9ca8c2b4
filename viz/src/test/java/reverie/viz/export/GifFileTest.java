package reverie.viz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class GifFileTest {

    private static final GifFile.Form FORM = new GifFile.Form(40, 30, 12, 150);

    @TempDir
    private Path folder;

    /** Blue, with a square that wanders. */
    private static int[] frame(int left) {
        int[] argb = new int[40 * 30];
        for (int i = 0; i < argb.length; i++) {
            boolean square = i % 40 >= left && i % 40 < left + 5 && i / 40 < 5;
            argb[i] = square ? 0xFFE0E1E2 : 0xFF2F6FE0;
        }
        return argb;
    }

    private static void write(Path file, List<int[]> frames) {
        GifFile.write(file, new GifPalette(frames), FORM, frames.iterator());
    }

    @Test
    void framesComeBackOneOnTopOfTheOther() throws Exception {
        Path file = folder.resolve("film.gif");
        List<int[]> frames = List.of(frame(0), frame(7), frame(30));
        write(file, frames);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            var seen = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < 3; i++) {
                seen.getGraphics().drawImage(reader.read(i), 0, 0, null);
                assertThat(seen.getRGB(0, 0, 40, 30, null, 0, 40)).as("frame %s", i).isEqualTo(frames.get(i));
            }
            assertThat(delay(reader, 0)).isEqualTo("12");
            assertThat(delay(reader, 2)).as("the last one stays longer").isEqualTo("150");
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
    }

    private static String delay(ImageReader reader, int frame) throws Exception {
        var root = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return ((Element) root.getElementsByTagName("GraphicControlExtension").item(0)).getAttribute("delayTime");
    }

    @Test
    void theSameFilmIsTheSameBytes() throws Exception {
        write(folder.resolve("one.gif"), List.of(frame(0), frame(3)));
        write(folder.resolve("two.gif"), List.of(frame(0), frame(3)));
        write(folder.resolve("other.gif"), List.of(frame(0), frame(4)));
        byte[] one = Files.readAllBytes(folder.resolve("one.gif"));
        assertThat(Files.readAllBytes(folder.resolve("two.gif"))).isEqualTo(one);
        assertThat(Files.readAllBytes(folder.resolve("other.gif"))).isNotEqualTo(one);
    }

    @Test
    void whatStandsStillTakesHardlyAnyRoom() throws Exception {
        var noise = new Random(1);
        int[] grain = frame(0);
        for (int i = 400; i < grain.length; i++) {
            int grey = noise.nextInt(256);
            grain[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        write(folder.resolve("one.gif"), List.of(grain));
        write(folder.resolve("still.gif"), Collections.nCopies(10, grain));
        long one = Files.size(folder.resolve("one.gif"));
        assertThat(Files.size(folder.resolve("still.gif")) - one).isLessThan(9 * 200L).isLessThan(2 * one);
    }

    @Test
    void manyColoursComeOutClose() {
        int[] colours = new int[4096];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF000000 | (i >> 8 & 15) * 17 << 16 | (i >> 4 & 15) * 17 << 8 | (i & 15) * 17;
        }
        var palette = new GifPalette(List.of(colours));
        var model = palette.model();
        for (int argb : colours) {
            int seen = model.getRGB(palette.of(argb) & 0xFF);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(Math.abs((seen >> shift & 0xFF) - (argb >> shift & 0xFF))).isLessThan(40);
            }
        }
    }

    @Test
    void aFilmThatIsCancelledLeavesNoFile() {
        Iterator<int[]> frames = List.of(frame(0), frame(1)).stream().peek(it -> {
            if (it[0] != 0xFFE0E1E2) {
                throw new CancellationException();
            }
        }).iterator();
        Path file = folder.resolve("film.gif");
        assertThatThrownBy(() -> GifFile.write(file, new GifPalette(List.of(frame(0))), FORM, frames))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        List<int[]> frames = List.of(new int[12]);
        assertThatThrownBy(() -> write(folder.resolve("film.gif"), frames))
                .hasMessage("12 pixels, expected 40×30");
    }
}
