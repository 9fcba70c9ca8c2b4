package reverie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import reverie.app.data.choice.DataAddress;
import reverie.model.BadInput;

/** What a command writes must not take the place of what it reads. */
final class SamePlace {

    private static final List<String> WRITTEN = List.of("--out", "--report", "--checkpoint", "--picture");
    private static final List<String> READ = List.of("--data", "--from", "--image", "--mask");

    private SamePlace() {
    }

    /**
     * @throws ExecutionException for a {@link BadInput} that names the option, where a file that is written is one that is read
     */
    static void refuse(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        for (String written : WRITTEN) {
            Optional<Path> out = file(command.matchedOptionValue(written, (Object) ""));
            if (out.isPresent()) {
                refuse(command, written, out.get());
            }
        }
    }

    private static void refuse(ParseResult command, String written, Path out) {
        for (OptionSpec option : command.matchedOptions()) {
            if (READ.contains(option.longestName()) && isSame(file(place(option.getValue())), out)) {
                throw refusal(command, written, out, option.longestName());
            }
        }
        for (PositionalParamSpec read : command.matchedPositionals()) {
            if (each(read.getValue()).anyMatch(it -> isSame(file(it), out))) {
                throw refusal(command, written, out, read.paramLabel());
            }
        }
    }

    private static ExecutionException refusal(ParseResult command, String written, Path out, String read) {
        var why = new BadInput(written.substring(2), out + ", as " + read, "another file");
        return new ExecutionException(command.commandSpec().commandLine(), why.getMessage(), why);
    }

    /** Of data, without what is said of them. */
    private static Object place(Object value) {
        return value instanceof String text ? DataAddress.orPlace(text).place() : value;
    }

    /** What was given where several may be. */
    private static Stream<?> each(Object value) {
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    }

    /** Devices may be read and written. */
    private static Optional<Path> file(Object value) {
        Object inner = value instanceof Optional<?> optional ? optional.<Object>map(it -> it).orElse("") : value;
        try {
            return Optional.of(String.valueOf(inner)).filter(it -> !it.isBlank()).map(Path::of)
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Optional<Path> read, Path out) {
        try {
            return read.isPresent() && Files.isSameFile(read.get(), out);
        } catch (IOException notThere) {
            return false;
        }
    }
}
