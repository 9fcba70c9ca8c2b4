package reverie.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import reverie.app.cli.model.CompareCommand;
import reverie.app.cli.model.CompleteCommand;
import reverie.app.cli.model.EncodeCommand;
import reverie.app.cli.model.EvaluateCommand;
import reverie.app.cli.model.JudgeCommand;
import reverie.app.cli.model.ProbeCommand;
import reverie.app.cli.model.ReconstructCommand;
import reverie.app.cli.model.RenderCommand;
import reverie.app.cli.model.SampleCommand;

/** {@code reverie}: what it can do, one sub-command each, which {@link Main} adds. What is said here of help and versions holds for all of them. */
@Command(name = "reverie", description = "A lab in which people watch unsupervised models learn.", scope = ScopeType.INHERIT, mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class, sortOptions = false, sortSynopsis = false)
final class ReverieCommand extends CommandGroup {

    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(LabCommand.class, ScreenshotCommand.class, FilmCommand.class,
            TrainCommand.class,
            BaselineCommand.class, EvaluateCommand.class, ProbeCommand.class, CompareCommand.class, JudgeCommand.class,
            SampleCommand.class,
            CompleteCommand.class, EncodeCommand.class, ReconstructCommand.class, RenderCommand.class,
            LessonsCommand.class, DataCommand.class);

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    boolean verbose;

    ReverieCommand() {
        super("command");
    }

    /** The command of that name alone, since to build one takes time; all where there is none. */
    static List<Class<?>> named(String name) {
        List<Class<?>> found = COMMANDS.stream().filter(it -> name.equals(it.getAnnotation(Command.class).name()))
                .toList();
        return found.isEmpty() ? COMMANDS : found;
    }
}
