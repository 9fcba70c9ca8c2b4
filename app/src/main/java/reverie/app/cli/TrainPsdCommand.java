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
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveFile;
import reverie.model.sparse.predictive.PredictiveLearner;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.train.Schedule;

/** {@code reverie train psd}. */
@Command(name = "psd", description = "Train sparse coding together with an encoder that guesses the codes (predictive sparse decomposition): min |x - Phi a|^2 + lambda |a|_1 + alpha |a - f(x)|^2 with f(x) = g tanh(W'x + c).")
final class TrainPsdCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    SparseCodingOptions coding = new SparseCodingOptions();

    @Option(names = "--alpha", paramLabel = "A", defaultValue = "1", description = "How strongly codes are drawn to what the encoder guesses (default ${DEFAULT-VALUE}).")
    double alpha;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.001..0.0001/30", description = "Learning rate of the encoder (Adam): a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH (default ${DEFAULT-VALUE}).")
    String rate = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        SparseCodingSettings settings = coding.settings(run.seed);
        var rates = new PredictiveRates(coding.rates(), alpha, Schedule.parse("rate", rate));
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new PredictiveLearner(splits, settings, coding.lambda, workers);
            SequencedMap<String, Object> hyperparameters = PredictiveFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(PredictiveFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> PredictiveFile.of(learner.model(), provenance));
        }
    }
}
