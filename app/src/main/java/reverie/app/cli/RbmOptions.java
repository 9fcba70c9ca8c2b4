package reverie.app.cli;

import picocli.CommandLine.Option;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;
import reverie.model.train.Schedule;

/** How an RBM learns, alone or as a layer of a deeper model. */
final class RbmOptions {

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.05", description = "Learning rate of an RBM: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH (default ${DEFAULT-VALUE}).")
    private String rate = "";

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.5,0.9@5", description = "Its momentum, 0 to below 1: written like the rate (default ${DEFAULT-VALUE}).")
    private String momentum = "";

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0.0002", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    @Option(names = "--gibbs-steps", paramLabel = "K", defaultValue = "1", description = "Gibbs steps of the negative phase: the k of CD-k (default ${DEFAULT-VALUE}).")
    private int gibbsSteps;

    @Option(names = "--persistent", description = "Let the chains go on from batch to batch (PCD) instead of starting at the data (CD).")
    private boolean persistent;

    RbmRates rates(RbmRates.Sparsity sparsity) {
        return new RbmRates(Schedule.parse("rate", rate), Schedule.parse("momentum", momentum), weightDecay, gibbsSteps,
                persistent ? NegativePhase.PCD : NegativePhase.CD, sparsity);
    }
}
