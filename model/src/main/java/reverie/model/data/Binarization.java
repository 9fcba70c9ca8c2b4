package reverie.model.data;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;

/** What becomes of grey values where a model knows only 0 and 1. Made once, before learning. */
public sealed interface Binarization {

    /** Values stay, and are taken as probabilities. */
    record None() implements Binarization {
        @Override
        public DataSet apply(DataSet data, long seed) {
            return data;
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /**
     * Above the level 1, else 0.
     *
     * @param level a finite number
     */
    record Threshold(float level) implements Binarization {

        private static final String PREFIX = "threshold:";

        /** @throws BadInput if the level is not finite */
        public Threshold {
            if (!Float.isFinite(level)) {
                throw new BadInput("binarize", PREFIX + level, "a finite level");
            }
        }

        @Override
        public DataSet apply(DataSet data, long seed) {
            float[] values = data.examples().data.clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] > level ? 1 : 0;
            }
            return data.withExamples(ValueKind.BINARY, R032Store.wrap(values, data.values()));
        }

        @Override
        public String toString() {
            return PREFIX + level;
        }
    }

    /** Each value is the probability of becoming 1, drawn once. */
    record Sample() implements Binarization {
        @Override
        public DataSet apply(DataSet data, long seed) {
            ValueNeeds.PROBABILITIES.check(data, "sample takes them for probabilities");
            R032Store bits = R032Store.FACTORY.make(data.values(), data.size());
            Draws.bernoulli(RandomKey.of(seed, 0, Purpose.BINARIZE), data.examples(), bits, 0, data.size());
            return data.withExamples(ValueKind.BINARY, bits);
        }

        @Override
        public String toString() {
            return "sample";
        }
    }

    /**
     * A new data set of the same examples, or the same one where nothing is done.
     *
     * @param seed of the draws; data sets that are used together, such as train and test, may share it
     * @throws BadInput if the values are not of a kind that can be treated so
     */
    DataSet apply(DataSet data, long seed);

    /**
     * The choice that a text names; each choice's {@link Object#toString} is read back as itself.
     *
     * @param text {@code none}, {@code sample}, or {@code threshold:} with a level, such as {@code threshold:0.5}
     * @throws BadInput if it is none of these
     */
    static Binarization parse(String text) {
        if (text.equals("none")) {
            return new None();
        } else if (text.equals("sample")) {
            return new Sample();
        } else if (text.startsWith(Threshold.PREFIX)) {
            try {
                return new Threshold(Float.parseFloat(text.substring(Threshold.PREFIX.length())));
            } catch (NumberFormatException e) {
                throw new BadInput("binarize", text, "a level, as in threshold:0.5", e);
            }
        }
        throw new BadInput("binarize", text, "none, threshold:0.5 or sample");
    }
}
