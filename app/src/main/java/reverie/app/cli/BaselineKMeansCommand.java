package reverie.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.projection.KMeans;
import reverie.model.projection.KMeansFile;
import reverie.model.store.AtomicFile;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;

/** {@code reverie baseline kmeans}. */
@Command(name = "kmeans", description = "k-means of the training part, from centres chosen by k-means++.")
final class BaselineKMeansCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--clusters", paramLabel = "K", defaultValue = "100", description = "Centres (default ${DEFAULT-VALUE}).")
    int clusters;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "100", description = "Passes over the data at the most; it ends once no example changes its centre (default ${DEFAULT-VALUE}).")
    int iterations;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the first centres, and of the draw of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "M.safetensors", description = "Where the model is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        AtomicFile.check(out);
        DataSet train = data.splits(seed).train();
        var hyperparameters = new LinkedHashMap<String, Object>();
        hyperparameters.put("clusters", clusters);
        hyperparameters.put("iterations", iterations);
        hyperparameters.put("binarize", data.binarize);
        try (Workers workers = threads.workers()) {
            KMeans model = KMeans.of(train, clusters, iterations, seed, workers);
            KMeansFile.of(model, new Provenance(Version.PROGRAM, KMeansFile.MODEL, hyperparameters, seed,
                    DataOrigin.of(train), 0, 0)).write(out);
        }
        return 0;
    }
}
