package reverie.app.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.app.data.DataLibrary;
import reverie.model.BadInput;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;

/** Which data a command works on. */
final class DataOptions {

    enum Part {
        TRAIN, TEST;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--data", required = true, paramLabel = "NAME|FILE", description = "A bundled data set (see `reverie data list`), a file, or a folder with the usual MNIST names.")
    String data = "";

    @Option(names = "--examples", paramLabel = "N", description = "Use the first N examples only.")
    Optional<Integer> examples = Optional.empty();

    @Option(names = "--binarize", paramLabel = "HOW", defaultValue = "none", description = "none, threshold:T or sample; pixels that stay real are taken as probabilities (default ${DEFAULT-VALUE}).")
    String binarize = "none";

    /** Both parts, cut and binarised; the seed is that of the draw. */
    Splits splits(long seed) {
        check();
        Binarization how = Binarization.parse(binarize);
        Splits all = DataLibrary.open(data);
        return new Splits(prepare(all.train(), how, seed), all.test().map(test -> how.apply(test, seed)));
    }

    private void check() {
        if (examples.isPresent() && examples.get() < 1) {
            throw new BadInput("examples", examples.get().toString(), "1 or more");
        }
    }

    /** One part, cut and binarised. */
    DataSet part(Part part, long seed) {
        check();
        Splits all = DataLibrary.open(data);
        DataSet set = switch (part) {
            case TRAIN -> all.train();
            case TEST -> all.test().orElseThrow(() -> new BadInput("split", "no test part in " + data, "train"));
        };
        return prepare(set, Binarization.parse(binarize), seed);
    }

    private DataSet prepare(DataSet set, Binarization how, long seed) {
        return how.apply(examples.map(set::atMost).orElse(set), seed);
    }
}
