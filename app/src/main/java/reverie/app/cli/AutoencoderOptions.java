package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.SequencedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.PreprocessOption.Prepared;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;

/** What autoencoders of every kind are told. */
final class AutoencoderOptions {

    @Option(names = "--hidden", paramLabel = "K", defaultValue = "500", description = "Units of the code (default ${DEFAULT-VALUE}).")
    int hidden;

    @Option(names = "--tied", description = "Decode with the encoding weights.")
    boolean tied;

    @Option(names = "--activation", paramLabel = "F", defaultValue = "sigmoid", description = "Of the code: sigmoid, tanh, relu or linear (default ${DEFAULT-VALUE}).")
    String activation = "";

    @Option(names = "--loss", paramLabel = "L", description = "cross-entropy (sigmoid output) or squared-error (linear output); by default what suits the data.")
    Optional<String> loss = Optional.empty();

    @Mixin
    PreprocessOption preprocess = new PreprocessOption();

    @Mixin
    DescentOptions descent = new DescentOptions();

    @Option(names = "--sparsity-target", paramLabel = "P", defaultValue = "0.1", description = "Wanted mean activation of a unit of a sigmoid code, if --sparsity-cost is above 0 (default ${DEFAULT-VALUE}).")
    double sparsityTarget;

    @Option(names = "--sparsity-cost", paramLabel = "C", defaultValue = "0", description = "Strength with which units are drawn to that target (default ${DEFAULT-VALUE}).")
    double sparsityCost;

    /** Trains and saves; the result is the command's exit code. */
    int train(String model, String corruption, DataOptions data, RunOptions run, PrintWriter messages) {
        run.check();
        Optimizer how = descent.optimizer("0.5");
        AutoencoderRates rates = rates(how, Corruption.parse(corruption));
        Activation units = Activation.parse(activation);
        rates.checkFor(units);
        Optional<Loss> chosen = loss.map(Loss::parse);
        preprocess.parsed();
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            Prepared prepared = preprocess.prepare(splits, workers);
            AutoencoderSettings settings = settings(units, chosen, how, prepared.splits().train(), run.seed);
            var learner = new AutoencoderLearner(prepared.splits(), settings, workers);
            SequencedMap<String, Object> hyperparameters = AutoencoderFile.hyperparameters(settings, rates);
            preprocess.describe(hyperparameters);
            data.describe(hyperparameters);
            return new TrainingRun(model, splits, run, hyperparameters, messages).train(learner, rates,
                    provenance -> prepared.file(learner.model(), provenance));
        }
    }

    private AutoencoderRates rates(Optimizer how, Corruption corruption) {
        return new AutoencoderRates(descent.rate(how), descent.weightDecay,
                new KlPenalty(sparsityTarget, sparsityCost), corruption);
    }

    private AutoencoderSettings settings(Activation units, Optional<Loss> chosen, Optimizer how, DataSet data,
            long seed) {
        return new AutoencoderSettings(hidden, tied, units, chosen.orElseGet(() -> Loss.suiting(data)), how,
                descent.batch,
                seed);
    }
}
