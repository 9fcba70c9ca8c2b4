package reverie.app.cli.option;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.data.DataLibrary;
import reverie.model.BadInput;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.LearnedValues;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.data.file.raw.Reading;

/** Which data a command works on. */
public final class DataOptions {

    public enum Part {
        TRAIN, TEST;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private DataSourceOptions source = new DataSourceOptions();

    @Option(names = "--binarize", paramLabel = "HOW", defaultValue = "none", description = "none, threshold:T or sample; pixels that stay real are taken as probabilities, and flipped to 1 − v for a pseudo-likelihood (default ${DEFAULT-VALUE}).")
    private String binarize = "none";

    @Option(names = "--patch", paramLabel = "P", description = "Cut patches of P×P pixels from the images, which may then be photographs of several sizes.")
    Optional<Integer> patch = Optional.empty();

    @Option(names = "--patches", paramLabel = "N", defaultValue = "20000", description = "How many patches to learn from, with --patch; a fifth as many to test on (default ${DEFAULT-VALUE}).")
    int patches;

    /** What was opened last; another reading of a pipe would find it empty. */
    private Optional<Opened> opened = Optional.empty();

    private record Opened(long seed, Optional<LearnedValues> learned, Splits splits) {}

    /** The data as they come. */
    public DataSourceOptions source() {
        return source;
    }

    /** What becomes of grey values, as it was written. */
    public String binarize() {
        return binarize;
    }

    /** Both parts, cut and binarised; the seed is that of the draw. */
    public Splits splits(long seed) {
        return splits(seed, Optional.empty());
    }

    /** The same, read like the numbers that a model has learned from. */
    public Splits splits(long seed, Optional<LearnedValues> learned) {
        Binarization how = Binarization.parse(binarize);
        Splits all = open(seed, learned);
        Splits prepared = new Splits(prepare(all.train(), how, seed), all.test().map(test -> how.apply(test, seed)));
        ValueNeeds.REAL_NUMBERS.check(prepared, "");
        return prepared;
    }

    /** Names what was done to the data among a model's hyperparameters. */
    public void describe(Map<String, Object> hyperparameters) {
        hyperparameters.put("binarize", binarize);
        patch.ifPresent(side -> {
            hyperparameters.put("patch", side);
            hyperparameters.put("patches", patches);
        });
    }

    private Splits open(long seed, Optional<LearnedValues> learned) {
        source.check();
        Optional<Splits> again = opened.filter(it -> it.seed() == seed && it.learned().equals(learned))
                .map(Opened::splits);
        if (again.isPresent()) {
            return again.get();
        }
        Reading how = Reading.BY_CONTENT.asLearned(learned);
        Splits splits = patch.map(side -> DataLibrary.open(source.data(), new Patches(side, patches, seed), how))
                .orElseGet(() -> DataLibrary.open(source.data(), how));
        opened = Optional.of(new Opened(seed, learned, splits));
        return splits;
    }

    /**
     * One part, cut and binarised, read like the numbers that a model has learned from.
     *
     * @throws BadInput where there is no such part
     */
    public DataSet part(Part part, long seed, Optional<LearnedValues> learned) {
        return part(part, open(seed, learned), seed);
    }

    /**
     * Examples that were taken.
     *
     * @param part where they come from
     */
    public record Taken(Part part, DataSet set) {}

    /** The same, or the only part that there is. */
    public Taken partIfThere(Part part, long seed, Optional<LearnedValues> learned) {
        Splits all = open(seed, learned);
        Part taken = all.test().isPresent() ? part : Part.TRAIN;
        return new Taken(taken, part(taken, all, seed));
    }

    private DataSet part(Part part, Splits all, long seed) {
        DataSet set = switch (part) {
            case TRAIN -> all.train();
            case TEST ->
                all.test().orElseThrow(() -> new BadInput("split", "no test part in " + source.data(), "train"));
        };
        return prepare(set, Binarization.parse(binarize), seed);
    }

    private DataSet prepare(DataSet set, Binarization how, long seed) {
        return how.apply(source.some(set), seed);
    }
}
