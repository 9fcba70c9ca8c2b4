package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window and {@code data describe} say of data. */
class DataDescriptionTest {

    @TempDir
    private Path folder;

    @Test
    void aTableIsToldByItsColumnsItsRangeAndItsLabels() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"),
                "height,weight,kind\n1.5,60,a\n-0.5,70.25,b\n1,50,a\n");
        DataDescription description = describe(file.toString());
        assertThat(said(description)).isEqualTo("""
                Examples: 3 to learn from
                Columns: 2 values: height, weight
                Values: real numbers, from −0.5 to 70.3, mean 30.4
                Labels: 2: a, b""");
        assertThat(description.notes()).contains("column 3 (kind) was taken for labels: it has words");
        assertThat(((DataDescription.Examples) description.content()).train().mean()).isCloseTo(30.375, within(1e-6));
        assertThat(said(describe(file + "?label-column=none&columns=height"))).contains("1 value: height",
                "Labels: none");
    }

    @Test
    void picturesOfSeveralSizesArePhotographsUntilTheyAreScaledToOne() {
        DrawnPictures.write(folder.resolve("p/x/a.png"), 20, 30, 1);
        DrawnPictures.write(folder.resolve("p/y/b.png"), 24, 30, 9);
        DataDescription several = describe(folder.resolve("p").toString());
        assertThat(said(several)).isEqualTo("""
                Photographs: 2, of which patches are learned
                Size: 20×30 to 24×30
                Values: grey pixels, from 0 to 1""");
        assertThat(several.notes()).anyMatch(it -> it.contains("several sizes"));
        DataDescription one = describe(folder.resolve("p") + "?size=10x15");
        assertThat(said(one)).contains("images of 10×15 pixels", "Labels: 2: x, y");
        assertThat(one.areOfPictures()).isTrue();
        assertThat(one.notes()).contains("images of 20×30 to 24×30 pixels were scaled to 10×15");
        assertThat(one.traits().arePhotographs()).isFalse();
    }

    /** As Omniglot comes: black strokes on white, 105 pixels a side, alphabets with folders of characters. */
    @Test
    void inkOnPaperIsToldAndHowItIsLearnedFrom() throws IOException {
        BufferedImage stroke = new BufferedImage(105, 105, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = stroke.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 105, 105);
        pen.setColor(Color.BLACK);
        pen.fillRect(30, 20, 8, 70);
        byte[] file = DrawnPictures.encoded(stroke, "png");
        DrawnPictures.write(folder.resolve("o/images_background/Greek/character01/0001_01.png"), file);
        DrawnPictures.write(folder.resolve("o/images_background/Greek/character02/0002_01.png"), file);
        DrawnPictures.write(folder.resolve("o/images_evaluation/Runic/character01/0001_01.png"), file);
        String place = folder.resolve("o").toString();
        assertThat(describe(place).notes())
                .anyMatch(it -> it.startsWith("they look like ink on paper: scaled, as to 28×28, whole drawings"));
        DataDescription scaled = describe(place + "?size=28x28");
        assertThat(scaled.notes()).contains("they look like ink on paper: inverted, they are learned more easily",
                "2 images for training are to learn from, 1 for testing to test on");
        assertThat(said(scaled)).contains("Greek/character01, Greek/character02, Runic/character01");
        assertThat(describe(place + "?size=28x28&invert=yes").notes()).noneMatch(it -> it.contains("ink"));
        assertThat(describe("digits").notes()).noneMatch(it -> it.contains("ink"));
        assertThat(describe("digits?invert=yes").notes()).anyMatch(it -> it.contains("ink"));
    }

    @Test
    void bundledDataAreToldAndChangedLikeOthers() {
        DataDescription digits = describe("small-digits?invert=yes");
        assertThat(said(digits)).contains("images of 8×8 pixels", "Labels: 10: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
        double mean = ((DataDescription.Examples) describe("small-digits").content()).train().mean();
        assertThat(((DataDescription.Examples) digits.content()).train().mean()).isCloseTo(1 - mean, within(1e-6));
    }

    private static DataDescription describe(String address) {
        return DataDescription.of(DataLibrary.library(), address);
    }

    private static String said(DataDescription description) {
        return description.facts().stream().map(it -> it.name() + ": " + it.text())
                .collect(Collectors.joining("\n"));
    }
}
