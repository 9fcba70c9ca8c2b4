package reverie.model.autoregressive;

import java.util.Map;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.network.MaskedConvolution;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** Nets of few pixels with strong weights by chance, of which everything can be written out. */
final class TinyPixelModel {

    static final ImageShape SHAPE = new ImageShape(3, 4);

    private TinyPixelModel() {
    }

    static PixelModel of(ImageShape shape, TinyFamily family, int channels, int blocks, int levels) {
        return of(shape, family, channels, blocks, levels, 3, true);
    }

    static PixelModel sideBySide(ImageShape shape, TinyFamily family, int blocks, int kernel) {
        return of(shape, family, 9, blocks, 0, kernel, false);
    }

    private static PixelModel of(ImageShape shape, TinyFamily family, int channels, int blocks, int levels, int kernel,
            boolean dilated) {
        var settings = new PixelSettings(channels, blocks, 3, kernel, dilated, levels, 10, 7);
        PixelModel model = PixelModel.first(family.family.first(settings, shape), settings,
                DataSet.of("grey", ValueKind.UNIT_INTERVAL, shape, grey(shape.pixels(), 3, 1)));
        var random = new SplittableRandom(5);
        for (MaskedConvolution each : model.convolutions()) {
            for (int i = 0; i < each.weights().matrix().data.length; i++) {
                each.weights().matrix().data[i] *= 1.7f;
            }
            each.weights().changed(0, each.outputs());
            for (int i = 0; i < each.c().data.length; i++) {
                each.c().data[i] += (float) (random.nextDouble() - 0.5);
            }
        }
        return model;
    }

    /** D×N numbers from 0 to 1 by chance. */
    static R032Store grey(int d, int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store v = R032Store.FACTORY.make(d, count);
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] = (float) random.nextDouble();
        }
        return v;
    }

    /** All images of so many levels: pixel i of image s is digit i of s. */
    static R032Store images(int d, int levels) {
        int count = Math.toIntExact(Math.round(Math.pow(levels, d)));
        R032Store all = R032Store.FACTORY.make(d, count);
        for (int s = 0; s < count; s++) {
            for (int i = 0, rest = s; i < d; i++, rest /= levels) {
                all.data[s * d + i] = rest % levels / (float) (levels - 1);
            }
        }
        return all;
    }

    /** What is told of every pixel of images, in one pass: numbers × (pixels · images). */
    static R032Store numbers(PixelModel model, R032Store v) {
        var pass = new Pass(model, v.getColDim());
        pass.take(v, 0, v.getColDim());
        pass.forward(v.getColDim());
        return pass.numbers();
    }

    static ModelFile file(TinyFamily family, PixelModel model) {
        return family.family.file(model, new Provenance("test", family.model, Map.of(), 1,
                new DataOrigin("test", "0".repeat(64), 1, model.shape()), 1, 1));
    }
}
