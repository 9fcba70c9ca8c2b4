package reverie.model.convolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A convolutional net as a model file: for each layer l, from the pixels up, {@code W<l>} [K, channels, side, side],
 * {@code b<l>} [K] of the groups of hidden units and {@code c<l>} [channels] of the visible units; and where images are
 * preprocessed {@code mean} [D] and {@code whitener} [D, D]. The sides of blocks, the kind of the lowest visible units and the
 * size of images stand in the provenance. In an undirected net the
 * upper layers' {@code c<l>} are 0.
 */
public final class ConvolutionFile {

    /** The kind of model, as its provenance names it, with one layer. */
    public static final String RBM = "conv-rbm";
    /** With several. */
    public static final String NET = "conv-dbn";

    /** With several that have learned together as one undirected model. */
    public static final String UNDIRECTED = "conv-dbm";

    private static final String POOL = "pool";
    private static final String UNITS = "units";

    private ConvolutionFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(ConvolutionalNet net, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        for (int l = 1; l <= net.depth(); l++) {
            ConvolutionalRbm layer = net.layers().get(l - 1);
            ConvolutionShape shape = layer.shape();
            tensors.put("W" + l, new Tensor(
                    new int[]{shape.filters(), shape.channels(), shape.side(), shape.side()}, layer.w().data.clone()));
            tensors.put("b" + l, Tensor.of(layer.b().clone()));
            tensors.put("c" + l, Tensor.of(layer.c().clone()));
        }
        net.preprocessing().ifPresent(it -> PreprocessingFile.add(it, tensors));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors and its provenance do not fit together
     */
    public static ConvolutionalNet net(ModelFile file) {
        var layers = new ArrayList<ConvolutionalRbm>();
        do {
            layers.add(layer(file, layers));
        } while (file.tensors().containsKey("W" + (layers.size() + 1)));
        return new ConvolutionalNet(layers,
                PreprocessingFile.preprocessing(file, file.provenance().data().shape().pixels()));
    }

    private static ConvolutionalRbm layer(ModelFile file, List<ConvolutionalRbm> below) {
        int l = below.size() + 1;
        int channels = below.isEmpty() ? 1 : below.getLast().shape().filters();
        Tensor w = file.tensor("W" + l, ModelFile.ANY, channels, ModelFile.ANY, ModelFile.ANY);
        int filters = w.shape()[0];
        int side = w.shape()[2];
        file.tensor("W" + l, ModelFile.ANY, channels, side, side);
        int pool = pool(file, l);
        ConvolutionShape shape = below.isEmpty()
                ? new ConvolutionShape(1, file.provenance().data().shape(), filters, side, pool)
                : below.getLast().shape().above(filters, side, pool);
        return new ConvolutionalRbm(shape, below.isEmpty() ? units(file) : ImageUnits.BERNOULLI,
                R032Store.wrap(w.values().clone(), shape.patch()), file.tensor("b" + l, filters).values(),
                file.tensor("c" + l, channels).values());
    }

    private static int pool(ModelFile file, int l) {
        Object value = file.provenance().hyperparameters().get(POOL);
        if (value instanceof List<?> sides && sides.size() >= l && sides.get(l - 1) instanceof Long side && side >= 1
                && side <= Integer.MAX_VALUE) {
            return side.intValue();
        }
        throw new BadInput(POOL, String.valueOf(value),
                "the side of a block for each layer, in the model's provenance");
    }

    private static ImageUnits units(ModelFile file) {
        return ImageUnits.parse(String.valueOf(file.provenance().hyperparameters().get(UNITS)));
    }
}
