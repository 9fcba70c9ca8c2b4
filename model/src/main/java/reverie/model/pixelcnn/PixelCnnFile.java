package reverie.model.pixelcnn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import reverie.model.BadInput;
import reverie.model.autoregressive.Layers;
import reverie.model.autoregressive.PixelModel;
import reverie.model.autoregressive.PixelTensors;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A PixelCNN as a model file. Of block l of two stacks {@code V<l>} and {@code a<l>} of the vertical one, {@code H<l>} and {@code b<l>} of the
 * horizontal one, {@code L<l>} [2p, 2p] from the one to the other, {@code R<l>} [p, p] and {@code c<l>} of what is added; of a plain one
 * {@code W<l>} and {@code b<l>}; all else as in {@link PixelTensors}. The size of images stands in the provenance.
 */
public final class PixelCnnFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "pixelcnn";

    private static final String DILATION = "dilation";

    private PixelCnnFile() {
    }

    static ModelFile of(PixelModel model, Stacks layers, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        switch (layers) {
            case Stacks.Gated gated -> {
                for (int l = 1; l <= gated.blocks(); l++) {
                    Stacks.Block block = gated.stack().get(l - 1);
                    PixelTensors.put(tensors, "V" + l, "a" + l, block.vertical());
                    tensors.put("H" + l, PixelTensors.kernel(block.horizontal()));
                    tensors.put("L" + l, link(block.horizontal()));
                    PixelTensors.putBiases(tensors, "b" + l, block.horizontal());
                    PixelTensors.putPoint(tensors, "R" + l, "c" + l, block.out());
                }
            }
            case Stacks.Plain plain -> {
                for (int l = 1; l <= plain.blocks(); l++) {
                    PixelTensors.put(tensors, "W" + l, "b" + l, plain.convolutions().get(l - 1));
                }
            }
        }
        tensors.put(DILATION, dilation(layers));
        PixelTensors.putTop(tensors, model);
        return new ModelFile(provenance, tensors);
    }

    private static Tensor dilation(Stacks layers) {
        float[] apart = new float[layers.blocks()];
        int each = layers.convolutions().size() / apart.length;
        for (int l = 0; l < apart.length; l++) {
            apart[l] = layers.convolutions().get(l * each).taps().apart();
        }
        return Tensor.of(apart);
    }

    /** 1 in files of versions that knew nothing else. */
    private static int apart(ModelFile file, int block) {
        if (!file.tensors().containsKey(DILATION)) {
            return 1;
        }
        float[] apart = file.tensor(DILATION, ModelFile.ANY).values();
        int most = file.provenance().data().shape().pixels();
        if (block > apart.length || !(apart[block - 1] >= 1 && apart[block - 1] <= most
                && apart[block - 1] == (int) apart[block - 1])) {
            throw new BadInput(DILATION, Arrays.toString(apart),
                    "whole numbers from 1 to " + most + ", one for each block");
        }
        return (int) apart[block - 1];
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
    static PixelModel model(ModelFile file) {
        return PixelTensors.model(file, file.tensors().containsKey("V1") ? gated(file) : plain(file));
    }

    private static Layers gated(ModelFile file) {
        int p = file.tensor("R1", ModelFile.ANY, ModelFile.ANY).shape()[1];
        var stack = new ArrayList<Stacks.Block>();
        do {
            int l = stack.size() + 1;
            Taps.Kind kind = l == 1 ? Taps.Kind.A : Taps.Kind.B;
            int in = l == 1 ? 1 : p;
            int side = file.tensor("V" + l, ModelFile.ANY, ModelFile.ANY, in, 2 * p).shape()[1];
            stack.add(new Stacks.Block(
                    PixelTensors.layer(file, "V" + l, "a" + l, Taps.vertical(side, kind).apart(apart(file, l)), in,
                            2 * p, 0),
                    linked(file, l,
                            PixelTensors.layer(file, "H" + l, "b" + l,
                                    Taps.horizontal(side, kind).apart(apart(file, l)),
                                    in, 2 * p, 2 * p)),
                    PixelTensors.point(file, "R" + l, "c" + l, p, p)));
        } while (file.tensors().containsKey("V" + (stack.size() + 1)));
        return new Stacks.Gated(stack);
    }

    private static Layers plain(ModelFile file) {
        int p = file.tensor("W1", ModelFile.ANY, ModelFile.ANY, 1, ModelFile.ANY).shape()[3];
        var stack = new ArrayList<MaskedConvolution>();
        do {
            int l = stack.size() + 1;
            int in = l == 1 ? 1 : p;
            int side = file.tensor("W" + l, ModelFile.ANY, ModelFile.ANY, in, p).shape()[1];
            stack.add(PixelTensors.layer(file, "W" + l, "b" + l,
                    Taps.square(side, l == 1 ? Taps.Kind.A : Taps.Kind.B).apart(apart(file, l)), in, p, 0));
        } while (file.tensors().containsKey("W" + (stack.size() + 1)));
        return new Stacks.Plain(stack);
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
