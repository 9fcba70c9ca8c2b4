package reverie.app.reading.pixels;

import java.util.ArrayList;
import java.util.Arrays;
import reverie.app.panel.ImageRows;
import reverie.model.data.ImageShape;
import reverie.model.autoregressive.PixelLearner;
import reverie.model.autoregressive.PixelSnapshot;

/**
 * Upper halves of images and how the model goes on, in the middle of being painted.
 *
 * @param snapshot how it goes on
 * @param shape    of images
 * @param painted  rows that are there, the known ones among them
 */
record Painting(PixelSnapshot snapshot, ImageShape shape, int painted) {

    /** How long finished images stay, in the time of a row. */
    static final int REST = 16;

    /** At a step: what is finished rests, then all is painted anew, again and again; the step alone decides where it stands. */
    static Painting at(PixelSnapshot snapshot, ImageShape shape, long step) {
        int known = snapshot.known() / shape.width();
        int unknown = shape.height() - known;
        int moment = (int) (step / snapshot.pace() % (REST + unknown));
        return new Painting(snapshot, shape, known + (moment < REST ? unknown : moment - REST));
    }

    /** Halves, and four rows of continuations. */
    ImageRows rows() {
        int length = snapshot.continuations().length / PixelLearner.CONTINUATIONS;
        var versions = new ArrayList<float[]>();
        versions.add(hidden(Arrays.copyOf(snapshot.continuations(), length), snapshot.known() / shape.width()));
        for (int k = 0; k < PixelLearner.CONTINUATIONS; k++) {
            versions.add(hidden(Arrays.copyOfRange(snapshot.continuations(), k * length, (k + 1) * length), painted));
        }
        return ImageRows.of(versions, shape.width(), shape.height(), length / shape.pixels());
    }

    private float[] hidden(float[] images, int rows) {
        int d = shape.pixels();
        for (int at = 0; at < images.length; at++) {
            int i = at % d;
            if (i >= rows * shape.width()) {
                images[at] = ImageRows.hatch(i % shape.width(), i / shape.width(), 0.5f, 0.5f);
            }
        }
        return images;
    }
}
