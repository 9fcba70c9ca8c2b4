package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.viz.tiles.Shading;

/** {@code reverie sample}: images that the model believes in. */
@Command(name = "sample", modelTransformer = SampleCommand.OfModels.class, description = "Draw images that a model believes in and save them as probabilities of the pixels. Where a model draws by Gibbs chains, these walk from chance, and each image is the end of a chain of its own.")
public final class SampleCommand implements Callable<Integer> {

    /** Options that kinds of models bring. */
    static final class OfModels implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            return new CapabilityOptions(Sampler.class).addTo(command);
        }
    }

    @Mixin
    ModelArgument model = new ModelArgument();

    @Option(names = "--count", paramLabel = "N", defaultValue = "64", description = "How many images (default ${DEFAULT-VALUE}).")
    int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of every draw, and of the first states of chains (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "F.png|F.npy", description = "Picture, or one row an image.")
    Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (count < 1) {
            throw new BadInput("count", Integer.toString(count), "1 or more");
        }
        var target = ImagesOut.to(out);
        LoadedModel loaded = model.load();
        Sampler sampler = loaded.capable(Sampler.class, "draw samples");
        Chosen chosen = loaded.chosen(Sampler.class, spec.commandLine().getParseResult());
        try (Workers workers = threads.workers()) {
            Samples samples = sampler.sample(count, seed, chosen, workers);
            target.write(samples.images(), loaded.provenance(), Shading.UNIT);
            SwapsReport.print(samples.swaps(), count, spec.commandLine().getOut());
        }
        return 0;
    }
}
