package reverie.app.cli;

import picocli.CommandLine.Option;
import reverie.model.projection.Whitening;
import reverie.model.sparse.DictionaryMethod;
import reverie.model.sparse.LassoMethod;
import reverie.model.sparse.SparseCodingRates;
import reverie.model.sparse.SparseCodingSettings;

/** How a dictionary is learned. */
final class SparseCodingOptions {

    @Option(names = "--preprocess", paramLabel = "HOW", defaultValue = "mean", description = "none, mean, standard, zca or olshausen: what is done to examples first (default ${DEFAULT-VALUE}).")
    String preprocess = "";

    @Option(names = "--atoms", paramLabel = "K", defaultValue = "256", description = "Columns of the dictionary (default ${DEFAULT-VALUE}).")
    int atoms;

    @Option(names = "--lambda", paramLabel = "L", defaultValue = "0.2", description = "Price of the code's absolute sum (default ${DEFAULT-VALUE}).")
    double lambda;

    @Option(names = "--solver", paramLabel = "S", defaultValue = "fista", description = "fista, ista, coordinate-descent or feature-sign: how codes are found (default ${DEFAULT-VALUE}).")
    String solver = "";

    @Option(names = "--dictionary-step", paramLabel = "D", defaultValue = "online", description = "online (each atom in turn) or dual (all together; slow, for large batches): how the dictionary follows the codes (default ${DEFAULT-VALUE}).")
    String dictionaryStep = "";

    @Option(names = "--batch", paramLabel = "B", defaultValue = "256", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    /** @throws reverie.model.BadInput where an option has no meaning */
    SparseCodingSettings settings(long seed) {
        return new SparseCodingSettings(atoms, Whitening.parse(preprocess), DictionaryMethod.parse(dictionaryStep),
                batch, seed);
    }

    /** @throws reverie.model.BadInput where an option has no meaning */
    SparseCodingRates rates() {
        return SparseCodingRates.of(lambda, LassoMethod.parse(solver));
    }
}
