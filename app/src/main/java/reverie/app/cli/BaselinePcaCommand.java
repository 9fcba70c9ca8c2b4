package reverie.app.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.projection.Pca;
import reverie.model.projection.PcaFile;

/** {@code reverie baseline pca}. */
@Command(name = "pca", description = "Principal component analysis of the training part.")
final class BaselinePcaCommand implements Callable<Integer> {

    @Mixin
    BaselineOptions baseline = new BaselineOptions();

    @Option(names = "--components", paramLabel = "K", defaultValue = "30", description = "Principal components, those of most variance (default ${DEFAULT-VALUE}).")
    int components;

    @Override
    public Integer call() {
        var hyperparameters = new LinkedHashMap<String, Object>();
        hyperparameters.put("components", components);
        return baseline.save(PcaFile.MODEL, hyperparameters,
                (data, workers, provenance) -> PcaFile.of(Pca.of(data, components, workers), provenance));
    }
}
