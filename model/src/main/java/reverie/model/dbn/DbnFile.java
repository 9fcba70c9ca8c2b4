package reverie.model.dbn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Weights;
import reverie.model.rbm.Rbm;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A deep belief net as a model file: for each layer l, from the pixels up, {@code W<l>} [lower, upper], {@code b<l>}
 * [lower], {@code a<l>} [upper]; {@code G<l>} [lower, upper] where a layer generates with weights of its own. The last
 * layer is the RBM; its lower units end with the labels, whose names the hyperparameter {@code label-names} lists.
 */
public final class DbnFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "dbn";

    private static final String LABEL_NAMES = "label-names";
    /** Of files up to version 0.1.0, whose parameter of that name now says whether labels are learned at all. */
    private static final String FORMER_LABEL_NAMES = "labels";

    private DbnFile() {
    }

    /** The file of a model as it now stands; the labels that it has so far join the hyperparameters. */
    public static ModelFile of(Dbn net, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        for (int l = 1; l < net.depth(); l++) {
            DirectedLayer layer = net.lower().get(l - 1);
            tensors.put("W" + l, Tensor.of(layer.recognition().matrix()));
            if (!layer.isTied()) {
                tensors.put("G" + l, Tensor.of(layer.generation().matrix()));
            }
            biases(tensors, l, layer.b(), layer.a());
        }
        tensors.put("W" + net.depth(), Tensor.of(net.top().w()));
        biases(tensors, net.depth(), net.top().b(), net.top().a());
        return new ModelFile(provenance.with(LABEL_NAMES, net.labels()), tensors);
    }

    private static void biases(SequencedMap<String, Tensor> tensors, int l, float[] b, float[] a) {
        tensors.put("b" + l, Tensor.of(b.clone()));
        tensors.put("a" + l, Tensor.of(a.clone()));
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where it holds another kind of model or its tensors do not fit together
     */
    public static Dbn net(ModelFile file) {
        String kind = file.provenance().model();
        if (!kind.equals(MODEL)) {
            throw new BadInput("model", kind, MODEL);
        }
        List<String> labels = labels(file);
        int depth = 1;
        while (file.tensors().containsKey("W" + (depth + 1))) {
            depth++;
        }
        var lower = new ArrayList<DirectedLayer>();
        int below = ModelFile.ANY;
        for (int l = 1; l < depth; l++) {
            lower.add(layer(file, l, below));
            below = lower.getLast().upper();
        }
        R032Store w = file.tensor("W" + depth, below == ModelFile.ANY ? below : below + labels.size(), ModelFile.ANY)
                .matrix();
        if (w.getRowDim() <= labels.size()) {
            throw new BadInput("W" + depth, w.getRowDim() + " rows", "more than the " + labels.size() + " labels");
        }
        Rbm top = Rbm.labelled(w, file.tensor("b" + depth, w.getRowDim()).values(),
                file.tensor("a" + depth, w.getColDim()).values(), labels.size());
        return new Dbn(lower, top, labels);
    }

    private static DirectedLayer layer(ModelFile file, int l, int below) {
        R032Store w = file.tensor("W" + l, below, ModelFile.ANY).matrix();
        var recognition = new Weights(w);
        var generation = file.tensors().containsKey("G" + l)
                ? new Weights(file.tensor("G" + l, w.getRowDim(), w.getColDim()).matrix())
                : recognition;
        return new DirectedLayer(recognition, file.tensor("a" + l, w.getColDim()).values(), generation,
                file.tensor("b" + l, w.getRowDim()).values());
    }

    private static List<String> labels(ModelFile file) {
        var hyperparameters = file.provenance().hyperparameters();
        Object value = hyperparameters.getOrDefault(LABEL_NAMES,
                hyperparameters.getOrDefault(FORMER_LABEL_NAMES, List.of()));
        if (value instanceof List<?> list) {
            return list.stream().map(Objects::toString).toList();
        }
        throw new BadInput(LABEL_NAMES, value.toString(), "a list of names");
    }
}
