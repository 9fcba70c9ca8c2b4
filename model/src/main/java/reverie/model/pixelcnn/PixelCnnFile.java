package reverie.model.pixelcnn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Weights;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A PixelCNN as a model file. Kernels are [rows, columns, in, out], the last row being the pixel's own, or of the first vertical one the row above it;
 * what a mask hides is 0. Of block l of two stacks {@code V<l>} and {@code a<l>} of the vertical one, {@code H<l>} and {@code b<l>} of the horizontal
 * one, {@code L<l>} [2p, 2p] from the one to the other, {@code R<l>} [p, p] and {@code c<l>} of what is added; of a plain one {@code W<l>} and
 * {@code b<l>}. On top {@code U1} [p, p], {@code d1}, {@code U2} [p, 1 or levels] and {@code d2}. The size of images stands in the provenance.
 */
public final class PixelCnnFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "pixelcnn";

    private PixelCnnFile() {
    }

    static ModelFile of(PixelCnn model, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        switch (model.layers()) {
            case Layers.Gated gated -> {
                for (int l = 1; l <= gated.blocks(); l++) {
                    Layers.Block block = gated.stack().get(l - 1);
                    tensors.put("V" + l, kernel(block.vertical()));
                    tensors.put("a" + l, biases(block.vertical()));
                    tensors.put("H" + l, kernel(block.horizontal()));
                    tensors.put("L" + l, link(block.horizontal()));
                    tensors.put("b" + l, biases(block.horizontal()));
                    point(tensors, "R" + l, "c" + l, block.out());
                }
            }
            case Layers.Plain plain -> {
                for (int l = 1; l <= plain.blocks(); l++) {
                    tensors.put("W" + l, kernel(plain.convolutions().get(l - 1)));
                    tensors.put("b" + l, biases(plain.convolutions().get(l - 1)));
                }
            }
        }
        point(tensors, "U1", "d1", model.hidden());
        point(tensors, "U2", "d2", model.told());
        return new ModelFile(provenance, tensors);
    }

    private static void point(Map<String, Tensor> tensors, String weights, String biases, MaskedConvolution layer) {
        tensors.put(weights, Tensor.of(layer.weights().matrix()));
        tensors.put(biases, biases(layer));
    }

    private static Tensor biases(MaskedConvolution layer) {
        return Tensor.of(layer.c().data.clone());
    }

    private static Tensor kernel(MaskedConvolution layer) {
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

    private static Tensor link(MaskedConvolution layer) {
        int linked = layer.inputs() - layer.read();
        int out = layer.outputs();
        float[] values = new float[linked * out];
        for (int i = 0; i < linked; i++) {
            for (int j = 0; j < out; j++) {
                values[i * out + j] = layer.weights().matrix().data[j * layer.inputs() + layer.read() + i];
            }
        }
        return new Tensor(new int[]{linked, out}, values);
    }

    /** @throws BadInput where tensors are missing or do not fit together, or a weight is not 0 that reads what comes later */
    static PixelCnn model(ModelFile file) {
        Layers layers = file.tensors().containsKey("V1") ? gated(file) : plain(file);
        int p = layers.channels();
        MaskedConvolution hidden = point(file, "U1", "d1", p, p);
        MaskedConvolution told = point(file, "U2", "d2", p, ModelFile.ANY);
        return new PixelCnn(file.provenance().data().shape(), layers, hidden, told,
                PixelOutput.of(told.outputs() == 1 ? 0 : told.outputs()));
    }

    private static Layers gated(ModelFile file) {
        int p = file.tensor("R1", ModelFile.ANY, ModelFile.ANY).shape()[1];
        var stack = new ArrayList<Layers.Block>();
        do {
            int l = stack.size() + 1;
            Taps.Kind kind = l == 1 ? Taps.Kind.A : Taps.Kind.B;
            int in = l == 1 ? 1 : p;
            int side = file.tensor("V" + l, ModelFile.ANY, ModelFile.ANY, in, 2 * p).shape()[1];
            stack.add(new Layers.Block(kernel(file, "V" + l, "a" + l, Taps.vertical(side, kind), in, 2 * p, 0),
                    linked(file, l, kernel(file, "H" + l, "b" + l, Taps.horizontal(side, kind), in, 2 * p, 2 * p)),
                    point(file, "R" + l, "c" + l, p, p)));
        } while (file.tensors().containsKey("V" + (stack.size() + 1)));
        return new Layers.Gated(stack);
    }

    private static Layers plain(ModelFile file) {
        int p = file.tensor("b1", ModelFile.ANY).values().length;
        var stack = new ArrayList<MaskedConvolution>();
        do {
            int l = stack.size() + 1;
            int in = l == 1 ? 1 : p;
            int side = file.tensor("W" + l, ModelFile.ANY, ModelFile.ANY, in, p).shape()[1];
            stack.add(kernel(file, "W" + l, "b" + l, Taps.square(side, l == 1 ? Taps.Kind.A : Taps.Kind.B), in, p, 0));
        } while (file.tensors().containsKey("W" + (stack.size() + 1)));
        return new Layers.Plain(stack);
    }

    private static MaskedConvolution point(ModelFile file, String weights, String biases, int in, int out) {
        R032Store w = file.tensor(weights, in, out).matrix();
        return new MaskedConvolution(new Weights(w), biases(file, biases, w.getColDim()), Taps.POINT, in);
    }

    private static R032Store biases(ModelFile file, String name, int out) {
        return R032Store.wrap(file.tensor(name, out).values().clone(), 1);
    }

    private static MaskedConvolution kernel(ModelFile file, String weights, String biases, Taps taps, int in, int out,
            int linked) {
        Tensor tensor = file.tensor(weights, taps.runs().size(), taps.width(), in, out);
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
                throw new BadInput(weights, "a weight that reads what comes later", "0 there");
            }
        }
        return new MaskedConvolution(new Weights(w), biases(file, biases, out), taps, in);
    }

    /** The same with what the vertical stack says. */
    private static MaskedConvolution linked(ModelFile file, int l, MaskedConvolution layer) {
        int out = layer.outputs();
        int length = layer.inputs() - layer.read();
        float[] values = file.tensor("L" + l, length, out).values();
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < out; j++) {
                layer.weights().matrix().data[j * layer.inputs() + layer.read() + i] = values[i * out + j];
            }
        }
        layer.weights().changed(0, out);
        return layer;
    }
}
