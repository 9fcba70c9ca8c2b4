package reverie.model.rnade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Weights;
import reverie.model.nade.OrderingTensor;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * An RNADE as a model file: {@code W} [pixels, hidden], {@code c} [hidden], {@code rho} [pixels]; {@code V_pi}, {@code V_mu} and {@code
 * V_sigma} [pixels, components, hidden], {@code b_pi}, {@code b_mu} and {@code b_sigma} [pixels, components]; {@code sigma_min} [1],
 * {@code ordering} [1, pixels], and of the preprocessing {@code mean} and {@code whitener}, where there is one. The hyperparameter
 * {@code family} says what components look like.
 */
public final class RnadeFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "rnade";

    private static final List<String> INPUTS = List.of("pi", "mu", "sigma");
    private static final String FAMILY = "family";

    private RnadeFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(RnadeLearner learner, Optional<Preprocessing> preprocessing, Provenance provenance) {
        return of(learner.model(), preprocessing, provenance);
    }

    static ModelFile of(Rnade model, Optional<Preprocessing> preprocessing, Provenance provenance) {
        int d = model.values();
        int hidden = model.hidden();
        int components = model.mixture().components();
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("W", new Tensor(new int[]{d, hidden}, model.w().data.clone()));
        for (int part = 0; part < INPUTS.size(); part++) {
            float[] v = new float[d * components * hidden];
            float[] b = new float[d * components];
            for (int i = 0; i < d; i++) {
                Dense head = model.heads().get(i);
                int lines = components * hidden;
                System.arraycopy(head.weights().matrix().data, part * lines, v, i * lines, lines);
                System.arraycopy(head.c().data, part * components, b, i * components, components);
            }
            tensors.put("V_" + INPUTS.get(part), new Tensor(new int[]{d, components, hidden}, v));
            tensors.put("b_" + INPUTS.get(part), new Tensor(new int[]{d, components}, b));
        }
        tensors.put("c", Tensor.of(model.c().clone()));
        tensors.put("rho", Tensor.of(model.rho().clone()));
        tensors.put("sigma_min", Tensor.of(model.mixture().least()));
        OrderingTensor.add(List.of(model.ordering()), tensors);
        preprocessing.ifPresent(it -> PreprocessingFile.add(it, tensors));
        return new ModelFile(provenance, tensors);
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where tensors are missing or do not fit together, or an ordering is none
     */
    static Rnade model(ModelFile file) {
        float[] c = file.tensor("c", ModelFile.ANY).values().clone();
        float[] rho = file.tensor("rho", ModelFile.ANY).values().clone();
        int d = rho.length;
        int components = file.tensor("b_pi", d, ModelFile.ANY).shape()[1];
        var family = Family.parse(String.valueOf(file.provenance().hyperparameters().getOrDefault(FAMILY,
                Family.GAUSSIAN)));
        var mixture = new ScalarMixture(family, components, file.tensor("sigma_min", 1).values()[0]);
        R032Store w = R032Store.FACTORY.make(c.length, d);
        System.arraycopy(file.tensor("W", d, c.length).values(), 0, w.data, 0, w.data.length);
        return new Rnade(OrderingTensor.orderings(file, d).getFirst(), mixture, w, c, rho,
                heads(file, d, components, c.length));
    }

    private static List<Dense> heads(ModelFile file, int d, int components, int hidden) {
        var heads = new ArrayList<Dense>();
        int lines = components * hidden;
        for (int i = 0; i < d; i++) {
            R032Store v = R032Store.FACTORY.make(hidden, INPUTS.size() * components);
            float[] b = new float[INPUTS.size() * components];
            for (int part = 0; part < INPUTS.size(); part++) {
                float[] ofV = file.tensor("V_" + INPUTS.get(part), d, components, hidden).values();
                float[] ofB = file.tensor("b_" + INPUTS.get(part), d, components).values();
                System.arraycopy(ofV, i * lines, v.data, part * lines, lines);
                System.arraycopy(ofB, i * components, b, part * components, components);
            }
            heads.add(new Dense(new Weights(v), R032Store.wrap(b, 1), Activation.LINEAR));
        }
        return heads;
    }
}
