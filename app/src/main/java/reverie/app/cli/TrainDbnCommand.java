package reverie.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.BadInput;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.dbn.DbnFile;
import reverie.model.dbn.DbnLearner;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSettings;
import reverie.model.dbn.DbnSettings.After;
import reverie.model.dbn.FantasyLabel;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.DeepAutoencoderSettings;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** {@code reverie train dbn}. */
@Command(name = "dbn", description = "Train a deep belief net: layer after layer as RBMs, each frozen before the next; --epochs are those of each layer.")
final class TrainDbnCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    RbmOptions rbm = new RbmOptions();

    @Option(names = "--layers", paramLabel = "D,...,F", defaultValue = "784,500,500", description = "Units from the pixels up (default ${DEFAULT-VALUE}).")
    String layers = "";

    @Option(names = "--labels", description = "Let the topmost layer learn the labels of the data too.")
    boolean labels;

    @Option(names = "--transpose-start", description = "Begin each layer from the second on as the one below turned over: the bound then starts out tight.")
    boolean transposeStart;

    @Option(names = "--up-down", paramLabel = "N", defaultValue = "0", description = "Passes over the data for all layers together afterwards, by the contrastive up-down method (default ${DEFAULT-VALUE}).")
    int upDown;

    @Option(names = "--up-down-rate", paramLabel = "R", defaultValue = "0.01", description = "Learning rate of all layers together (default ${DEFAULT-VALUE}).")
    String upDownRate = "";

    @Option(names = "--up-down-momentum", paramLabel = "M", defaultValue = "0.5", description = "Its momentum (default ${DEFAULT-VALUE}).")
    String upDownMomentum = "";

    @Option(names = "--up-down-gibbs-steps", paramLabel = "K", defaultValue = "3", description = "Gibbs steps in the topmost layer between the way up and the way down (default ${DEFAULT-VALUE}).")
    int upDownGibbsSteps;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        if (upDown < 0) {
            throw new BadInput("up-down", Integer.toString(upDown), "0 or more");
        }
        var settings = new DbnSettings(DeepAutoencoderSettings.parseLayers(layers), labels, transposeStart, run.epochs,
                upDown > 0 ? After.UP_DOWN : After.LAST_LAYER, rbm.batch, run.seed);
        DbnRates rates = rates();
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new DbnLearner(splits, settings, workers);
            var hyperparameters = DbnFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(DbnFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, settings.depth() * run.epochs + upDown,
                            provenance -> DbnFile.of(learner.net(), provenance));
        }
    }

    private DbnRates rates() {
        var together = new RbmRates(Schedule.parse("up-down-rate", upDownRate),
                Schedule.parse("up-down-momentum", upDownMomentum), rbm.weightDecay, upDownGibbsSteps, NegativePhase.CD,
                RbmRates.Sparsity.OFF);
        return new DbnRates(rbm.rates(RbmRates.Sparsity.OFF), together, new FantasyLabel.Anything());
    }
}
