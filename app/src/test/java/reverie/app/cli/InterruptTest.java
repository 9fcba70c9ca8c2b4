package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.store.ModelFile;

class InterruptTest {

    @TempDir
    private Path folder;

    /**
     * SIGTERM takes the same way through the program as Ctrl-C's SIGINT, which a build that a shell runs in the background
     * ignores, and with it all its children.
     */
    @Test
    @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
    @DisabledOnOs(OS.WINDOWS)
    void aSignalStopsAtABatchBoundaryAndSavesWhatWasAskedFor() throws IOException, InterruptedException {
        Path out = folder.resolve("model.safetensors");
        Path report = folder.resolve("report.json");
        Process process = program("train", "rbm", "--data", "small-digits", "--hidden", "20", "--batch", "100",
                "--epochs", "1000000",
                "--out", out.toString(), "--report", report.toString());
        try (BufferedReader lines = process.errorReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("epoch 2 ")) {
                line = lines.readLine();
            }
            assertThat(line).isNotNull();
            assertThat(new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor()).isZero();
            assertThat(lines.lines().filter(it -> it.startsWith("Stopped after "))).hasSize(1);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        ModelFile file = ModelFile.read(out);
        assertThat(file.provenance().steps()).isGreaterThanOrEqualTo(36);
        assertThat(file.provenance().epochs()).isEqualTo(file.provenance().steps() / 18.0);
        assertThat(report).exists();
    }

    /** The program as a process of its own, on the modules that this test runs on. */
    private static Process program(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "--module-path", System.getProperty("jdk.module.path"), "--module",
                "reverie.app/reverie.app.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
