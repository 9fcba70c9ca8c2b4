package reverie.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

/** How networks of every kind follow their gradient. */
final class DescentOptions {

    @Option(names = "--optimizer", paramLabel = "O", defaultValue = "adam", description = "sgd or adam (default ${DEFAULT-VALUE}).")
    String optimizer = "";

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", description = "Learning rate: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH; by default 0.001 for adam, 0.1 for sgd.")
    Optional<String> rate = Optional.empty();

    @Option(names = "--momentum", paramLabel = "M", description = "Of sgd, 0 to below 1: written like the rate; by default 0.5 for one layer, 0.9 for several.")
    Optional<String> momentum = Optional.empty();

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    /** @param usualMomentum unless another was asked for */
    Optimizer optimizer(String usualMomentum) {
        return Optimizer.parse(optimizer, Schedule.parse("momentum", momentum.orElse(usualMomentum)));
    }

    /** The learning rate that was asked for, or else the one that suits the optimizer. */
    Schedule rate(Optimizer how) {
        return Schedule.parse("rate", rate.orElse(usualRate(how)));
    }

    /** As it would be written. */
    static String usualRate(Optimizer how) {
        return how instanceof Optimizer.Adam ? "0.001" : "0.1";
    }
}
