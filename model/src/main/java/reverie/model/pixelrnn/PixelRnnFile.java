package reverie.model.pixelrnn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import reverie.model.BadInput;
import reverie.model.autoregressive.PixelModel;
import reverie.model.autoregressive.PixelTensors;
import reverie.model.network.MaskedConvolution;
import reverie.model.network.Taps;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A PixelRNN as a model file: {@code K} and {@code k} of the masked square, and of block l {@code K_is<l>} [1, columns, 2h, 4h], {@code K_ss<l>} [1, columns,
 * h, 4h] and {@code b<l>} of the gates o, f, i, g, {@code R<l>} [h, 2h] and {@code c<l>} of what is added; all else as in {@link PixelTensors}. The size
 * of images stands in the provenance.
 */
public final class PixelRnnFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "pixelrnn";

    private PixelRnnFile() {
    }

    static ModelFile of(PixelModel model, RowLstms layers, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        PixelTensors.put(tensors, "K", "k", layers.first());
        for (int l = 1; l <= layers.blocks(); l++) {
            RowLstm block = layers.stack().get(l - 1);
            PixelTensors.put(tensors, "K_is" + l, "b" + l, block.inputToState());
            tensors.put("K_ss" + l, PixelTensors.kernel(block.stateToState()));
            PixelTensors.putPoint(tensors, "R" + l, "c" + l, block.out());
        }
        PixelTensors.putTop(tensors, model);
        return new ModelFile(provenance, tensors);
    }

    /** @throws BadInput where tensors are missing or do not fit together, or a weight is not 0 that reads what comes later */
    static PixelModel model(ModelFile file) {
        int h = file.tensor("R1", ModelFile.ANY, ModelFile.ANY).shape()[0];
        int side = file.tensor("K", ModelFile.ANY, ModelFile.ANY, 1, 2 * h).shape()[1];
        MaskedConvolution first = PixelTensors.layer(file, "K", "k", Taps.square(side, Taps.Kind.A), 1, 2 * h, 0);
        var stack = new ArrayList<RowLstm>();
        do {
            stack.add(block(file, stack.size() + 1, h));
        } while (file.tensors().containsKey("R" + (stack.size() + 1)));
        return PixelTensors.model(file, new RowLstms(first, stack));
    }

    private static RowLstm block(ModelFile file, int l, int h) {
        int reach = file.tensor("K_is" + l, 1, ModelFile.ANY, 2 * h, 4 * h).shape()[1];
        Taps row = Taps.horizontal(2 * reach - 1, Taps.Kind.B);
        int side = file.tensor("K_ss" + l, 1, ModelFile.ANY, h, 4 * h).shape()[1];
        return new RowLstm(PixelTensors.layer(file, "K_is" + l, "b" + l, row, 2 * h, 4 * h, 0),
                PixelTensors.unbiased(file, "K_ss" + l, Taps.above(side), h, 4 * h),
                PixelTensors.point(file, "R" + l, "c" + l, h, 2 * h));
    }
}
