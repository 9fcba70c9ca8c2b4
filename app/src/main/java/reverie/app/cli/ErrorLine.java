package reverie.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;
import reverie.app.share.Printable;
import reverie.model.BadInput;

/**
 * Every error is one line on standard error, {@code reverie: WHAT: FOUND, expected EXPECTED}, with a stack trace only
 * where one was asked for.
 */
final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final long MEGABYTE = 1 << 20;

    private final ReverieCommand root;

    ErrorLine(ReverieCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        tell(line, usageError(e), e, Arrays.asList(arguments).contains("--verbose"));
        return BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e.getCause() instanceof OutOfMemoryError memory) {
            return outOfMemory(line, memory);
        }
        if (e instanceof BadInput bad) {
            tell(line, asOption(line.getCommandSpec(), bad), e, root.verbose);
            return BAD_INPUT;
        }
        tell(line, oneLine(e), e, root.verbose);
        return FAILED;
    }

    /** Picocli hands over exceptions only; of errors, this one can be the doing of whoever gave the parameters. */
    int outOfMemory(CommandLine line, OutOfMemoryError e) {
        tell(line, "memory: more than " + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB needed, expected a smaller model, batch or data set", e, root.verbose);
        return FAILED;
    }

    private static void tell(CommandLine line, String message, Throwable e, boolean verbose) {
        line.getErr().println("reverie: " + Printable.of(message));
        if (verbose) {
            e.printStackTrace(line.getErr());
        }
        line.getErr().flush();
    }

    /** A field that the command has as an option is called as the user knows it. */
    private static String asOption(CommandSpec command, BadInput e) {
        return (command.optionsMap().containsKey("--" + e.what()) ? "--" : "") + oneLine(e);
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String usageError(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing.getMissing().stream().map(ErrorLine::label)
                    .collect(Collectors.joining(", ")) + ": missing, expected a value";
            case OverwrittenOptionException twice -> label(twice.getOverwritten()) + ": given twice, expected once";
            default -> {
                ArgSpec arg = e.getArgSpec();
                boolean converted = arg != null && e.getValue() != null;
                yield converted
                        ? label(arg) + ": '" + e.getValue() + "', expected " + expected(arg)
                        : oneLine(e);
            }
        };
    }

    private static String unmatched(UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String found = e.getUnmatched().getFirst();
        if (found.startsWith("-")) {
            return found + ": unknown option, expected one of "
                    + spec.options().stream().map(OptionSpec::longestName).collect(Collectors.joining(", "));
        }
        return spec.userObject() instanceof CommandGroup group ? group.refusal(found)
                : found + ": one argument too many, expected options only";
    }

    private static String label(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = arg.type();
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants()).map(c -> c.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return arg.paramLabel();
    }
}
