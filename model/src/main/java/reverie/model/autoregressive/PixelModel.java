package reverie.model.autoregressive;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;

/**
 * p(v) = Π_i p(v_i | v_{<i}), pixels being told row by row. Its arrays may go on learning.
 *
 * @param shape  of images
 * @param layers by which a pixel gets p numbers of those before it
 * @param hidden of max(0, ·) of these
 * @param told   of max(0, ·) of these again, what is told of a pixel
 * @param output what that means
 */
public record PixelModel(ImageShape shape, Layers layers, MaskedConvolution hidden, MaskedConvolution told,
        PixelOutput output) {

    /** Draws of an image a column, taken for granted where examples are grey and pixels black or white. */
    private static final Purpose BITS = Purpose.of("pixelcnn.bits");
    private static final int BLOCK = 256;

    /**
     * A new model, which knows how often there is each value and nothing else.
     *
     * @param layers with weights by chance
     * @param data   to count values in
     */
    static PixelModel first(Layers layers, PixelSettings settings, DataSet data) {
        PixelOutput output = PixelOutput.of(settings.levels());
        int p = layers.channels();
        int number = layers.convolutions().size();
        MaskedConvolution hidden = MaskedConvolution.first(Taps.POINT, p, 0, p,
                RandomKey.of(settings.seed(), number, Purpose.FIRST_DECODER));
        MaskedConvolution told = MaskedConvolution.placed(Taps.POINT, p, output.numbers(), data.imageShape().pixels(),
                RandomKey.of(settings.seed(), number + 1, Purpose.FIRST_DECODER));
        for (int i = 0; i < data.imageShape().pixels(); i++) {
            System.arraycopy(output.first(shares(output, data, i)), 0, told.c().data, told.biasesOf(i),
                    output.numbers());
        }
        return new PixelModel(data.imageShape(), layers, hidden, told, output);
    }

    /** How often a pixel has each value; a grey one is as often white as it is bright where there is only black and white. */
    private static double[] shares(PixelOutput output, DataSet data, int pixel) {
        double[] shares = new double[output.levels()];
        float[] values = data.examples().data;
        int d = data.imageShape().pixels();
        for (int i = pixel; i < values.length; i += d) {
            if (output.levels() == 2) {
                shares[1] += values[i];
            } else {
                shares[output.level(values[i])]++;
            }
        }
        if (output.levels() == 2) {
            shares[0] = data.size() - shares[1];
        }
        double all = data.size() + (double) output.levels();
        for (int l = 0; l < shares.length; l++) {
            shares[l] = (shares[l] + 1) / all;
        }
        return shares;
    }

    /** All that learns, from the pixels up. */
    List<MaskedConvolution> convolutions() {
        var all = new ArrayList<>(layers.convolutions());
        all.add(hidden);
        all.add(told);
        return all;
    }

    /** D. */
    int pixels() {
        return shape.pixels();
    }

    /** Multiplications of telling a pixel. */
    double multiplications() {
        return convolutions().stream().mapToDouble(it -> it.weights().matrix().data.length).sum();
    }

    /** D×N examples in the values that a pixel can have: the nearest level, and of black and white drawn, always in the same way. */
    R032Store drawn(R032Store examples) {
        R032Store values = R032Store.FACTORY.make(examples.getRowDim(), examples.getColDim());
        if (output instanceof PixelOutput.Bernoulli) {
            Draws.bernoulli(RandomKey.of(0, 0, BITS), examples, values, 0, examples.getColDim());
        } else {
            for (int i = 0; i < values.data.length; i++) {
                values.data[i] = output.value(output.level(examples.data[i]));
            }
        }
        return values;
    }

    /**
     * log p(v_i | v_{<i}) of every pixel, in nats, an image after the other.
     *
     * @param v D×N of values that pixels can have
     */
    double[] logP(R032Store v, Workers workers) {
        return new Passes(this, Math.min(BLOCK, v.getColDim())).logP(v, workers);
    }

    /** The sum of these of each image: log p(v). */
    double[] logLikelihoods(R032Store v, Workers workers) {
        return sums(logP(v, workers), pixels());
    }

    static double[] sums(double[] logP, int pixels) {
        double[] sums = new double[logP.length / pixels];
        for (int n = 0; n < sums.length; n++) {
            for (int i = n * pixels; i < (n + 1) * pixels; i++) {
                sums[n] += logP[i];
            }
        }
        return sums;
    }
}
