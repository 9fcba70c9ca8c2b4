package reverie.app.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.projection.KMeans;
import reverie.model.projection.KMeansFile;

/** {@code reverie baseline kmeans}. */
@Command(name = "kmeans", description = "k-means of the training part, from centres chosen by k-means++.")
final class BaselineKMeansCommand implements Callable<Integer> {

    @Mixin
    BaselineOptions baseline = new BaselineOptions();

    @Option(names = "--clusters", paramLabel = "K", defaultValue = "100", description = "Centres (default ${DEFAULT-VALUE}).")
    int clusters;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "100", description = "Passes over the data at the most; it ends once no example changes its centre (default ${DEFAULT-VALUE}).")
    int iterations;

    @Override
    public Integer call() {
        var hyperparameters = new LinkedHashMap<String, Object>();
        hyperparameters.put("clusters", clusters);
        hyperparameters.put("iterations", iterations);
        return baseline.save(KMeansFile.MODEL, hyperparameters, (data, workers, provenance) -> KMeansFile
                .of(KMeans.of(data, clusters, iterations, baseline.seed, workers), provenance));
    }
}
