package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java machine says nothing where it is told to inline a method, or not to, that does not exist. */
class InlinedMethodsTest {

    private static final Pattern INLINED = Pattern.compile("CompileCommand=(?:dont)?inline,([\\w.]+)::([\\w*]+)");

    private static final Pattern COMMAND = Pattern.compile("-XX:CompileCommand=[^\\s\"]+");

    private static List<String> commands(String file) throws IOException {
        return COMMAND.matcher(Files.readString(Path.of("..", file))).results().map(MatchResult::group).toList();
    }

    private static List<String> inlined(String file) throws IOException {
        return INLINED.matcher(Files.readString(Path.of("..", file))).results()
                .map(it -> it.group(1) + "::" + it.group(2)).toList();
    }

    @Test
    void theImageIsCompiledByTheSameCommands() throws IOException {
        assertThat(commands("jlink.conf")).hasSizeGreaterThan(5).isEqualTo(commands("vectors.conf"));
    }

    @Test
    void exist() throws IOException, ClassNotFoundException {
        List<String> all = inlined("vectors.conf");
        assertThat(all).hasSizeGreaterThan(3).isEqualTo(inlined("jlink.conf"));
        for (String each : all) {
            String[] parts = each.split("::");
            Class<?> type = Class.forName(parts[0]);
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName)).as(each)
                    .anyMatch(name -> parts[1].equals("*") || parts[1].equals(name));
        }
    }
}
