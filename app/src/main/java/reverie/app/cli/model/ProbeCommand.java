package reverie.app.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.DataOptions;
import reverie.app.cli.option.JsonOutput;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.evaluate.Encoder;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.matrix.Workers;
import reverie.model.trained.Features;

/** {@code reverie probe}: what a linear classifier makes of a model's features, as JSON on standard output. */
@Command(name = "probe", description = "Learn a linear classifier of a model's features from the training part and print its accuracy on the test part, as JSON.")
public final class ProbeCommand implements Callable<Integer> {

    /** In the place of a model: the examples as they are. */
    private static final String PIXELS = "pixels";

    @Parameters(paramLabel = "M.safetensors|pixels", description = "A model that `reverie train` or `reverie baseline` saved, or the values themselves.")
    String model = "";

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ProbeOptions probe = new ProbeOptions(1);

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the draw of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        LinearProbe.Settings settings = probe.settings();
        threads.check();
        Optional<ModelArgument> learned = learned();
        LabelledSplits splits = LabelledSplits.of(data.splits(seed, learned.flatMap(ModelArgument::learned)));
        Encoder encoder = learned.<Encoder>map(
                it -> it.load().on(splits.train()).capable(Features.class, "encode examples")).orElse(Encoder.PIXELS);
        try (Workers workers = threads.workers()) {
            ProbeScores scores = ProbeScores.of(encoder, splits, settings, workers);
            ObjectNode figures = JsonOutput.object();
            figures.put("model", model);
            figures.set("data", JsonOutput.data(splits.test()));
            figures.put("features", scores.features());
            figures.put("c", settings.c());
            figures.put("steps", scores.steps());
            figures.put("gradient", scores.gradient());
            figures.put("trainAccuracy", scores.trainAccuracy());
            figures.put("testAccuracy", scores.testAccuracy());
            spec.commandLine().getOut().println(JsonOutput.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private Optional<ModelArgument> learned() {
        if (model.equals(PIXELS)) {
            return Optional.empty();
        }
        var argument = new ModelArgument();
        argument.path = Path.of(model);
        return Optional.of(argument);
    }
}
