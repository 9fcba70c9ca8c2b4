package reverie.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.convolution.ConvolutionSettings.Layer;

/** {@code reverie train conv-rbm}. */
@Command(name = "conv-rbm", description = "Train a convolutional restricted Boltzmann machine with probabilistic max-pooling by contrastive divergence.")
final class TrainConvRbmCommand implements Callable<Integer> {

    @Mixin
    ConvolutionOptions options = new ConvolutionOptions();

    @Option(names = "--filters", paramLabel = "K", defaultValue = "24", description = "Filters, each with a map of hidden units (default ${DEFAULT-VALUE}).")
    int filters;

    @Option(names = "--filter-size", paramLabel = "N", defaultValue = "10", description = "Pixels of a filter's side (default ${DEFAULT-VALUE}).")
    int side;

    @Option(names = "--pool", paramLabel = "C", defaultValue = "2", description = "Hidden units of a block's side; of each block at most one is on (default ${DEFAULT-VALUE}).")
    int pool;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        return options.train(ConvolutionFile.RBM, List.of(new Layer(filters, side, pool)),
                spec.commandLine().getErr());
    }
}
