package reverie.model.autoregressive;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * How much a pixel's units listen to each pixel of the image: |∂u/∂v_i|, by the chain rule through the net as it is, averaged over examples. What is not
 * seen has 0 by itself. Of several units u is their sum with signs by chance, so that none cancel in the mean.
 */
final class ReceptiveFields {

    private static final Purpose SIGNS = Purpose.of("pixelcnn.signs");

    private final PixelModel model;
    private final int pixel;
    private final Passes passes;
    private final R032Store examples;

    /** @param examples D×N of values that pixels can have, N of 1 or more */
    ReceptiveFields(PixelModel model, int pixel, R032Store examples) {
        this.model = model;
        this.pixel = pixel;
        this.examples = examples;
        passes = new Passes(model, examples.getColDim());
    }

    /** A pixel that has most of the image before it, with room above it to the right, where one sees what is not seen. */
    static int telling(PixelModel model) {
        int width = model.shape().width();
        return model.shape().height() * 3 / 4 * width + width * 3 / 8;
    }

    /** One after each block, and at last one of what is told of the pixel: D × (blocks + 1). */
    R032Store all(Workers workers) {
        int d = model.pixels();
        int blocks = model.layers().blocks();
        int count = examples.getColDim();
        R032Store each = R032Store.FACTORY.make(d, count * (blocks + 1));
        passes.split(count, (pass, _, first, images) -> {
            pass.take(examples, first, images);
            pass.forward(images);
            for (int l = 0; l < blocks; l++) {
                seed(pass.layers().errors(), l, first, images);
                pass.layers().back(l, images, Gradients.NONE);
                keep(pass, each, l * count + first, images);
            }
            seed(pass.numbers(), blocks, first, images);
            pass.back(images, Gradients.NONE);
            keep(pass, each, blocks * count + first, images);
        }, workers);
        return means(each, count);
    }

    private void seed(R032Store errors, int block, int first, int images) {
        int rows = errors.getRowDim();
        Arrays.fill(errors.data, 0, images * model.pixels() * rows, 0);
        for (int n = 0; n < images; n++) {
            for (int i = 0; i < rows; i++) {
                boolean plus = Draws.uniform(RandomKey.of(0, block, SIGNS), i, first + n) < 0.5f;
                errors.data[(n * model.pixels() + pixel) * rows + i] = plus ? 1 : -1;
            }
        }
    }

    private void keep(Pass pass, R032Store each, int column, int images) {
        int d = model.pixels();
        System.arraycopy(pass.layers().inputErrors().data, 0, each.data, column * d, images * d);
    }

    private R032Store means(R032Store each, int count) {
        int d = model.pixels();
        R032Store fields = R032Store.FACTORY.make(d, each.getColDim() / count);
        for (int l = 0; l < fields.getColDim(); l++) {
            for (int n = 0; n < count; n++) {
                for (int i = 0; i < d; i++) {
                    fields.data[l * d + i] += Math.abs(each.data[(l * count + n) * d + i]) / count;
                }
            }
        }
        return fields;
    }
}
