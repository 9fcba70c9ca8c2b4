package reverie.model.deepautoencoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Weights;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A classifier as a model file. Layer l, counted from 1 at the data: {@code W<l>} [in, out], {@code c<l>} [out]; the
 * softmax output: {@code U} [code, labels], {@code d} [labels]. The hyperparameter {@code activations} says what the
 * units of each layer are, {@code labels} how the labels are called.
 */
public final class ClassifierFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "classifier";

    private static final String ACTIVATIONS = "activations";
    private static final String LABELS = "labels";

    private ClassifierFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(Classifier model, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        int depth = model.network().layers().size() - 1;
        for (int l = 0; l <= depth; l++) {
            Dense layer = model.network().layers().get(l);
            tensors.put(l == depth ? "U" : "W" + (l + 1), Tensor.of(layer.weights().matrix()));
            tensors.put(l == depth ? "d" : "c" + (l + 1), Tensor.of(layer.c().data.clone()));
        }
        var units = model.network().layers().stream().limit(depth).map(layer -> layer.units().toString()).toList();
        return new ModelFile(provenance.with(ACTIVATIONS, units).with(LABELS, model.names()), tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where its tensors do not fit together or it does not say what the units are
     */
    public static Classifier classifier(ModelFile file) {
        List<String> units = texts(file, ACTIVATIONS);
        List<String> names = texts(file, LABELS);
        var layers = new ArrayList<Dense>();
        int in = ModelFile.ANY;
        for (int l = 1; l <= units.size(); l++) {
            layers.add(layer(file, "W" + l, "c" + l, in, ModelFile.ANY, Activation.parse(units.get(l - 1))));
            in = layers.getLast().weights().hidden();
        }
        return new Classifier(layers, layer(file, "U", "d", in, names.size(), Activation.LINEAR), names);
    }

    private static Dense layer(ModelFile file, String w, String c, int in, int out, Activation units) {
        R032Store matrix = file.tensor(w, in, out).matrix();
        return new Dense(new Weights(matrix), R032Store.wrap(file.tensor(c, matrix.getColDim()).values(), 1), units);
    }

    private static List<String> texts(ModelFile file, String name) {
        Object value = file.provenance().hyperparameters().get(name);
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(Objects::toString).toList();
        }
        throw new BadInput(name, Objects.toString(value, "none"), "a list of names");
    }
}
