package reverie.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.matrix.Workers;
import reverie.model.saved.SavedModel;
import reverie.model.saved.Samples;
import reverie.model.saved.Sampling;
import reverie.model.store.ModelFile;
import reverie.viz.tiles.Shading;

/** {@code reverie sample}: images that the model believes in, each the end of a Gibbs chain of its own. */
@Command(name = "sample", description = "Let Gibbs chains walk from chance and save where they are, as probabilities of the pixels.")
final class SampleCommand implements Callable<Integer> {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Option(names = "--count", paramLabel = "N", defaultValue = "64", description = "Chains (default ${DEFAULT-VALUE}).")
    int count;

    @Option(names = "--steps", paramLabel = "K", defaultValue = "1000", description = "Gibbs steps of each chain (default ${DEFAULT-VALUE}).")
    int steps;

    @Option(names = "--label", paramLabel = "L", description = "What all chains are to sample, where the model knows labels; by default each samples what it likes.")
    Optional<String> label = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the first states and every draw (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    TemperingOptions tempering = new TemperingOptions();

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "F.png|F.npy", description = "Picture, or one row a chain.")
    Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        var sampling = new Sampling(count, steps, label, seed, tempering.ladder());
        var target = ImagesOut.to(out);
        ModelFile file = model.read();
        try (Workers workers = threads.workers()) {
            Samples samples = SavedModel.of(file).sample(sampling, workers);
            target.write(samples.images(), file.provenance(), Shading.UNIT);
            tempering.report(samples.swaps(), count, spec.commandLine().getOut());
        }
        return 0;
    }
}
