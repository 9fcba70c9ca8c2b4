package reverie.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.autoencoder.AutoencoderFile;

/** {@code reverie train denoising}. */
@Command(name = "denoising", description = "Train an autoencoder to draw clean examples from corrupted ones.")
final class TrainDenoisingCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    AutoencoderOptions autoencoder = new AutoencoderOptions();

    @Option(names = "--corruption", paramLabel = "HOW", defaultValue = "masking:0.25", description = "none, masking:SHARE, gaussian:SIGMA or salt-pepper:SHARE (default ${DEFAULT-VALUE}).")
    String corruption = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        return autoencoder.train(AutoencoderFile.DENOISING, corruption, data, run, spec.commandLine().getErr());
    }
}
