package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.ReadingProgress;

/** Whoever reads one large file tells how far that is, and stops where nobody waits for it any longer. */
class ReadingProgressTest {

    private static final int ROWS = 4000;
    private static final int HALF = ROWS * 100 / 2;

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        byte[] values = new byte[ROWS * 100];
        new Random(1).nextBytes(values);
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        String octave = "# Created by Octave 7.3.0\n# name: X\n# type: matrix\n# rows: " + ROWS + "\n# columns: 50\n"
                + (" 1".repeat(50) + "\n").repeat(ROWS);
        return Stream.of(arguments(named("CSV", Written.text(("1,".repeat(49) + "1\n").repeat(ROWS)))),
                arguments(named("NumPy", Written.npy(1, Written.header("|u1", false, ROWS + ", 100"), values))),
                arguments(named("NumPy archive",
                        Written.zip("x.npy", Written.npy(1, Written.header("|u1", true, ROWS + ", 100"), values)))),
                arguments(named("MATLAB", Written.mat(little, Written.packed(little,
                        Written.variable(little, "X", 9, 2, new int[]{ROWS, 100}, values))))),
                arguments(named("IDX", Written.idx(8, new int[]{ROWS, 10, 10}, values))),
                arguments(named("Octave", Written.text(octave))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void endedInTheMiddleOfAFileItGoesNoFurther(byte[] file) {
        var progress = new ReadingProgress();
        InputStream ends = new FilterInputStream(new ByteArrayInputStream(file)) {
            private int position;

            @Override
            public int read(byte[] into, int start, int count) throws IOException {
                int found = in.read(into, start, Math.min(count, 10_000));
                position += found;
                if (position > HALF) {
                    progress.end();
                }
                return found;
            }
        };
        try (ByteSource source = ByteSource.of("file", ends)) {
            assertThatThrownBy(() -> progress.of(() -> format(source).read(source, Asked.BY_CONTENT)))
                    .isInstanceOf(CancellationException.class);
            assertThat(progress.passed()).isInstanceOfSatisfying(ReadingProgress.Bytes.class,
                    it -> assertThat(it.bytes()).isBetween(HALF - 10_000L, (long) HALF));
        }
    }

    @Test
    void howFarAFileIsIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), ("1,".repeat(49) + "1\n").repeat(ROWS));
        var progress = new ReadingProgress();
        assertThat(progress.passed().share()).as("nobody knows").isNegative();
        assertThat(progress.of(() -> DataFiles.open(file)).train().size()).isEqualTo(ROWS);
        assertThat(progress.passed()).isEqualTo(new ReadingProgress.Bytes(Files.size(file), Files.size(file)));
        assertThat(progress.passed().share()).isEqualTo(1);
    }

    @Test
    void ofManyFilesTheFilesCount() {
        var progress = new ReadingProgress();
        progress.of(() -> {
            ReadingProgress.files(1, 4);
            ReadingProgress.bytes(7, 8);
            return progress;
        });
        assertThat(progress.passed()).isEqualTo(new ReadingProgress.Files(1, 4));
        assertThat(progress.passed().share()).isEqualTo(0.25);
    }

    private static Format format(ByteSource source) {
        byte[] head = source.head();
        return Formats.ALL.stream().filter(it -> it.recognises(head)).findFirst().orElseThrow();
    }
}
