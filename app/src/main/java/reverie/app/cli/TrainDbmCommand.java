package reverie.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.dbm.DbmFile;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSettings;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** {@code reverie train dbm}. */
@Command(name = "dbm", description = "Train a deep Boltzmann machine: layer after layer alone, then all together by mean field and persistent chains; --epochs are those of all together.")
final class TrainDbmCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--layers", paramLabel = "D,...,F", defaultValue = "784,500,500", description = "Units from the pixels up (default ${DEFAULT-VALUE}).")
    String layers = "";

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch, and persistent chains (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--pretrain", paramLabel = "N", defaultValue = "10", description = "Passes over the data for each layer alone (default ${DEFAULT-VALUE}).")
    int pretrain;

    @Option(names = "--pretrain-rate", paramLabel = "R", defaultValue = "0.05", description = "Learning rate of a layer alone: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH (default ${DEFAULT-VALUE}).")
    String pretrainRate = "";

    @Option(names = "--pretrain-momentum", paramLabel = "M", defaultValue = "0.5,0.9@5", description = "Its momentum (default ${DEFAULT-VALUE}).")
    String pretrainMomentum = "";

    @Option(names = "--pretrain-gibbs-steps", paramLabel = "K", defaultValue = "1", description = "Gibbs steps of its contrastive divergence (default ${DEFAULT-VALUE}).")
    int pretrainGibbsSteps;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.005", description = "Learning rate of all layers together, written likewise (default ${DEFAULT-VALUE}).")
    String rate = "";

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.5", description = "Its momentum (default ${DEFAULT-VALUE}).")
    String momentum = "";

    @Option(names = "--gibbs-steps", paramLabel = "K", defaultValue = "5", description = "Steps of the persistent chains for each mini-batch (default ${DEFAULT-VALUE}).")
    int gibbsSteps;

    @Option(names = "--mean-field", paramLabel = "N", defaultValue = "10", description = "Sweeps of the mean field for each mini-batch (default ${DEFAULT-VALUE}).")
    int sweeps;

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0.0002", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        var settings = new DbmSettings(DeepAutoencoderSettings.parseLayers(layers), pretrain, batch, sweeps, run.seed);
        var rates = new DbmRates(
                new RbmRates(Schedule.parse("pretrain-rate", pretrainRate),
                        Schedule.parse("pretrain-momentum", pretrainMomentum), weightDecay, pretrainGibbsSteps,
                        NegativePhase.CD, RbmRates.Sparsity.OFF),
                new RbmRates(Schedule.parse("rate", rate), Schedule.parse("momentum", momentum), weightDecay,
                        gibbsSteps,
                        NegativePhase.PCD, RbmRates.Sparsity.OFF));
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new DbmLearner(splits, settings, workers);
            var hyperparameters = DbmFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(DbmFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, settings.depth() * pretrain + run.epochs,
                            provenance -> DbmFile.of(learner.machine(), provenance));
        }
    }
}
