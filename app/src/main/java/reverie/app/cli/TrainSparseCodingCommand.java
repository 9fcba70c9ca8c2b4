package reverie.app.cli;

import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingFile;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;

/** {@code reverie train sparse-coding}. */
@Command(name = "sparse-coding", description = "Train a dictionary with which each example is written by few atoms: min |x - Phi a|^2 + lambda |a|_1.")
final class TrainSparseCodingCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--preprocess", paramLabel = "HOW", defaultValue = "mean", description = "none, mean, standard, zca or olshausen: what is done to examples first (default ${DEFAULT-VALUE}).")
    String preprocess = "";

    @Option(names = "--atoms", paramLabel = "K", defaultValue = "256", description = "Columns of the dictionary (default ${DEFAULT-VALUE}).")
    int atoms;

    @Option(names = "--lambda", paramLabel = "L", defaultValue = "0.2", description = "Price of the code's absolute sum (default ${DEFAULT-VALUE}).")
    double lambda;

    @Option(names = "--solver", paramLabel = "S", defaultValue = "fista", description = "fista, ista, coordinate-descent or feature-sign: how codes are found (default ${DEFAULT-VALUE}).")
    String solver = "";

    @Option(names = "--dictionary-step", paramLabel = "D", defaultValue = "online", description = "online (each atom in turn) or dual (all together; slow, for large batches): how the dictionary follows the codes (default ${DEFAULT-VALUE}).")
    String dictionaryStep = "";

    @Option(names = "--batch", paramLabel = "B", defaultValue = "256", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        var settings = new SparseCodingSettings(atoms, Whitening.parse(preprocess),
                DictionaryMethod.parse(dictionaryStep), batch, run.seed);
        var rates = SparseCodingRates.of(lambda, LassoMethod.parse(solver));
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new SparseCodingLearner(splits, settings, rates.lambda(), workers);
            SequencedMap<String, Object> hyperparameters = SparseCodingFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(SparseCodingFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> SparseCodingFile.of(learner.phi(), learner.preprocessing(),
                            provenance));
        }
    }
}
