package reverie.app.cli;

import reverie.app.cli.model.CompareCommand;
import reverie.app.cli.model.ProbeCommand;
import reverie.app.cli.model.SampleCommand;
import reverie.app.cli.model.RenderCommand;
import reverie.app.cli.model.ReconstructCommand;
import reverie.app.cli.model.EvaluateCommand;
import reverie.app.cli.model.EncodeCommand;
import reverie.app.cli.model.CompleteCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code reverie}: what it can do, one sub-command each. What is said here of help and versions holds for all of them. */
@Command(name = "reverie", description = "A lab in which people watch unsupervised models learn.", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, sortOptions = false, sortSynopsis = false, subcommands = {
        LabCommand.class, ScreenshotCommand.class, TrainCommand.class, BaselineCommand.class, EvaluateCommand.class,
        ProbeCommand.class, CompareCommand.class, SampleCommand.class, CompleteCommand.class, EncodeCommand.class,
        ReconstructCommand.class,
        RenderCommand.class,
        DataCommand.class})
final class ReverieCommand extends CommandGroup {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    boolean verbose;

    ReverieCommand() {
        super("command");
    }
}
