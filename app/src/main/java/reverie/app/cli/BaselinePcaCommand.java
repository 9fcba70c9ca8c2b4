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
import reverie.model.projection.Pca;
import reverie.model.projection.PcaFile;
import reverie.model.store.AtomicFile;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;

/** {@code reverie baseline pca}. */
@Command(name = "pca", description = "Principal component analysis of the training part.")
final class BaselinePcaCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--components", paramLabel = "K", defaultValue = "30", description = "Principal components, those of most variance (default ${DEFAULT-VALUE}).")
    int components;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the draw of --binarize sample (default ${DEFAULT-VALUE}).")
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
        hyperparameters.put("components", components);
        hyperparameters.put("binarize", data.binarize);
        try (Workers workers = threads.workers()) {
            Pca pca = Pca.of(train, components, workers);
            PcaFile.of(pca, new Provenance(Version.PROGRAM, PcaFile.MODEL, hyperparameters, seed,
                    DataOrigin.of(train), 0, 0)).write(out);
        }
        return 0;
    }
}
