package reverie.app.cli.model;

import picocli.CommandLine.Option;
import reverie.model.evaluate.LinearProbe;

/** How a linear classifier of features is learned. */
final class ProbeOptions {

    @Option(names = "--c", paramLabel = "C", description = "Weight of the summed loss against the L2 penalty, as in scikit-learn (default ${DEFAULT-VALUE}).")
    private double c;

    @Option(names = "--tolerance", paramLabel = "T", defaultValue = "0.00001", description = "Learning ends once no component of the gradient is larger (default ${DEFAULT-VALUE}).")
    private double tolerance;

    /** @param c where none is given */
    ProbeOptions(double c) {
        this.c = c;
    }

    /** @throws reverie.model.BadInput where one of them is not above 0 */
    LinearProbe.Settings settings() {
        return new LinearProbe.Settings(c, tolerance);
    }
}
