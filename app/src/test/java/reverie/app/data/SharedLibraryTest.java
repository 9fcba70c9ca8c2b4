package reverie.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.data.Patches;
import reverie.model.data.Splits;

/** Data that several rooms look at are in memory once. */
class SharedLibraryTest {

    private final Library library = DataLibrary.library();

    @TempDir
    private Path folder;

    @Test
    void whatSomebodyHoldsIsGivenToTheNextOne() {
        Splits digits = library.open("small-digits");
        assertThat(library.open("small-digits")).isSameAs(digits);
        Splits patches = library.open("small-digits", new Patches(4, 50, 1));
        assertThat(library.open("small-digits", new Patches(4, 50, 1))).isSameAs(patches);
        assertThat(library.open("small-digits", new Patches(4, 50, 2))).isNotSameAs(patches);
    }

    @Test
    void aFileThatHasChangedIsReadAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "1,0\n0,1\n1,1\n");
        Splits before = library.open(file.toString());
        Files.writeString(file, "1,0\n0,1\n1,1\n0,0\n");
        assertThat(before.train().size()).isEqualTo(3);
        assertThat(library.open(file.toString()).train().size()).isEqualTo(4);
    }
}
