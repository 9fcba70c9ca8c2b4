package reverie.app.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.DataOptions;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.file.AtomicFile;
import reverie.model.matrix.Workers;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** What every baseline is told besides its own parameters. */
final class BaselineOptions {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of whatever is drawn: first centres, and --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "M.safetensors", description = "Where the model is saved.")
    Path out = Path.of("");

    /** Finds a model of data, and makes its file. */
    @FunctionalInterface
    interface Method {

        ModelFile fit(DataSet data, Workers workers, Provenance provenance);
    }

    /** Fits a model of that kind to the training part and saves it; the result is the command's exit code. */
    int save(String model, Map<String, Object> hyperparameters, Method method) {
        AtomicFile.check(out);
        DataSet train = data.splits(seed).train();
        data.describe(hyperparameters);
        var provenance = new Provenance(Version.PROGRAM, model, hyperparameters, seed, DataOrigin.of(train), 0, 0);
        try (Workers workers = threads.workers()) {
            method.fit(train, workers, provenance).write(out);
        }
        return 0;
    }
}
