package reverie.app.cli.model;

import reverie.app.cli.option.JsonOutput;
import reverie.app.cli.option.DataOptions;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.evaluate.GaborFit;
import reverie.model.evaluate.ParzenScore;
import reverie.model.evaluate.ParzenWindow;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Filters;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.Sampler;

/** {@code reverie evaluate}: figures about a model on data, as JSON on standard output. */
@Command(name = "evaluate", modelTransformer = EvaluateCommand.OfModels.class, description = "Print how well a model fits data, as JSON.")
public final class EvaluateCommand implements Callable<Integer> {

    private static final int JUDGES_OF_WIDTH = 1000;
    private static final String GUESS = "an upper and a lower guess, no likelihood";

    /** Options that kinds of models bring. */
    static final class OfModels implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            return new CapabilityOptions(Likelihood.class).addTo(command);
        }
    }

    @Mixin
    ModelOnData asked = new ModelOnData(DataOptions.Part.TEST);

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
        DataOptions.Taken taken = asked.examples();
        DataSet set = taken.set();
        LoadedModel loaded = asked.model.load().on(set);
        Chosen chosen = loaded.chosen(Likelihood.class, spec.commandLine().getParseResult());
        try (Workers workers = asked.threads.workers()) {
            ObjectNode figures = JsonOutput.object();
            figures.put("model", asked.model.path.toString());
            figures.set("data", JsonOutput.data(set).put("split", taken.part().toString()));
            loaded.model().evaluate(set, workers).values().forEach(figures::put);
            if (!chosen.texts().isEmpty()) {
                putLikelihood(loaded, set, chosen, workers, figures);
            }
            if (parzen != null) {
                estimate(loaded, set, parzen, workers).values().forEach(figures::put);
                figures.put("parzenSamples", parzen.samples);
            }
            if (gabor) {
                R032Store filters = loaded.capable(Filters.class, "show filters").filters(1, workers);
                putGabor(filters, set.shape().orOfValues(filters.getRowDim()), figures);
            }
            spec.commandLine().getOut().println(JsonOutput.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    /** What stands among the figures already, such as an exact log Z, stays. */
    private void putLikelihood(LoadedModel loaded, DataSet set, Chosen chosen, Workers workers, ObjectNode figures) {
        Likelihood likelihood = loaded.capable(Likelihood.class, "tell a likelihood");
        LikelihoodEstimate estimate = likelihood.likelihood(set, asked.seed, chosen, workers);
        estimate.figures().values().forEach((name, value) -> figures.putIfAbsent(name, DoubleNode.valueOf(value)));
        figures.put("likelihood", estimate.doubts().isEmpty() ? likelihood.kind().toString() : GUESS);
        if (!estimate.doubts().isEmpty()) {
            estimate.doubts().forEach(figures.putArray("doubts")::add);
            warn(estimate.doubts());
        }
        loaded.options(Likelihood.class).stream().filter(it -> !it.isFlag())
                .forEach(it -> figures.putPOJO(it.name(), chosen.of(it)));
    }

    private void warn(List<String> doubts) {
        PrintWriter messages = spec.commandLine().getErr();
        doubts.forEach(doubt -> messages.println("not to be trusted: " + doubt));
        messages.println(
                "what follows is an upper guess and a lower guess, no likelihood; more --temperatures or --chains may help");
        messages.flush();
    }

    private Measurement estimate(LoadedModel loaded, DataSet set, Parzen how, Workers workers) {
        var sampler = loaded.capable(Sampler.class, "draw samples");
        var chosen = Chosen.NOTHING.with(ChainWalk.STEPS, how.steps);
        var window = new ParzenWindow(samples(sampler, how, chosen, workers), workers);
        DataSet own = asked.examples(DataOptions.Part.TRAIN).atMost(JUDGES_OF_WIDTH);
        ParzenScore score = window.score(own.examples(), set.examples());
        return Measurement.of(entry("parzenLogLikelihood", score.logLikelihood().lower()),
                entry("parzenStandardError", score.logLikelihood().standardError()),
                entry("parzenSigma", score.sigma()));
    }

    private R032Store samples(Sampler sampler, Parzen how, Chosen chosen, Workers workers) {
        try {
            return sampler.sample(how.samples, asked.seed, chosen, workers).images();
        } catch (BadInput e) {
            throw e.what().equals("count") ? new BadInput("parzen-samples", e.found(), e.expected(), e) : e;
        }
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
