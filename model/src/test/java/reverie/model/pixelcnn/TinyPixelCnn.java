package reverie.model.pixelcnn;

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
final class TinyPixelCnn {

    static final ImageShape SHAPE = new ImageShape(3, 4);

    private TinyPixelCnn() {
    }

    static PixelCnn of(ImageShape shape, boolean gated, int channels, int blocks, int levels) {
        var settings = new PixelCnnSettings(gated, channels, blocks, 3, 3, levels, 10, 7);
        PixelCnn model = PixelCnn.first(settings,
                DataSet.of("grey", ValueKind.UNIT_INTERVAL, shape, grey(shape.pixels(), 3, 1)));
        var random = new SplittableRandom(5);
        for (MaskedConvolution each : model.convolutions()) {
            for (int i = 0; i < each.weights().matrix().data.length; i++) {
                each.weights().matrix().data[i] *= 1.7f;
            }
            each.weights().changed(0, each.outputs());
            for (int i = 0; i < each.outputs(); i++) {
                each.c().data[i] += (float) (random.nextDouble() - 0.5);
            }
        }
        return model;
    }

    static PixelCnn of(boolean gated, int levels) {
        return of(SHAPE, gated, 9, 3, levels);
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
    static R032Store numbers(PixelCnn model, R032Store v) {
        var pass = new Pass(model, v.getColDim());
        pass.take(v, 0, v.getColDim());
        pass.forward(v.getColDim());
        return pass.numbers();
    }

    static ModelFile file(PixelCnn model) {
        return PixelCnnFile.of(model, new Provenance("test", PixelCnnFile.MODEL, Map.of(), 1,
                new DataOrigin("test", "0".repeat(64), 1, model.shape()), 1, 1));
    }
}
