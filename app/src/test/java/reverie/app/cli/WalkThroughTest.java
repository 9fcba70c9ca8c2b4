package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;

/** What docs/adding-a-model.md shows is compiled into the program's modules, and is a model then. */
class WalkThroughTest {

    private static final Path PAGE = Path.of("..", "docs", "adding-a-model.md");
    private static final Pattern BLOCK = Pattern.compile("```java\n// (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPORTED = Pattern.compile("exports \\S+;");
    private static final Pattern PROVIDED = Pattern.compile("provides (\\S+) with …, (\\S+);");

    @TempDir
    private Path folder;

    /** The blocks by the files that they are. */
    private static Map<String, String> blocks() throws IOException {
        var blocks = new LinkedHashMap<String, String>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            blocks.put(block.group(1), block.group(2));
        }
        return blocks;
    }

    /** A module of the program with what the page adds to it, compiled. */
    private Path module(String name, List<Path> before) throws IOException {
        Path classes = classes("reverie." + name);
        var files = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "--module-path",
                String.join(File.pathSeparator, before.stream().map(Path::toString).toList()) + File.pathSeparator
                        + ChildProgram.modulePath()));
        for (var block : blocks().entrySet()) {
            if (block.getKey().startsWith(name + "/src/main/java/")) {
                Path file = folder.resolve(block.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, file.endsWith("module-info.java")
                        ? descriptor(Path.of("..", block.getKey()), block.getValue())
                        : block.getValue());
                files.add(file.toString());
            }
        }
        var said = new StringWriter();
        int exit = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(said), new PrintWriter(said),
                files.toArray(String[]::new));
        assertThat(exit).as(said.toString()).isZero();
        return classes;
    }

    /** Its classes as they are, without those of the tests. */
    private Path classes(String module) throws IOException {
        Path[] path = Arrays.stream(ChildProgram.modulePath().split(File.pathSeparator)).map(Path::of)
                .toArray(Path[]::new);
        Path classes = folder.resolve(module);
        try (ModuleReader reader = ModuleFinder.of(path).find(module).orElseThrow().open(); var names = reader.list()) {
            for (String name : names.filter(it -> !it.endsWith("/") && !it.equals("module-info.class")).toList()) {
                Path copy = classes.resolve(name);
                Files.createDirectories(copy.getParent());
                try (InputStream in = reader.open(name).orElseThrow()) {
                    Files.copy(in, copy);
                }
            }
        }
        return classes;
    }

    private static String descriptor(Path present, String lines) throws IOException {
        String text = Files.readString(present);
        Matcher provided = PROVIDED.matcher(lines);
        while (provided.find()) {
            String with = "provides " + provided.group(1) + "\\s+with ";
            assertThat(text).containsPattern(with);
            text = text.replaceFirst(with, "$0" + provided.group(2) + ", ");
        }
        Matcher exported = EXPORTED.matcher(lines);
        while (exported.find()) {
            text = text.replaceFirst("}\\s*$", exported.group() + "\n}");
        }
        return text;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String run(List<Path> modules, String... lines) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process program = ChildProgram.start(said, modules, lines);
        boolean ended = program.waitFor(2, TimeUnit.MINUTES);
        program.destroyForcibly();
        assertThat(ended && program.exitValue() == 0).as(Files.readString(said)).isTrue();
        return Files.readString(said);
    }

    @Test
    void whatItShowsIsAModelWithCommandsFilesCheckpointsAndARoom() throws IOException, InterruptedException {
        Path model = module("model", List.of());
        Path app = module("app", List.of(model));
        String train = "train bernoulli --data small-digits --batch 50 --out ";
        String said = run(List.of(app, model), train + file("whole"),
                train + file("part") + " --stop-after 4 --checkpoint " + file("run"),
                "train bernoulli --resume " + file("run") + " --out " + file("resumed"),
                "sample " + file("whole") + " --count 9 --out " + file("samples.png"),
                "reconstruct " + file("whole") + " --data small-digits --out " + file("again.png"),
                "render " + file("whole") + " --out " + file("mean.png"),
                "train bernoulli --data digits --examples 200 --epochs 1 --out " + file("judged"),
                "judge " + file("judged") + " --data digits --examples 200 --samples 50",
                "screenshot --experiment bernoulli --data small-digits --epochs 1 --out " + file("room.png"),
                "evaluate " + file("whole") + " --data small-digits");
        assertThat(said).contains("judged: a model of kind bernoulli tells no likelihood.");
        assertThat(folder.resolve("resumed")).hasSameBinaryContentAs(folder.resolve("whole"));
        assertThat(folder).isDirectoryContaining("glob:**.png");
        for (String picture : List.of("samples.png", "again.png", "mean.png", "room.png")) {
            assertThat(folder.resolve(picture)).isNotEmptyFile();
        }
        DataSet digits = DataLibrary.open("small-digits").train();
        float[] theta = ModelFile.read(folder.resolve("whole")).tensor("theta", digits.values()).values();
        double[] means = digits.mean();
        double best = 0;
        for (int i = 0; i < theta.length; i++) {
            double mean = means[i];
            assertThat((double) theta[i]).as("pixel " + i).isCloseTo(mean, within(0.04));
            best += mean > 0 && mean < 1 ? mean * Math.log(mean) + (1 - mean) * Math.log1p(-mean) : 0;
        }
        String json = said.substring(said.lastIndexOf("\n{"));
        assertThat(new ObjectMapper().readTree(json).get("meanLogLikelihood").asDouble()).isBetween(best - 0.2, best);
    }
}
