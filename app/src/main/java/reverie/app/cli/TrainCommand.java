package reverie.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reverie train MODEL}. */
@Command(name = "train", description = "Train a model and save it.", subcommands = {TrainRbmCommand.class,
        TrainAutoencoderCommand.class, TrainDenoisingCommand.class})
final class TrainCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(),
                "model: none given, expected one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
