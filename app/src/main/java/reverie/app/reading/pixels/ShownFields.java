package reverie.app.reading.pixels;

import java.util.List;
import reverie.app.panel.ImageRows;
import reverie.model.data.ImageShape;

/**
 * Receptive fields of a pixel as images: the pixel is white, what comes later is hatched, and the rest as bright as it is listened to.
 *
 * @param pixel whose they are
 */
record ShownFields(ImageShape shape, int pixel) {

    /** Of what is listened to most; the pixel itself is brighter. */
    private static final double BRIGHTEST = 0.85;

    /** Those of two nets below each other, layer by layer. */
    ImageRows rows(float[] fields, float[] others) {
        int layers = fields.length / shape.pixels();
        return ImageRows.of(List.of(image(fields), image(others)), shape.width(), shape.height(), layers);
    }

    float[] image(float[] fields) {
        int d = shape.pixels();
        float[] image = new float[fields.length];
        for (int layer = 0; layer < fields.length; layer += d) {
            float most = Float.MIN_NORMAL;
            for (int i = 0; i < d; i++) {
                most = Math.max(most, fields[layer + i]);
            }
            for (int i = 0; i < d; i++) {
                image[layer + i] = i > pixel ? ImageRows.hatch(i % shape.width(), i / shape.width(), 0.5f, 0.5f)
                        : i == pixel ? 1 : (float) (BRIGHTEST * Math.cbrt(fields[layer + i] / most));
            }
        }
        return image;
    }
}
