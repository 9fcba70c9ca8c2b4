package reverie.viz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;

class PngFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEveryPixel() throws IOException {
        int[] opaque = {0xFF000000, 0xFFFFFFFF, 0xFF112233, 0xFFE0218A, 0xFF808080, 0xFF010203};
        int[] clear = {0, 0xFFFFFFFF, 0x80112233, 0xFFE0218A, 0x01808080, 0xFF010203};
        for (int[] argb : List.of(opaque, clear)) {
            Path file = folder.resolve("a.png");
            PngFile.write(file, argb, 3, 2);
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3)).isEqualTo(argb);
            assertThat(image.getColorModel().hasAlpha()).isEqualTo(argb == clear);
        }
    }

    @Test
    void carriesTexts() throws IOException {
        Path file = folder.resolve("a.png");
        String json = "{\"data\":\"digits\",\"rate\":0.05}";
        PngFile.write(file, new int[4], 2, 2,
                Map.of("reverie", json, "Software", "Reverie 0.1", "Title", "σ(Wᵀv + a)"));
        assertThat(chunks(file)).contains("tEXt Software\0Reverie 0.1", "tEXt reverie\0" + json,
                "iTXt Title\0\0\0\0\0σ(Wᵀv + a)");
        assertThat(chunks(file).getLast()).isEqualTo("IEND ");
    }

    @Test
    void samePictureSameBytes() throws IOException {
        int[] argb = new int[100 * 50];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i * 7919;
        }
        PngFile.write(folder.resolve("a.png"), argb, 100, 50, Map.of("x", "1", "y", "2", "z", "3"));
        PngFile.write(folder.resolve("b.png"), argb, 100, 50, Map.of("z", "3", "y", "2", "x", "1"));
        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
    }

    @Test
    void refusesAndLeavesNothingBehind() throws IOException {
        Path nowhere = folder.resolve("none").resolve("a.png");
        assertThatThrownBy(() -> PngFile.write(nowhere, new int[1], 1, 1)).isInstanceOf(BadInput.class)
                .hasMessageContaining("a.png");
        Path file = folder.resolve("a.png");
        assertThatThrownBy(() -> PngFile.write(file, new int[3], 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PngFile.write(file, new int[0], 0, 2)).isInstanceOf(IllegalArgumentException.class);
        for (String keyword : List.of("", "k".repeat(80), "λ")) {
            assertThatThrownBy(() -> PngFile.write(file, new int[1], 1, 1, Map.of(keyword, "")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** Type and data of each chunk, by the letter of the specification; image data are left empty. */
    private static List<String> chunks(Path file) throws IOException {
        List<String> chunks = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(in.readLong()).isEqualTo(0x89504E470D0A1A0AL);
            while (in.available() > 0) {
                byte[] data = new byte[in.readInt()];
                byte[] type = in.readNBytes(4);
                in.readFully(data);
                CRC32 sum = new CRC32();
                sum.update(type);
                sum.update(data);
                assertThat(in.readInt()).isEqualTo((int) sum.getValue());
                String name = new String(type, StandardCharsets.US_ASCII);
                chunks.add(name + " " + new String(name.equals("IDAT") ? new byte[0] : data, StandardCharsets.UTF_8));
            }
        }
        return chunks;
    }
}
