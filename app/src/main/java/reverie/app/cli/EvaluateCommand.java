package reverie.app.cli;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.ParzenWindow;
import reverie.model.evaluate.GaborFit;
import reverie.model.matrix.Workers;
import reverie.model.saved.Sampling;
import reverie.model.saved.SavedModel;
import reverie.model.tempering.Ladder;
import reverie.model.train.Measurement;

/** {@code reverie evaluate}: figures about a model on data, as JSON on standard output. */
@Command(name = "evaluate", description = "Print how well a model fits data, as JSON.")
final class EvaluateCommand implements Callable<Integer> {

    private static final int JUDGES_OF_WIDTH = 1000;

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

    @ArgGroup(exclusive = false)
    @Nullable
    Parzen parzen;

    /** A likelihood that is known to mislead. */
    static final class Parzen {

        @Option(names = "--parzen", required = true, description = "Add the log-likelihood by a Parzen window over samples of the model, which is known to mislead, to compare with published figures of that kind. Its width is chosen by the training part.")
        boolean asked;

        @Option(names = "--parzen-samples", paramLabel = "M", defaultValue = "10000", description = "Samples, each the end of a chain of its own (default ${DEFAULT-VALUE}).")
        int samples;

        @Option(names = "--parzen-steps", paramLabel = "K", defaultValue = "200", description = "Gibbs steps of each chain (default ${DEFAULT-VALUE}).")
        int steps;
    }

    @Option(names = "--gabor", description = "Fit a Gabor function to each filter; tells of which share it explains more than half (gaborShare), and the median part explained.")
    boolean gabor;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        DataSet set = asked.examples();
        SavedModel saved = asked.model.modelFor(asked.model.read(), set);
        try (Workers workers = asked.threads.workers()) {
            ObjectNode figures = JsonOutput.object();
            figures.put("model", asked.model.path.toString());
            figures.set("data", JsonOutput.data(set).put("split", asked.split.toString()));
            saved.evaluate(set, workers).values().forEach(figures::put);
            if (annealing != null) {
                var ais = new AnnealedImportance(annealing.temperatures, annealing.chains, asked.seed);
                saved.likelihood(set, ais, workers).values()
                        .forEach((name, value) -> figures.putIfAbsent(name, DoubleNode.valueOf(value)));
                figures.put("temperatures", ais.temperatures()).put("chains", ais.chains());
            }
            if (parzen != null) {
                estimate(saved, set, parzen, workers).values().forEach(figures::put);
                figures.put("parzenSamples", parzen.samples);
            }
            if (gabor) {
                putGabor(saved.filters(), set.shape().orOfValues(saved.filters().getRowDim()), figures);
            }
            spec.commandLine().getOut().println(JsonOutput.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private Measurement estimate(SavedModel saved, DataSet set, Parzen how, Workers workers) {
        var sampling = new Sampling(how.samples, how.steps, Optional.empty(), asked.seed, Ladder.NONE);
        var window = new ParzenWindow(saved.sample(sampling, workers).images(), workers);
        DataSet own = asked.data.part(DataOptions.Part.TRAIN, asked.seed).atMost(JUDGES_OF_WIDTH);
        double sigma = window.bestSigma(own.examples());
        double[] all = window.logDensities(set.examples(), sigma);
        double mean = Arrays.stream(all).average().orElseThrow();
        double variance = Arrays.stream(all).map(each -> (each - mean) * (each - mean)).sum() / all.length;
        return Measurement.of(entry("parzenLogLikelihood", mean),
                entry("parzenStandardError", Math.sqrt(variance / all.length)), entry("parzenSigma", sigma));
    }

    private static void putGabor(R032Store filters, ImageShape shape, ObjectNode figures) {
        if (shape.height() == 1) {
            throw new BadInput("gabor", "filters of " + filters.getRowDim() + " values in a row",
                    "filters that are images");
        }
        double[] explained = GaborFit.explained(filters, shape);
        figures.put("gaborShare", Arrays.stream(explained).filter(it -> it > GaborFit.LIKE).count()
                / (double) explained.length);
        figures.put("gaborMedian", Arrays.stream(explained).sorted().toArray()[explained.length / 2]);
    }
}
