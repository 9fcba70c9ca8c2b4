package reverie.model.autoregressive;

import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Weights;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;
import reverie.model.store.ModelFile;
import reverie.model.store.Tensor;

/**
 * Masked convolutions as tensors of a file. Kernels are [rows, columns, in, out], the last row being the pixel's own or the lowest that is read;
 * what a mask hides is 0. What stands on top of the layers is the same of all models: {@code U1} [p, p], {@code d1}, {@code U2} [p, 1 or levels]
 * and {@code d2}.
 */
public final class PixelTensors {

    private PixelTensors() {
    }

    /** Writes a kernel and the biases. */
    public static void put(Map<String, Tensor> tensors, String weights, String biases, MaskedConvolution layer) {
        tensors.put(weights, kernel(layer));
        putBiases(tensors, biases, layer);
    }

    /** Writes the biases alone; where each pixel has its own, as [pixels, out]. */
    public static void putBiases(Map<String, Tensor> tensors, String biases, MaskedConvolution layer) {
        float[] values = layer.c().data.clone();
        tensors.put(biases, values.length == layer.outputs()
                ? Tensor.of(values)
                : new Tensor(new int[]{values.length / layer.outputs(), layer.outputs()}, values));
    }

    /** Writes a layer that reads the pixel itself and no other, as [in, out]. */
    public static void putPoint(Map<String, Tensor> tensors, String weights, String biases, MaskedConvolution layer) {
        tensors.put(weights, Tensor.of(layer.weights().matrix()));
        putBiases(tensors, biases, layer);
    }

    /** Writes what stands on top of the layers. */
    public static void putTop(Map<String, Tensor> tensors, PixelModel model) {
        putPoint(tensors, "U1", "d1", model.hidden());
        putPoint(tensors, "U2", "d2", model.told());
    }

    /**
     * A model of these layers and what a file says of all else.
     *
     * @throws BadInput where tensors are missing or do not fit together
     */
    public static PixelModel model(ModelFile file, Layers layers) {
        int p = layers.channels();
        MaskedConvolution hidden = point(file, "U1", "d1", p, p);
        MaskedConvolution told = point(file, "U2", "d2", p, ModelFile.ANY);
        return new PixelModel(file.provenance().data().shape(), layers, hidden, told,
                PixelOutput.of(told.outputs() == 1 ? 0 : told.outputs()));
    }

    /** The values of a kernel alone. */
    public static Tensor kernel(MaskedConvolution layer) {
        Taps taps = layer.taps();
        int in = layer.channels();
        int out = layer.outputs();
        var kernel = new Tensor(new int[]{taps.runs().size(), taps.width(), in, out},
                new float[taps.runs().size() * taps.width() * in * out]);
        int[] places = places(taps, in);
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < out; j++) {
                kernel.values()[places[i] * out + j] = layer.weights().matrix().data[j * layer.inputs() + i];
            }
        }
        return kernel;
    }

    /** Where inputs stand in a kernel, in their order. */
    private static int[] places(Taps taps, int in) {
        int[] places = new int[taps.count() * in];
        int at = 0;
        for (int row = 0; row < taps.runs().size(); row++) {
            Taps.Run run = taps.runs().get(row);
            for (int k = run.from(); k <= run.to(); k++) {
                for (int c = 0; c < in; c++) {
                    places[at++] = (row * taps.width() + k - taps.left()) * in + c;
                }
            }
        }
        return places;
    }

    /**
     * A layer that reads the pixel itself and no other.
     *
     * @throws BadInput where tensors are missing or of another shape
     */
    public static MaskedConvolution point(ModelFile file, String weights, String biases, int in, int out) {
        R032Store w = file.tensor(weights, in, out).matrix();
        return new MaskedConvolution(new Weights(w), biases(file, biases, w.getColDim()), Taps.POINT, in);
    }

    private static R032Store biases(ModelFile file, String name, int out) {
        Tensor tensor = file.tensors().get(name);
        boolean ofPixels = tensor != null && tensor.shape().length > 1;
        Tensor fits = ofPixels
                ? file.tensor(name, file.provenance().data().shape().pixels(), out)
                : file.tensor(name, out);
        return R032Store.wrap(fits.values().clone(), 1);
    }

    /**
     * A layer as a kernel and biases say.
     *
     * @param linked inputs from another layer, whose weights are 0
     * @throws BadInput where tensors are missing or of another shape, or a weight is not 0 that reads what comes later
     */
    public static MaskedConvolution layer(ModelFile file, String weights, String biases, Taps taps, int in, int out,
            int linked) {
        return new MaskedConvolution(weights(file, weights, taps, in, out, linked), biases(file, biases, out), taps,
                in);
    }

    /**
     * The same without biases.
     *
     * @throws BadInput likewise
     */
    public static MaskedConvolution unbiased(ModelFile file, String weights, Taps taps, int in, int out) {
        return new MaskedConvolution(weights(file, weights, taps, in, out, 0), R032Store.FACTORY.make(1, 0), taps, in);
    }

    private static Weights weights(ModelFile file, String name, Taps taps, int in, int out, int linked) {
        Tensor tensor = file.tensor(name, taps.runs().size(), taps.width(), in, out);
        int[] places = places(taps, in);
        R032Store w = R032Store.FACTORY.make(places.length + linked, out);
        boolean[] read = new boolean[tensor.values().length / out];
        for (int i = 0; i < places.length; i++) {
            read[places[i]] = true;
            for (int j = 0; j < out; j++) {
                w.data[j * w.getRowDim() + i] = tensor.values()[places[i] * out + j];
            }
        }
        for (int k = 0; k < tensor.values().length; k++) {
            if (!read[k / out] && tensor.values()[k] != 0) {
                throw new BadInput(name, "a weight that reads what comes later", "0 there");
            }
        }
        return new Weights(w);
    }
}
