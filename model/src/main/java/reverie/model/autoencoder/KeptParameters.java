package reverie.model.autoencoder;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;

/** A copy of everything that learning changes, to go back to. */
final class KeptParameters {

    private final List<R032Store> parameters;
    private final List<float[]> kept;

    KeptParameters(Autoencoder model) {
        parameters = model.parameters();
        kept = parameters.stream().map(each -> each.data.clone()).toList();
    }

    void keep() {
        for (int i = 0; i < parameters.size(); i++) {
            System.arraycopy(parameters.get(i).data, 0, kept.get(i), 0, kept.get(i).length);
        }
    }

    void restore() {
        for (int i = 0; i < parameters.size(); i++) {
            System.arraycopy(kept.get(i), 0, parameters.get(i).data, 0, kept.get(i).length);
        }
    }
}
