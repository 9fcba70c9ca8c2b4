package reverie.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;

class AtomicFileTest {

    private static final byte[] OLD = "the earlier file".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("model.safetensors");
    }

    @Test
    void makesAndReplaces() throws IOException {
        AtomicFile.write(file, out -> out.write(OLD));
        assertThat(file).hasBinaryContent(OLD);
        AtomicFile.write(file, out -> out.write(NEW));
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("model.safetensors");
    }

    @Test
    void refusesAnEmptyName() {
        assertThatThrownBy(() -> AtomicFile.check(Path.of(""))).isInstanceOf(BadInput.class)
                .hasMessage("file: an empty name, expected the name of a file to write");
    }

    @Test
    void earlierFileStandsUntilTheNewOneIsWhole() throws IOException {
        Files.write(file, OLD);
        AtomicFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            assertThat(file).hasBinaryContent(OLD);
        });
        assertThat(Files.size(file)).isEqualTo(1 << 20);
    }

    @Test
    void fullDiskMidwayLeavesTheEarlierFileAndNothingElse() throws IOException {
        Files.write(file, OLD);
        assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTest::failMidway)).isInstanceOf(SaveFailed.class)
                .hasMessage(file + ": could not be saved (No space left on device), expected a disk that takes it");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names()).containsExactly("model.safetensors");
    }

    @Test
    void failureWithoutAnEarlierFileLeavesNothing() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(file, AtomicFileTest::failMidway)).isInstanceOf(SaveFailed.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void faultOfTheWriterPassesThroughAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
            out.write(NEW);
            throw new IllegalStateException("a defect");
        })).isInstanceOf(IllegalStateException.class).hasMessage("a defect");
        assertThat(names()).isEmpty();
    }

    @Test
    void survivesAnInterruptWhileSaving() {
        Thread.currentThread().interrupt();
        AtomicFile.write(file, out -> out.write(NEW));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void placesWhereNothingCanBeSavedAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path lost = folder.resolve("nowhere").resolve("model.safetensors");
        assertThatThrownBy(() -> AtomicFile.write(lost, AtomicFileTest::neverAsked)).isInstanceOf(BadInput.class)
                .hasMessage(lost + ": there is no folder " + lost.getParent() + ", expected an existing folder");
        assertThatThrownBy(() -> AtomicFile.check(lost)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> AtomicFile.write(folder, AtomicFileTest::neverAsked)).isInstanceOf(BadInput.class)
                .hasMessage(folder + ": is a folder, expected the name of a file to write");
        assertThat(names()).isEmpty();
        AtomicFile.check(file);
        assertThat(names()).isEmpty();
    }

    @Test
    void linkStaysALinkToTheFileThatIsReplaced() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("model");
        Files.write(real, OLD);
        Files.createSymbolicLink(file, real);
        AtomicFile.write(file, out -> out.write(NEW));
        assertThat(file).isSymbolicLink();
        assertThat(real).hasBinaryContent(NEW);
    }

    private static void failMidway(OutputStream out) throws IOException {
        out.write(new byte[1 << 18]);
        throw new IOException("No space left on device");
    }

    private static void neverAsked(OutputStream out) {
        throw new AssertionError("asked to write");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
