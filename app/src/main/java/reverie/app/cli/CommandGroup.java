package reverie.app.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** A command that does nothing without one of its sub-commands. */
abstract class CommandGroup implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    private final String what;

    /** @param what a sub-command chooses, as errors call it */
    CommandGroup(String what) {
        this.what = what;
    }

    @Override
    public final void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), refusal("none given"));
    }

    private String shown() {
        return spec.subcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden()).map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** The one line about a sub-command that is missing or not known. */
    final String refusal(String found) {
        return what + ": " + found + ", expected one of " + shown();
    }
}
