package reverie.app.shell.data.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.app.data.DrawnPictures;
import reverie.model.data.ImageShape;

/** The first few examples, ready to be shown. */
class FirstExamplesTest {

    @TempDir
    private Path folder;

    @Test
    void aTableHasItsFirstRowsAndColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a1z,b,c,d,e,f,g,h,kind\n"
                + "1,2,3,4,5,6,7,8,yes\n0.25,2,3,4,5,6,-7,8,no\n".repeat(10));
        var table = (FirstExamples.Table) first(file.toString());
        assertThat(table.names()).containsExactly("a1z", "b", "c", "d", "e", "f", "g", "…", "label");
        assertThat(table.rows()).hasSize(FirstExamples.MOST_ROWS);
        assertThat(table.rows().get(1)).isEqualTo(List.of("0.25", "2", "3", "4", "5", "6", "−7", "…", "no"));
    }

    @Test
    void realValuesAreShownFromTheLowestToTheHighest() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "-1,0,0,3\n1,1,1,1\n");
        var pictures = (FirstExamples.Pictures) first(file.toString());
        assertThat(pictures.pictures()).hasSize(2);
        assertThat(pictures.pictures().getFirst().image().values()).containsExactly(0, 0.25f, 0.25f, 1);
    }

    @Test
    void photographsAreFewAndSmall() {
        IntStream.range(0, 10).forEach(i -> DrawnPictures.write(folder.resolve(i + ".png"), 200, 150 + i, i));
        var pictures = (FirstExamples.Pictures) first(folder.toString());
        assertThat(pictures.pictures()).hasSize(FirstExamples.MOST_PHOTOGRAPHS);
        assertThat(pictures.pictures().getFirst().image().shape()).isEqualTo(new ImageShape(96, 72));
        assertThat(pictures.pictures().getFirst().title()).isEqualTo("0.png");
    }

    private static FirstExamples first(String address) {
        return FirstExamples.of(DataDescription.of(DataLibrary.library(), address));
    }
}
