package reverie.app.data.choice;

import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;

/** Images in another size: each pixel is the mean of what it covers. */
public final class AreaAverage {

    private AreaAverage() {
    }

    /** The image in another size, larger or smaller. */
    public static GreyImage scaled(GreyImage image, ImageShape to) {
        ImageShape from = image.shape();
        float[] narrow = new float[to.width() * from.height()];
        for (int row = 0; row < from.height(); row++) {
            along(image.values(), image.start() + row * from.width(), 1, from.width(), narrow, row * to.width(), 1,
                    to.width());
        }
        float[] values = new float[to.pixels()];
        for (int column = 0; column < to.width(); column++) {
            along(narrow, column, to.width(), from.height(), values, column, to.width(), to.height());
        }
        return GreyImage.of(image.name(), to, values);
    }

    /** One row or column of {@code count} values as one of {@code wanted} values. */
    private static void along(float[] in, int first, int step, int count, float[] out, int outFirst, int outStep,
            int wanted) {
        double length = count / (double) wanted;
        for (int i = 0; i < wanted; i++) {
            double begin = i * length;
            double end = i + 1 == wanted ? count : begin + length;
            double sum = 0;
            for (int j = (int) begin; j < end; j++) {
                sum += (Math.min(j + 1, end) - Math.max(j, begin)) * in[first + j * step];
            }
            out[outFirst + i * outStep] = (float) (sum / (end - begin));
        }
    }
}
