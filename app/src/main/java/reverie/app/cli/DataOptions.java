package reverie.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.data.DataLibrary;
import reverie.model.BadInput;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Patches;
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

    @Mixin
    DataSourceOptions source = new DataSourceOptions();

    @Option(names = "--binarize", paramLabel = "HOW", defaultValue = "none", description = "none, threshold:T or sample; pixels that stay real are taken as probabilities (default ${DEFAULT-VALUE}).")
    String binarize = "none";

    @Option(names = "--patch", paramLabel = "P", description = "Cut patches of P×P pixels from the images, which may then be photographs of several sizes.")
    Optional<Integer> patch = Optional.empty();

    @Option(names = "--patches", paramLabel = "N", defaultValue = "20000", description = "How many patches to learn from, with --patch; a fifth as many to test on (default ${DEFAULT-VALUE}).")
    int patches;

    /** Both parts, cut and binarised; the seed is that of the draw. */
    Splits splits(long seed) {
        Binarization how = Binarization.parse(binarize);
        Splits all = open(seed);
        return new Splits(prepare(all.train(), how, seed), all.test().map(test -> how.apply(test, seed)));
    }

    /** Names what was done to the data among a model's hyperparameters. */
    void describe(Map<String, Object> hyperparameters) {
        hyperparameters.put("binarize", binarize);
        patch.ifPresent(side -> {
            hyperparameters.put("patch", side);
            hyperparameters.put("patches", patches);
        });
    }

    private Splits open(long seed) {
        source.check();
        return patch.map(side -> DataLibrary.open(source.data, new Patches(side, patches, seed)))
                .orElseGet(() -> DataLibrary.open(source.data));
    }

    /**
     * One part, cut and binarised.
     *
     * @throws BadInput where there is no such part
     */
    DataSet part(Part part, long seed) {
        return part(part, open(seed), seed);
    }

    /**
     * Examples that were taken.
     *
     * @param part where they come from
     */
    record Taken(Part part, DataSet set) {}

    /** The same, or the only part that there is. */
    Taken partIfThere(Part part, long seed) {
        Splits all = open(seed);
        Part taken = all.test().isPresent() ? part : Part.TRAIN;
        return new Taken(taken, part(taken, all, seed));
    }

    private DataSet part(Part part, Splits all, long seed) {
        DataSet set = switch (part) {
            case TRAIN -> all.train();
            case TEST -> all.test().orElseThrow(() -> new BadInput("split", "no test part in " + source.data, "train"));
        };
        return prepare(set, Binarization.parse(binarize), seed);
    }

    private DataSet prepare(DataSet set, Binarization how, long seed) {
        return how.apply(source.some(set), seed);
    }
}
