package reverie.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import reverie.model.autoencoder.AutoencoderFile;

/** {@code reverie train autoencoder}. */
@Command(name = "autoencoder", description = "Train an autoencoder with one layer by back-propagation.")
final class TrainAutoencoderCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    AutoencoderOptions autoencoder = new AutoencoderOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        return autoencoder.train(AutoencoderFile.MODEL, "none", data, run, spec.commandLine().getErr());
    }
}
