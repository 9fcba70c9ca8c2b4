package reverie.model.store;

import java.util.Optional;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.LearnedValues;

/**
 * What a model learned from.
 *
 * @param name     of the data set
 * @param sha256   of the file that its examples came from
 * @param examples how many of them the model saw
 * @param shape    how the values of one example stand in a picture
 * @param values   what the numbers were, so that others are read in the same way; empty in files of older versions
 */
public record DataOrigin(String name, String sha256, int examples, ImageShape shape, Optional<LearnedValues> values) {

    /** As files of older versions say it. */
    public DataOrigin(String name, String sha256, int examples, ImageShape shape) {
        this(name, sha256, examples, shape, Optional.empty());
    }

    public static DataOrigin of(DataSet data) {
        return new DataOrigin(data.name(), data.sha256(), data.size(), data.shape(),
                Optional.of(new LearnedValues(data.kind(), data.interpretation().divisor())));
    }
}
