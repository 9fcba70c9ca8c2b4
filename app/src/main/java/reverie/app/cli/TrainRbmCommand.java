package reverie.app.cli;

import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmFile;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Ladder;

/** {@code reverie train rbm}. */
@Command(name = "rbm", description = "Train a restricted Boltzmann machine with binary units by contrastive divergence.")
final class TrainRbmCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    RbmOptions rbm = new RbmOptions();

    @Option(names = "--hidden", paramLabel = "F", defaultValue = "500", description = "Hidden units (default ${DEFAULT-VALUE}).")
    int hidden;

    @Option(names = "--sparsity-target", paramLabel = "P", defaultValue = "0.1", description = "Wanted mean activation of a hidden unit, if --sparsity-cost is above 0 (default ${DEFAULT-VALUE}).")
    double sparsityTarget;

    @Option(names = "--sparsity-cost", paramLabel = "C", defaultValue = "0", description = "Strength with which hidden units are drawn to that target (default ${DEFAULT-VALUE}).")
    double sparsityCost;

    @Option(names = "--tempering", paramLabel = "T", defaultValue = "1", description = "Temperatures of the negative phase: with 2 or more its chains go on from batch to batch and exchange states with replicas that are hotter (parallel tempering), which takes about T times as long (default ${DEFAULT-VALUE}).")
    int temperatures;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        var settings = new RbmSettings(hidden, rbm.batch, run.seed, HiddenUnits.BINARY, Ladder.of(temperatures));
        RbmRates chosen = rbm.rates(new RbmRates.Sparsity(sparsityTarget, sparsityCost));
        RbmRates rates = temperatures > 1 ? chosen.with(NegativePhase.TEMPERED) : chosen;
        Splits splits = data.splits(run.seed);
        try (Workers workers = run.threads.workers()) {
            var learner = new RbmLearner(splits, settings, workers);
            SequencedMap<String, Object> hyperparameters = RbmFile.hyperparameters(settings, rates);
            data.describe(hyperparameters);
            return new TrainingRun(RbmFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> RbmFile.of(learner.rbm(), provenance));
        }
    }
}
