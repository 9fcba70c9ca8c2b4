package reverie.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.data.DataSet;

/** A saved model, and the examples that it is asked about. */
final class ModelOnData {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--split", paramLabel = "train|test", description = "Which part of the data (default ${DEFAULT-VALUE}).")
    DataOptions.Part split;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of every draw, such as that of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    /** @param split the part where none is named */
    ModelOnData(DataOptions.Part split) {
        this.split = split;
    }

    DataSet examples() {
        return data.part(split, seed);
    }
}
