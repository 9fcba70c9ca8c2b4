package reverie.app.cli.option;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.data.choice.DataAddress;
import reverie.app.recipe.RunDescription;
import reverie.model.BadInput;
import reverie.model.data.DataSet;

/** Which data a command works on, as they come. */
public final class DataSourceOptions {

    @Option(names = "--data", required = true, paramLabel = "NAME|FILE", description = "A bundled data set (see `reverie data list`), a file (IDX, NumPy, MATLAB, CSV, a picture), or a folder of pictures or with the usual MNIST names. What the options below say may stand behind it instead, as in faces.csv?label-column=5&header=no.")
    private String data = "";

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--examples", paramLabel = "N", description = "Use the first N examples only.")
    private Optional<Integer> examples = Optional.empty();

    /** @throws BadInput where there are no data, or no examples would be left */
    public void check() {
        if (data.isEmpty()) {
            throw new BadInput("data", "missing", "a value");
        }
        if (examples.isPresent() && examples.get() < 1) {
            throw new BadInput("examples", examples.get().toString(), "1 or more");
        }
    }

    /** A bundled set's name, or a path, with how they are taken; see {@link DataAddress}. */
    public String data() {
        return reading.address(data);
    }

    /** How files are to be read, and what becomes of images, as runs that are kept say it. */
    public String taken() {
        return RunDescription.reading(DataAddress.parse(data()));
    }

    /** As many as were asked for. */
    public DataSet some(DataSet all) {
        return examples.map(all::atMost).orElse(all);
    }

    /** Takes what a checkpoint says, where nothing else was asked for. */
    public void from(RunDescription kept) {
        if (data.isEmpty()) {
            data = kept.data();
        }
        examples = examples.or(() -> kept.examples());
    }

    /** How many were asked for. */
    public Optional<Integer> examples() {
        return examples;
    }
}
