package reverie.model.store;

import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Layout;
import reverie.model.data.LearnedValues;

/**
 * What a model learned from.
 *
 * @param name     of the data set
 * @param sha256   of the file that its examples came from
 * @param examples how many of them the model saw
 * @param layout   how the values of one example belong together
 * @param values   what the numbers were, so that others are read in the same way; empty in files of older versions
 */
public record DataOrigin(String name, String sha256, int examples, Layout layout, Optional<LearnedValues> values) {

    private static final int HASH_SHOWN = 12;

    /** As files of older versions say it. */
    public DataOrigin(String name, String sha256, int examples, Layout layout) {
        this(name, sha256, examples, layout, Optional.empty());
    }

    public static DataOrigin of(DataSet data) {
        return new DataOrigin(data.name(), data.sha256(), data.size(), data.layout(),
                Optional.of(new LearnedValues(data.kind(), data.interpretation().divisor())));
    }

    /** As what an example is drawn. */
    public ImageShape shape() {
        return layout.picture();
    }

    /**
     * Refuses other data than these.
     *
     * @param name of the file that says what it learned from
     * @throws BadInput naming both by their sizes and hashes
     */
    public void refuseOther(DataSet data, String name) {
        if (!data.sha256().equals(sha256) || data.size() != examples) {
            throw new BadInput("data",
                    data.name() + " with " + data.size() + " examples and hash " + brief(data.sha256()),
                    this.name + " with " + examples + " and " + brief(sha256) + " as in " + name);
        }
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }
}
