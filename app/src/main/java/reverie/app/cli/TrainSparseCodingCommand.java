package reverie.app.cli;

import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
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

    @Mixin
    SparseCodingOptions coding = new SparseCodingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        SparseCodingSettings settings = coding.settings(run.seed);
        SparseCodingRates rates = coding.rates();
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new SparseCodingLearner(splits, settings, rates.lambda(), workers);
            SequencedMap<String, Object> hyperparameters = SparseCodingFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(SparseCodingFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> SparseCodingFile.of(learner.model(), provenance));
        }
    }
}
