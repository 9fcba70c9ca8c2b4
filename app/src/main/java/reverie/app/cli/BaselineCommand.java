package reverie.app.cli;

import picocli.CommandLine.Command;

/** {@code reverie baseline METHOD}: what is known without learning step by step. */
@Command(name = "baseline", description = "Compute a baseline and save it as a model.", subcommands = {
        BaselinePcaCommand.class,
        BaselineKMeansCommand.class})
final class BaselineCommand extends CommandGroup {

    BaselineCommand() {
        super("method");
    }
}
