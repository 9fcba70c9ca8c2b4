package reverie.model.train;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;

/** The last good state of everything that learning changes, to go back to. */
public final class KeptParameters {

    private final List<R032Store> parameters;
    private final List<float[]> kept;

    /** @param parameters of a model, which are kept as they now are */
    public KeptParameters(List<R032Store> parameters) {
        this.parameters = List.copyOf(parameters);
        kept = parameters.stream().map(each -> each.data.clone()).toList();
    }

    /** Takes the present state for the last good one. */
    public void keep() {
        for (int i = 0; i < parameters.size(); i++) {
            System.arraycopy(parameters.get(i).data, 0, kept.get(i), 0, kept.get(i).length);
        }
    }

    /** Writes the last good state over the present one. */
    public void restore() {
        for (int i = 0; i < parameters.size(); i++) {
            System.arraycopy(kept.get(i), 0, parameters.get(i).data, 0, kept.get(i).length);
        }
    }
}
