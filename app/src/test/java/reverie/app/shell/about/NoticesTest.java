package reverie.app.shell.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.model.Version;

/** Nobody whose work is used is left out. */
class NoticesTest {

    /** Up to the tools that are only needed for building. */
    @Test
    void everyLibraryThatIsUsedIsNamedWithItsLicence() throws IOException {
        String document = Files.readString(Path.of("../docs/dependencies.md"));
        List<String> used = document.substring(0, document.indexOf("Only while building")).lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| library"))
                .map(line -> line.substring(2).split("[ (|]", 2)[0]).toList();
        assertThat(used).hasSizeGreaterThan(6);
        List<String> named = Notices.libraries().stream().map(Notices.Notice::name).toList();
        assertThat(used).allSatisfy(it -> assertThat(named).anyMatch(name -> name.startsWith(it)));
        assertThat(Notices.libraries()).allSatisfy(it -> {
            assertThat(it.licence()).isNotBlank();
            assertThat(it.place()).startsWith("https://");
        });
    }

    @Test
    void everyBundledDataSetSaysItsLicence() {
        assertThat(Notices.data()).hasSizeGreaterThan(4).allSatisfy(it -> assertThat(it.licence()).isNotBlank());
    }

    @Test
    void theCitationIsThatOfTheFileForMachines() throws IOException {
        String file = Files.readString(Path.of("../CITATION.cff"));
        assertThat(file).contains("version: " + Version.NUMBER);
        String title = file.lines().filter(it -> it.startsWith("title: ")).findFirst().orElseThrow().substring(8)
                .replace("\"", "");
        assertThat(Notices.CITATION).contains(title).contains(Version.NUMBER);
    }
}
