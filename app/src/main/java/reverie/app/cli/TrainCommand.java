package reverie.app.cli;

import picocli.CommandLine.Command;

/** {@code reverie train MODEL}. */
@Command(name = "train", description = "Train a model and save it.", subcommands = {TrainRbmCommand.class,
        TrainGaussianRbmCommand.class,
        TrainAutoencoderCommand.class, TrainDenoisingCommand.class, TrainDeepAutoencoderCommand.class,
        TrainSparseCodingCommand.class, TrainPsdCommand.class, TrainClassifierCommand.class, TrainDbnCommand.class,
        TrainDbmCommand.class,
        TrainConvRbmCommand.class, TrainConvDbnCommand.class})
final class TrainCommand extends CommandGroup {

    TrainCommand() {
        super("model");
    }
}
