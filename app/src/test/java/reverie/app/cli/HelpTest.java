package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;
import reverie.model.Version;

class HelpTest {

    static Stream<CommandLine> commands() {
        return withSubcommands(Main.commands(new ReverieCommand()));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithinTheWidthOfATerminal(CommandLine command) {
        List<String> words = new ArrayList<>(
                List.of(command.getCommandSpec().qualifiedName(" ").split(" ")));
        words.removeFirst();
        words.add("--help");
        Console console = Console.run(words.toArray(String[]::new));
        assertThat(console.exit()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(console.out()).contains(command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden()).map(OptionSpec::longestName)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyDefaultIsTold(CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.defaultValue() != null) {
                assertThat(String.join(" ", option.description())).as(option.longestName()).contains("default");
            }
        }
    }

    @Test
    void theVersionIsTheOneThatModelsCarry() {
        for (String[] words : new String[][]{{"--version"}, {"-V"}, {"train", "rbm", "--version"}}) {
            assertThat(Console.run(words)).isEqualTo(new Console(0, Version.PROGRAM + System.lineSeparator(), ""));
        }
    }
}
