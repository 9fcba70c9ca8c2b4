package reverie.model.autoencoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * An autoencoder as a model file. Encoding layer l, counted from 1 at the data: {@code W<l>} [in, out], {@code c<l>}
 * [out]. Decoding layer l, counted from 1 at the code: {@code V<l>} [in, out], {@code b<l>} [out]; there is no V where
 * weights are tied. Hyperparameters say what the units are: {@code activation} and, of several layers, {@code code-activation}
 * of the last one of {@code hidden} (older files list {@code activations}), and {@code loss}, which decides the outputs. Where examples are preprocessed there are {@code mean} [D] and {@code whitener} [D, D] too.
 */
public final class AutoencoderFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "autoencoder";
    /** One of several layers. */
    public static final String DEEP = "deep-autoencoder";
    /** One that learned from corrupted examples; otherwise the same. */
    public static final String DENOISING = "denoising";

    private AutoencoderFile() {
    }

    /**
     * The file of a model as it now stands.
     *
     * @param provenance its hyperparameters say at least what the units are
     */
    public static ModelFile of(Autoencoder model, Provenance provenance) {
        return new ModelFile(provenance, tensors(model));
    }

    /** As above, of a model that takes preprocessed examples. */
    public static ModelFile of(Autoencoder model, Preprocessing preprocessing, Provenance provenance) {
        SequencedMap<String, Tensor> tensors = tensors(model);
        PreprocessingFile.add(preprocessing, tensors);
        return new ModelFile(provenance, tensors);
    }

    private static SequencedMap<String, Tensor> tensors(Autoencoder model) {
        var tensors = new LinkedHashMap<String, Tensor>();
        int depth = model.layers().size();
        for (int l = 1; l <= depth; l++) {
            Layer layer = model.layers().get(l - 1);
            tensors.put("W" + l, Tensor.of(layer.w()));
            tensors.put("c" + l, Tensor.of(layer.c().clone()));
        }
        for (int l = 1; l <= depth; l++) {
            Layer layer = model.layers().get(depth - l);
            if (!layer.isTied()) {
                tensors.put("V" + l, Tensor.of(transposed(layer.v())));
            }
            tensors.put("b" + l, Tensor.of(layer.b().clone()));
        }
        return tensors;
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors do not fit together or it does not say what the units are
     */
    public static Autoencoder autoencoder(ModelFile file) {
        Loss loss = Loss.parse(text(file, "loss"));
        var layers = new ArrayList<Layer>();
        int depth = 1;
        while (file.tensors().containsKey("W" + (depth + 1))) {
            depth++;
        }
        List<Activation> units = activations(file, depth);
        int in = ModelFile.ANY;
        for (int l = 1; l <= depth; l++) {
            R032Store w = file.tensor("W" + l, in, ModelFile.ANY).matrix();
            in = w.getColDim();
            float[] c = file.tensor("c" + l, in).values();
            int fromCode = depth - l + 1;
            float[] b = file.tensor("b" + fromCode, w.getRowDim()).values();
            Activation upper = units.get(l - 1);
            Activation lower = l == 1 ? loss.output() : units.get(l - 2);
            layers.add(file.tensors().containsKey("V" + fromCode)
                    ? Layer.free(w, transposed(file.tensor("V" + fromCode, in, w.getRowDim()).matrix()), c, b,
                            upper, lower)
                    : Layer.tied(w, c, b, upper, lower));
        }
        return new Autoencoder(List.copyOf(layers), loss);
    }

    /** Of the upper units of each layer. */
    private static List<Activation> activations(ModelFile file, int depth) {
        if (!(file.provenance().hyperparameters().get("activations") instanceof List<?> each)) {
            return activationsByPlace(file, depth);
        }
        if (each.size() < depth) {
            throw new BadInput("activations", each.size() + " of them",
                    depth + " or more, one for each encoding layer");
        }
        return each.stream().limit(depth).map(name -> Activation.parse(Objects.toString(name))).toList();
    }

    /** Of the code, once the stack is as high as planned, {@code code-activation}, where the file says one. */
    private static List<Activation> activationsByPlace(ModelFile file, int depth) {
        var units = new ArrayList<>(Collections.nCopies(depth, Activation.parse(text(file, "activation"))));
        var hyperparameters = file.provenance().hyperparameters();
        if (hyperparameters.containsKey("code-activation") && hyperparameters.get("hidden") instanceof List<?> planned
                && planned.size() == depth) {
            units.set(depth - 1, Activation.parse(text(file, "code-activation")));
        }
        return units;
    }

    private static String text(ModelFile file, String name) {
        return Objects.toString(file.provenance().hyperparameters().get(name), "");
    }

    private static R032Store transposed(R032Store x) {
        R032Store result = R032Store.FACTORY.make(x.getColDim(), x.getRowDim());
        for (int j = 0; j < x.getColDim(); j++) {
            for (int i = 0; i < x.getRowDim(); i++) {
                result.data[i * x.getColDim() + j] = x.data[j * x.getRowDim() + i];
            }
        }
        return result;
    }
}
