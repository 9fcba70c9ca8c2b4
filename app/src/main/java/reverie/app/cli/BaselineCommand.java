package reverie.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reverie baseline METHOD}: what is known without learning step by step. */
@Command(name = "baseline", description = "Compute a baseline and save it as a model.", subcommands = BaselinePcaCommand.class)
final class BaselineCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "method: none given, expected one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
