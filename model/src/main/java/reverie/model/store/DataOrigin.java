package reverie.model.store;

import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;

/**
 * What a model learned from.
 *
 * @param name     of the data set
 * @param sha256   of the file that its examples came from
 * @param examples how many of them the model saw
 * @param shape    how the values of one example stand in a picture
 */
public record DataOrigin(String name, String sha256, int examples, ImageShape shape) {

    public static DataOrigin of(DataSet data) {
        return new DataOrigin(data.name(), data.sha256(), data.size(), data.shape());
    }
}
