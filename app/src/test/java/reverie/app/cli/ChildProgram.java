package reverie.app.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a process of its own, with the modules that the tests have. */
final class ChildProgram {

    private static final String OPTIONS = "@" + Path.of("..", "vectors.conf");

    private ChildProgram() {
    }

    /** Where modules are found, those of the program among them. */
    static String modulePath() {
        return Objects.requireNonNull(System.getProperty("jdk.module.path"), "tests run as modules");
    }

    /**
     * One command.
     *
     * @param said where it writes what it has to say
     */
    static Process start(Path said, String... words) throws IOException {
        return launch(said, List.of("--module-path", modulePath(), "--module", "reverie.app/" + Main.class.getName()),
                Map.of(), words);
    }

    /**
     * Several commands one after another, until one fails.
     *
     * @param modules these instead of the program's own of the same names
     * @param lines   a command each
     */
    static Process start(Path said, List<Path> modules, String... lines) throws IOException {
        return launch(said, patched(modules, ChildProgram.class), Map.of(), lines);
    }

    /** A program of the tests' own. */
    static Process start(Path said, Class<?> main, Map<String, String> environment, String... words)
            throws IOException {
        return launch(said, patched(List.of(), main), environment, words);
    }

    private static List<String> patched(List<Path> modules, Class<?> main) {
        String path = Stream.concat(modules.stream().map(Path::toString), Stream.of(modulePath()))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
                "--enable-native-access=javafx.graphics", "--sun-misc-unsafe-memory-access=allow",
                "--module-path", path, "--patch-module", "reverie.app=" + testClasses(), "--module",
                "reverie.app/" + main.getName());
    }

    private static Process launch(Path said, List<String> options, Map<String, String> environment, String... words)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), OPTIONS));
        command.addAll(options);
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path testClasses() {
        var here = ChildProgram.class.getResource(ChildProgram.class.getSimpleName() + ".class");
        Path folder = Path.of(URI.create(Objects.requireNonNull(here).toString()));
        for (int i = ChildProgram.class.getName().split("\\.").length; i > 0; i--) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    public static void main(String[] lines) {
        for (String line : lines) {
            int exit = Main.run(line.split(" "));
            if (exit != 0) {
                System.exit(exit);
            }
        }
        System.exit(0);
    }
}
