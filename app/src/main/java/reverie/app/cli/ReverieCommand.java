package reverie.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code reverie}: what it can do, one sub-command each. */
@Command(name = "reverie", description = "A lab in which people watch unsupervised models learn.", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, sortOptions = false, subcommands = {
        LabCommand.class, ScreenshotCommand.class, TrainCommand.class, BaselineCommand.class, EvaluateCommand.class,
        SampleCommand.class, EncodeCommand.class, ReconstructCommand.class, RenderCommand.class, DataCommand.class})
final class ReverieCommand implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "command: none given, expected one of "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
