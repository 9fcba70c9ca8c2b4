package reverie.app.cli;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.matrix.Workers;
import reverie.model.saved.SavedModel;

/** {@code reverie evaluate}: figures about a model on data, as JSON on standard output. */
@Command(name = "evaluate", description = "Print how well a model fits data, as JSON.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    ModelOnData asked = new ModelOnData(DataOptions.Part.TEST);

    @ArgGroup(exclusive = false)
    @Nullable
    Annealing annealing;

    /** Likelihoods by annealed importance sampling. */
    static final class Annealing {

        @Option(names = "--ais", required = true, description = "Estimate log Z by annealed importance sampling, forward and reverse.")
        boolean asked;

        @Option(names = "--temperatures", paramLabel = "T", defaultValue = "10000", description = "Steps of the annealing (default ${DEFAULT-VALUE}).")
        int temperatures;

        @Option(names = "--chains", paramLabel = "C", defaultValue = "100", description = "Annealed chains (default ${DEFAULT-VALUE}).")
        int chains;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        DataSet set = asked.examples();
        SavedModel saved = asked.model.modelFor(asked.model.read(), set);
        try (Workers workers = asked.threads.workers()) {
            ObjectNode figures = Json.object();
            figures.put("model", asked.model.path.toString());
            figures.set("data", Json.data(set).put("split", asked.split.toString()));
            saved.evaluate(set, workers).values().forEach(figures::put);
            if (annealing != null) {
                var ais = new AnnealedImportance(annealing.temperatures, annealing.chains, asked.seed);
                saved.likelihood(set, ais, workers).values()
                        .forEach((name, value) -> figures.putIfAbsent(name, DoubleNode.valueOf(value)));
                figures.put("temperatures", ais.temperatures()).put("chains", ais.chains());
            }
            spec.commandLine().getOut().println(Json.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
