package reverie.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.convolution.ConvolutionFile;

/** {@code reverie train conv-dbn}. */
@Command(name = "conv-dbn", description = "Train a convolutional deep belief net: layer after layer as convolutional RBMs, each seeing the pooling units of the one below; --epochs are those of each layer.")
final class TrainConvDbnCommand implements Callable<Integer> {

    @Mixin
    ConvolutionOptions options = new ConvolutionOptions();

    @Option(names = "--filters", paramLabel = "K,...", defaultValue = "24,40", description = "Filters of each layer from the pixels up (default ${DEFAULT-VALUE}).")
    String filters = "";

    @Option(names = "--filter-size", paramLabel = "N,...", defaultValue = "7,6", description = "Of a filter's side, pixels in the first layer, pooling units below in the others (default ${DEFAULT-VALUE}).")
    String sides = "";

    @Option(names = "--pool", paramLabel = "C,...", defaultValue = "2,2", description = "Hidden units of a block's side in each layer (default ${DEFAULT-VALUE}).")
    String pools = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        return options.train(ConvolutionFile.NET, ConvolutionOptions.layers(filters, sides, pools),
                spec.commandLine().getErr());
    }
}
