package reverie.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
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
                (data, workers, provenance) -> PcaFile.of(Pca.of(varying(data), components, workers), provenance));
    }

    private static DataSet varying(DataSet data) {
        float[] values = data.examples().data;
        int d = data.values();
        if (data.size() > 1 && Arrays.equals(values, 0, values.length - d, values, d, values.length)) {
            throw new BadInput(data.name(), data.size() + " examples that are all alike", "examples that vary");
        }
        return data;
    }
}
