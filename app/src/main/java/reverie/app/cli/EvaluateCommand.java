package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.saved.SavedModel;

/** {@code reverie evaluate}: figures about a model on data, as JSON on standard output. */
@Command(name = "evaluate", description = "Print how well a model fits data, as JSON.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--split", paramLabel = "train|test", defaultValue = "test", description = "Which part of the data (default ${DEFAULT-VALUE}).")
    DataOptions.Part split = DataOptions.Part.TEST;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the draw of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        DataSet set = data.part(split, seed);
        SavedModel saved = model.modelFor(model.read(), set);
        try (Workers workers = threads.workers()) {
            ObjectNode figures = Json.object();
            figures.put("model", model.path.toString());
            figures.set("data", Json.data(set).put("split", split.name().toLowerCase(Locale.ROOT)));
            saved.evaluate(set, workers).values().forEach(figures::put);
            spec.commandLine().getOut().println(Json.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
