package reverie.app.cli;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.file.raw.Reading;

/** Which data a command works on, as they come. */
final class DataSourceOptions {

    @Option(names = "--data", required = true, paramLabel = "NAME|FILE", description = "A bundled data set (see `reverie data list`), a file (IDX, NumPy, MATLAB, CSV, a picture), or a folder of pictures or with the usual MNIST names.")
    String data = "";

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--examples", paramLabel = "N", description = "Use the first N examples only.")
    private Optional<Integer> examples = Optional.empty();

    /** @throws BadInput where there are no data, or no examples would be left */
    void check() {
        if (data.isEmpty()) {
            throw new BadInput("data", "missing", "a value");
        }
        if (examples.isPresent() && examples.get() < 1) {
            throw new BadInput("examples", examples.get().toString(), "1 or more");
        }
    }

    /** How files are to be read. */
    Reading reading() {
        return reading.reading();
    }

    /** As many as were asked for. */
    DataSet some(DataSet all) {
        return examples.map(all::atMost).orElse(all);
    }

    /** Takes what a checkpoint says, where nothing else was asked for. */
    void from(Checkpoint checkpoint) {
        if (data.isEmpty()) {
            data = checkpoint.described().data();
        }
        examples = examples.or(() -> checkpoint.described().examples());
    }

    /** How many were asked for. */
    Optional<Integer> examples() {
        return examples;
    }
}
