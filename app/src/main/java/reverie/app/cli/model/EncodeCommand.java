package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.DataOptions;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.file.NpyFile;
import reverie.model.file.AtomicFile;
import reverie.model.matrix.Workers;
import reverie.model.trained.Features;

/** {@code reverie encode}: the features that a model finds in data. */
@Command(name = "encode", description = "Save the features of every example, one row an example: P(h = 1 | v), the code, or the coordinates.")
public final class EncodeCommand implements Callable<Integer> {

    private static final int BLOCK = 1000;

    @Mixin
    ModelOnData asked = new ModelOnData(DataOptions.Part.TRAIN);

    @Option(names = "--out", required = true, paramLabel = "F.npy", description = "Where the array is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        if (!out.toString().endsWith(".npy")) {
            throw new BadInput("out", out.toString(), "a name that ends in .npy");
        }
        AtomicFile.check(out);
        DataSet set = asked.examples().set();
        Features model = asked.model.load().on(set).capable(Features.class, "encode examples");
        int d = set.values();
        try (Workers workers = asked.threads.workers()) {
            NpyFile.write(out, set.size(), model.features(), sink -> {
                for (int start = 0; start < set.size(); start += BLOCK) {
                    int end = Math.min(start + BLOCK, set.size());
                    float[] values = Arrays.copyOfRange(set.examples().data, start * d, end * d);
                    sink.add(model.encode(R032Store.wrap(values, d), workers), 0, end - start);
                }
            });
        }
        return 0;
    }
}
