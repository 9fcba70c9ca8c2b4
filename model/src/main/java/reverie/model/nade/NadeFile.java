package reverie.model.nade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/**
 * A NADE as a model file: {@code W}, {@code V} [pixels, hidden], {@code b} [pixels], {@code c} [hidden], {@code ordering} [orderings,
 * pixels], and {@code M} [pixels, hidden] of the mask where it is orderless. Without hidden units {@code U} [pixels, pixels] is in
 * their place.
 */
public final class NadeFile {

    /** The kind of model, as its provenance names it. */
    public static final String MODEL = "nade";

    private NadeFile() {
    }

    /** The file of a model as it now stands. */
    public static ModelFile of(Nade nade, Provenance provenance) {
        var tensors = new LinkedHashMap<String, Tensor>();
        switch (nade.conditionals()) {
            case HiddenConditionals hidden -> {
                tensors.put("W", lines(hidden.w()));
                tensors.put("V", lines(hidden.v()));
                hidden.m().ifPresent(m -> tensors.put("M", lines(m)));
                tensors.put("b", Tensor.of(hidden.b().clone()));
                tensors.put("c", Tensor.of(hidden.c().clone()));
            }
            case VisibleConditionals visible -> {
                tensors.put("U", Tensor.of(visible.u()));
                tensors.put("b", Tensor.of(visible.b().clone()));
            }
        }
        OrderingTensor.add(nade.orderings(), tensors);
        return new ModelFile(provenance, tensors);
    }

    /** H×D with a column a pixel, as D×H with a row a pixel: the same numbers in the same places. */
    private static Tensor lines(R032Store of) {
        return new Tensor(new int[]{of.getColDim(), of.getRowDim()}, of.data.clone());
    }

    /**
     * The model that a file holds.
     *
     * @throws BadInput where tensors are missing, do not fit together, or an ordering is none
     */
    public static Nade nade(ModelFile file) {
        float[] b = file.tensor("b", ModelFile.ANY).values().clone();
        List<Ordering> orderings = OrderingTensor.orderings(file, b.length);
        if (file.tensors().containsKey("U")) {
            R032Store u = file.tensor("U", b.length, b.length).matrix();
            return new Nade(new VisibleConditionals(b, u, orderings.getFirst()), List.of(orderings.getFirst()));
        }
        float[] c = file.tensor("c", ModelFile.ANY).values().clone();
        Optional<R032Store> m = file.tensors().containsKey("M") ? Optional.of(lines(file, "M", b, c))
                : Optional.empty();
        return new Nade(new HiddenConditionals(b, c, lines(file, "W", b, c), lines(file, "V", b, c), m), orderings);
    }

    private static R032Store lines(ModelFile file, String symbol, float[] b, float[] c) {
        return R032Store.wrap(file.tensor(symbol, b.length, c.length).values().clone(), c.length);
    }
}
