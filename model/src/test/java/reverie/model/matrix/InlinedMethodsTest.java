package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A method that takes or tells vectors is inlined, any other that has some is compiled alone; and the Java machine, which says nothing
 * where such a command names what does not exist, gets the same commands in the image.
 */
class InlinedMethodsTest {

    private static final Pattern COMMAND = Pattern.compile("-XX:CompileCommand=[^\\s\"]+");
    private static final String VECTORS = "jdk/incubator/vector/";
    private static final String TAKES_OR_TELLS = "Ljdk/incubator/vector/(Float|Int|Double)Vector;";

    private static List<String> commands(String file) throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("..", file))).results().map(MatchResult::group).toList();
    }

    /** The methods that are named, as regular expressions. */
    private static List<Pattern> named(String command) throws IOException {
        String prefix = "-XX:CompileCommand=" + command + ",";
        return commands("vectors.conf").stream().filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()).replace(".", "\\.").replace("*", ".*")).map(Pattern::compile)
                .toList();
    }

    private static List<ClassModel> classes() throws IOException, URISyntaxException {
        Path folder = Path.of(Elementwise.class.getResource("Elementwise.class").toURI()).getParent();
        var classes = new ArrayList<ClassModel>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                classes.add(ClassFile.of().parse(file));
            }
        }
        return classes;
    }

    private static String name(ClassModel type, MethodModel method) {
        return type.thisClass().asInternalName().replace('/', '.') + "::" + method.methodName().stringValue();
    }

    private static boolean hasVectors(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream()).anyMatch(
                it -> it instanceof InvokeInstruction call && call.owner().asInternalName().startsWith(VECTORS)
                        && call.name().stringValue().matches("fromArray|broadcast|intoArray"));
    }

    private static boolean handsVectors(MethodModel method) {
        return Pattern.compile(TAKES_OR_TELLS).matcher(method.methodType().stringValue()).find();
    }

    private static boolean matches(List<Pattern> named, String method) {
        return named.stream().anyMatch(it -> it.matcher(method).matches());
    }

    @Test
    void theImageIsCompiledByTheSameCommands() throws IOException {
        assertThat(commands("jlink.conf")).hasSizeGreaterThan(5).isEqualTo(commands("vectors.conf"));
    }

    @Test
    void whatTakesOrTellsVectorsIsInlinedAndWhatElseHasSomeIsCompiledAlone() throws Exception {
        List<Pattern> inlined = named("inline");
        List<Pattern> alone = named("dontinline");
        int handing = 0;
        int having = 0;
        for (ClassModel type : classes()) {
            for (MethodModel method : type.methods()) {
                String name = name(type, method);
                if (handsVectors(method)) {
                    handing++;
                    assertThat(matches(inlined, name)).as(name + " is inlined").isTrue();
                    assertThat(matches(alone, name)).as(name + " is inlined, which the other command would forbid")
                            .isFalse();
                } else if (hasVectors(method) && !name.endsWith("<clinit>")) {
                    having++;
                    assertThat(matches(alone, name)).as(name + " is compiled alone").isTrue();
                }
            }
        }
        assertThat(handing).isGreaterThan(15);
        assertThat(having).isGreaterThan(30);
    }

    @Test
    void everyCommandNamesWhatExists() throws Exception {
        var names = new ArrayList<String>();
        for (ClassModel type : classes()) {
            type.methods().forEach(method -> names.add(name(type, method)));
        }
        for (String command : List.of("inline", "dontinline")) {
            assertThat(named(command)).isNotEmpty()
                    .allSatisfy(it -> assertThat(names).anyMatch(name -> it.matcher(name).matches()));
        }
    }
}
