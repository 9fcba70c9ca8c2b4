package reverie.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.PreprocessOption.Prepared;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.FineTuningObjective;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.deepautoencoder.DeepAutoencoderFile;
import reverie.model.deepautoencoder.DeepAutoencoderLearner;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** {@code reverie train deep-autoencoder}. */
@Command(name = "deep-autoencoder", description = "Train a deep autoencoder: layer after layer first, then all together. --epochs are those of all together.")
final class TrainDeepAutoencoderCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--layers", paramLabel = "D,...,K", defaultValue = "784,1000,500,250,30", description = "Units from the data to the code; 625,2000,1000,500,30 for faces of 25×25 (default ${DEFAULT-VALUE}).")
    String layers = "";

    @Option(names = "--activation", paramLabel = "F", defaultValue = "sigmoid", description = "Of the layers between data and code: sigmoid, tanh, relu or linear (default ${DEFAULT-VALUE}).")
    String activation = "";

    @Option(names = "--code-activation", paramLabel = "F", defaultValue = "linear", description = "Of the code, likewise (default ${DEFAULT-VALUE}).")
    String codeActivation = "";

    @Option(names = "--tied", description = "Decode with the encoding weights, also when all layers learn together.")
    boolean tied;

    @Option(names = "--loss", paramLabel = "L", description = "cross-entropy (sigmoid output) or squared-error (linear output); by default what suits the data.")
    Optional<String> loss = Optional.empty();

    @Option(names = "--pretrain", paramLabel = "HOW", defaultValue = "rbm", description = "Each layer first as rbm or as autoencoder of the layer below, or none (default ${DEFAULT-VALUE}).")
    String pretrain = "";

    @Option(names = "--pretrain-epochs", paramLabel = "N", defaultValue = "10", description = "Passes over the data for each layer on its own (default ${DEFAULT-VALUE}).")
    int pretrainEpochs;

    @Option(names = "--pretrain-rate", paramLabel = "R", description = "Learning rate of a layer on its own; by default 0.1 for rbm, else that of the optimizer.")
    Optional<String> pretrainRate = Optional.empty();

    @Option(names = "--pretrain-momentum", paramLabel = "M", defaultValue = "0.5,0.9@5", description = "Momentum of RBMs (default ${DEFAULT-VALUE}).")
    String pretrainMomentum = "";

    @Option(names = "--pretrain-weight-decay", paramLabel = "L2", defaultValue = "0.0002", description = "L2 penalty of RBMs (default ${DEFAULT-VALUE}).")
    double pretrainWeightDecay;

    @Option(names = "--gaussian-rate", paramLabel = "R", defaultValue = "0.001", description = "Learning rate of RBMs with real units on one side: a linear code, or real data (default ${DEFAULT-VALUE}).")
    String gaussianRate = "";

    @Option(names = "--pretrain-corruption", paramLabel = "HOW", defaultValue = "none", description = "Of what single autoencoders encode: none, masking:SHARE, gaussian:SIGMA or salt-pepper:SHARE (default ${DEFAULT-VALUE}).")
    String pretrainCorruption = "";

    @Mixin
    PreprocessOption preprocess = new PreprocessOption();

    @Mixin
    DescentOptions descent = new DescentOptions();

    @Option(names = "--corruption", paramLabel = "HOW", defaultValue = "none", description = "Of what all layers together encode, written likewise (default ${DEFAULT-VALUE}).")
    String corruption = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        Optimizer how = descent.optimizer("0.9");
        DeepAutoencoderRates rates = rates(how);
        List<Integer> sizes = DeepAutoencoderSettings.parseLayers(layers);
        Activation units = Activation.parse(activation);
        Activation code = Activation.parse(codeActivation);
        Pretraining pretraining = Pretraining.parse(pretrain);
        Optional<Loss> chosen = loss.map(Loss::parse);
        preprocess.parsed();
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            Prepared prepared = preprocess.prepare(splits, workers);
            DataSet train = prepared.splits().train();
            var settings = new DeepAutoencoderSettings(sizes, units, code, tied,
                    chosen.orElseGet(() -> Loss.suiting(train)),
                    pretraining, pretrainEpochs, new FineTuningObjective.Reconstruct(), how, descent.batch, run.seed);
            var learner = new DeepAutoencoderLearner(prepared.splits(), settings, workers);
            var hyperparameters = DeepAutoencoderFile.hyperparameters(settings, rates);
            preprocess.describe(hyperparameters);
            data.describe(hyperparameters);
            return new TrainingRun(AutoencoderFile.DEEP, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, settings.epochsOfPretraining() + run.epochs,
                            provenance -> prepared.file(learner.model(), provenance));
        }
    }

    private DeepAutoencoderRates rates(Optimizer how) {
        var single = new AutoencoderRates(
                Schedule.parse("pretrain-rate", pretrainRate.orElse(DescentOptions.usualRate(how))), 0,
                KlPenalty.OFF, Corruption.parse(pretrainCorruption));
        var fine = new AutoencoderRates(descent.rate(how), descent.weightDecay, KlPenalty.OFF,
                Corruption.parse(corruption));
        return new DeepAutoencoderRates(rbm(Schedule.parse("pretrain-rate", pretrainRate.orElse("0.1"))),
                rbm(Schedule.parse("gaussian-rate", gaussianRate)), single, fine,
                new ClassifierRates(descent.rate(how), descent.weightDecay));
    }

    private RbmRates rbm(Schedule rate) {
        return new RbmRates(rate, Schedule.parse("pretrain-momentum", pretrainMomentum), pretrainWeightDecay, 1,
                NegativePhase.CD, RbmRates.Sparsity.OFF);
    }
}
