package reverie.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.rbm.RbmRates.Sparsity;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.convolution.ConvolutionLearner;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.convolution.ImageUnits;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** What the training of convolutional nets is told, however many layers they have. */
final class ConvolutionOptions {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--units", paramLabel = "U", defaultValue = "bernoulli", description = "bernoulli, for pixels from 0 to 1, or gaussian: the visible units of the first layer (default ${DEFAULT-VALUE}).")
    String units = "";

    @Option(names = "--preprocess", paramLabel = "HOW", defaultValue = "none", description = "With gaussian units: none, mean, zca or olshausen, what is done to images first (default ${DEFAULT-VALUE}).")
    String preprocess = "";

    @Option(names = "--sigma", paramLabel = "S", defaultValue = "1", description = "With gaussian units: their standard deviation, in units of the preprocessed pixels (default ${DEFAULT-VALUE}).")
    double sigma;

    @Option(names = "--border", paramLabel = "N", description = "Pixels at each edge of an image that are given instead of learned (default: none, and with gaussian units a filter's side less one, but at most a quarter of an image).")
    Optional<Integer> border = Optional.empty();

    @Option(names = "--batch", paramLabel = "B", defaultValue = "20", description = "Images in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.5", description = "Learning rate, for gradients averaged over the places of a filter: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH (default ${DEFAULT-VALUE}).")
    String rate = "";

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.5", description = "Momentum, 0 to below 1: written like the rate (default ${DEFAULT-VALUE}).")
    String momentum = "";

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0.0005", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    @Option(names = "--gibbs-steps", paramLabel = "K", defaultValue = "1", description = "Gibbs steps of the negative phase: the k of CD-k (default ${DEFAULT-VALUE}).")
    int gibbsSteps;

    @Option(names = "--persistent", paramLabel = "N", defaultValue = "0", description = "How many layers, from the pixels up, let their chains go on from batch to batch (PCD) instead of starting at the data (default ${DEFAULT-VALUE}).")
    int persistent;

    @Option(names = "--sparsity-target", paramLabel = "P", defaultValue = "0.02", description = "Wanted mean activation of hidden units (default ${DEFAULT-VALUE}).")
    double sparsityTarget;

    @Option(names = "--sparsity-cost", paramLabel = "C", defaultValue = "5", description = "Strength with which biases are drawn to that target; 0 for not at all (default ${DEFAULT-VALUE}).")
    double sparsityCost;

    /** One layer for each number in each of the lists, which are as long. */
    static List<Layer> layers(String filters, String sides, String pools) {
        List<Integer> counts = numbers("filters", filters);
        List<Integer> each = numbers("filter-size", sides);
        List<Integer> blocks = numbers("pool", pools);
        if (each.size() != counts.size()) {
            throw new BadInput("filter-size", sides, counts.size() + " of them, as --filters " + filters);
        }
        if (blocks.size() != counts.size()) {
            throw new BadInput("pool", pools, counts.size() + " of them, as --filters " + filters);
        }
        var layers = new ArrayList<Layer>();
        for (int l = 0; l < counts.size(); l++) {
            layers.add(new Layer(counts.get(l), each.get(l), blocks.get(l)));
        }
        return layers;
    }

    private static List<Integer> numbers(String what, String text) {
        try {
            return Stream.of(text.split(",", -1)).map(each -> Integer.valueOf(each.strip())).toList();
        } catch (NumberFormatException e) {
            throw new BadInput(what, "'" + text + "'", "whole numbers with commas between them", e);
        }
    }

    private List<Layer> persistently(List<Layer> layers) {
        if (persistent < 0 || persistent > layers.size()) {
            throw new BadInput("persistent", Integer.toString(persistent), "from 0 to " + layers.size() + " layers");
        }
        return IntStream.range(0, layers.size()).mapToObj(l -> new Layer(layers.get(l).filters(), layers.get(l).side(),
                layers.get(l).pool(), l < persistent)).toList();
    }

    /** Trains, and saves as a model of that kind. */
    int train(String model, List<Layer> layers, PrintWriter messages) {
        run.check();
        List<Layer> learning = persistently(layers);
        var rates = new ConvolutionRates(Schedule.parse("rate", rate), Schedule.parse("momentum", momentum),
                weightDecay, gibbsSteps, new Sparsity(sparsityTarget, sparsityCost));
        Splits splits = data.splits(run.seed);
        ImageUnits kind = ImageUnits.parse(units);
        int given = border.orElseGet(() -> kind.border(layers.getFirst().side(), splits.train().shape()));
        var input = new Input(kind, Whitening.parse(preprocess), sigma, given);
        var settings = new ConvolutionSettings(learning, input, Math.max(1, run.epochs), batch, run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new ConvolutionLearner(splits, settings, workers);
            SequencedMap<String, Object> hyperparameters = ConvolutionFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(model, splits, run, hyperparameters, messages).train(learner, rates,
                    settings.depth() * run.epochs, provenance -> ConvolutionFile.of(learner.net(), provenance));
        }
    }
}
