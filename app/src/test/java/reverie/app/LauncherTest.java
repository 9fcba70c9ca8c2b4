package reverie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image's own way to start, with a Java that says what it was told. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHERS = Path.of("src", "launcher");
    private static final String TELLING_JAVA = "#!/bin/sh\nfor each in \"$@\"; do echo \"$each\"; done\nexit 7\n";

    @TempDir
    Path folder;

    private Path image;

    /** What a program has said, on either stream, and its exit code. */
    private record Said(List<String> out, String errors, int code) {}

    @BeforeEach
    void putInPlace() throws IOException {
        image = Files.createDirectories(folder.resolve("moved here"));
        Path bin = Files.createDirectory(image.resolve("bin"));
        Files.copy(LAUNCHERS.resolve("reverie"), bin.resolve("reverie"));
        Files.copy(LAUNCHERS.resolve("Reverie.command"), image.resolve("Reverie.command"));
        Path java = Files.writeString(bin.resolve("java"), TELLING_JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(bin.resolve("reverie").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void handsOnWhatItIsToldAndTheExitCode() throws Exception {
        Said said = start("", image.resolve("bin/reverie"), "data", "a file.csv");
        assertThat(said.out()).endsWith("-m", "reverie.app/reverie.app.cli.Main", "data", "a file.csv")
                .noneMatch(it -> it.startsWith("-Xmx"));
        assertThat(said.errors()).isEmpty();
        assertThat(said.code()).isEqualTo(7);
    }

    @Test
    void isFoundThroughLinksOfLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), image.resolve("bin/reverie"));
        Path another = Files.createSymbolicLink(folder.resolve("another"), link.getFileName());
        assertThat(start("", another).out()).contains(
                "-XX:AOTCache=" + image.resolve("bin") + "/../lib/reverie.aot");
    }

    @Test
    void aDoubleClickOpensTheLab() throws Exception {
        assertThat(start("", image.resolve("Reverie.command")).out()).endsWith("reverie.app/reverie.app.cli.Main",
                "lab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4g", "800m", "12G", "700M"})
    void memoryIsBoundedAsOneChooses(String memory) throws Exception {
        assertThat(start(memory, image.resolve("bin/reverie"), "lab").out()).containsSubsequence("-Xmx" + memory,
                "-m", "reverie.app/reverie.app.cli.Main", "lab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "g", "4k", "4gg", "4 g", "4g4g", "-1g", "much"})
    void aBoundThatIsNoneIsRefusedInOneLine(String memory) throws Exception {
        Said said = start(memory, image.resolve("bin/reverie"), "lab");
        assertThat(said.out()).isEmpty();
        assertThat(said.errors()).isEqualTo(
                "reverie: REVERIE_MEMORY: '" + memory + "', expected a size such as 800m or 4g\n");
        assertThat(said.code()).isEqualTo(2);
    }

    private Said start(String memory, Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("REVERIE_MEMORY", memory);
        Process process = builder.start();
        List<String> out = process.inputReader().lines().toList();
        int code = process.waitFor();
        return new Said(out, Files.readString(errors), code);
    }
}
