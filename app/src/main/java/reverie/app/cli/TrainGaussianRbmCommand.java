package reverie.app.cli;

import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.GaussianRbmFile;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleSigma;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** {@code reverie train gaussian-rbm}. */
@Command(name = "gaussian-rbm", description = "Train a restricted Boltzmann machine with real visible and binary hidden units by contrastive divergence.")
final class TrainGaussianRbmCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--preprocess", paramLabel = "HOW", defaultValue = "olshausen", description = "none, mean, standard, zca or olshausen: what is done to examples first (default ${DEFAULT-VALUE}).")
    String preprocess = "";

    @Option(names = "--sigma", paramLabel = "S|learned", defaultValue = "1", description = "Standard deviation of each visible unit about its mean; learned begins at 1 (default ${DEFAULT-VALUE}).")
    String sigma = "";

    @Option(names = "--hidden", paramLabel = "F", defaultValue = "256", description = "Hidden units (default ${DEFAULT-VALUE}).")
    int hidden;

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.02", description = "Learning rate: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH (default ${DEFAULT-VALUE}).")
    String rate = "";

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.5", description = "Momentum, 0 to below 1: written like the rate (default ${DEFAULT-VALUE}).")
    String momentum = "";

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    @Option(names = "--gibbs-steps", paramLabel = "K", defaultValue = "1", description = "Gibbs steps of the negative phase: the k of CD-k (default ${DEFAULT-VALUE}).")
    int gibbsSteps;

    @Option(names = "--persistent", description = "Let the chains go on from batch to batch (PCD) instead of starting at the data (CD).")
    boolean persistent;

    @Option(names = "--sparsity-target", paramLabel = "P", defaultValue = "0.02", description = "Wanted mean activation of a hidden unit, if --sparsity-cost is above 0 (default ${DEFAULT-VALUE}).")
    double sparsityTarget;

    @Option(names = "--sparsity-cost", paramLabel = "C", defaultValue = "1", description = "Strength with which hidden units are drawn to that target (default ${DEFAULT-VALUE}).")
    double sparsityCost;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        var settings = new RbmSettings(hidden, batch, run.seed);
        var rates = new RbmRates(Schedule.parse("rate", rate), Schedule.parse("momentum", momentum), weightDecay,
                gibbsSteps, persistent ? NegativePhase.PCD : NegativePhase.CD,
                new RbmRates.Sparsity(sparsityTarget, sparsityCost));
        VisibleSigma visibleSigma = VisibleSigma.parse(sigma);
        Whitening whitening = Whitening.parse(preprocess);
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            Preprocessing preprocessing = whitening.of(splits.train(), workers);
            Splits seen = preprocessing.apply(splits, workers);
            Rbm first = RbmLearner.firstRbm(seen.train(), settings, visibleSigma);
            var learner = new RbmLearner(first, VisibleInput.MEANS, seen, settings, workers);
            return new TrainingRun(GaussianRbmFile.MODEL, splits, run, hyperparameters(settings, rates),
                    spec.commandLine().getErr())
                    .train(learner, rates, provenance -> GaussianRbmFile.of(first, preprocessing, provenance));
        }
    }

    private SequencedMap<String, Object> hyperparameters(RbmSettings settings, RbmRates rates) {
        SequencedMap<String, Object> all = RbmFile.hyperparameters(settings, rates);
        all.put("sigma", sigma);
        all.put("preprocess", preprocess);
        data.describe(all);
        return all;
    }
}
