package reverie.model.data;

import java.util.List;

/** Grey images of any sizes, in a fixed order, of which only one at a time need be in memory. At least one. */
public interface GreyImages {

    int count();

    /** The size of an image, known before it is read. */
    ImageShape shape(int number);

    /** What people call an image. */
    String name(int number);

    /**
     * An image, perhaps read anew at each call.
     *
     * @throws reverie.model.BadInput where it turns out to be damaged
     */
    GreyImage image(int number);

    /** Hash of the files that they come from. */
    String sha256();

    /** Images that are in memory already. */
    static GreyImages of(List<GreyImage> images, String sha256) {
        return new GreyImages() {
            @Override
            public int count() {
                return images.size();
            }

            @Override
            public ImageShape shape(int number) {
                return images.get(number).shape();
            }

            @Override
            public String name(int number) {
                return images.get(number).name();
            }

            @Override
            public GreyImage image(int number) {
                return images.get(number);
            }

            @Override
            public String sha256() {
                return sha256;
            }
        };
    }

    /** The examples of a data set, which are all called by its name. */
    static GreyImages of(DataSet data) {
        return new GreyImages() {
            @Override
            public int count() {
                return data.size();
            }

            @Override
            public ImageShape shape(int number) {
                return data.shape();
            }

            @Override
            public String name(int number) {
                return data.name();
            }

            @Override
            public GreyImage image(int number) {
                return GreyImage.of(data, number);
            }

            @Override
            public String sha256() {
                return data.sha256();
            }
        };
    }
}
