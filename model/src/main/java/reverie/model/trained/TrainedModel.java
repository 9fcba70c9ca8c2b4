package reverie.model.trained;

import java.util.Optional;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/**
 * A model that was trained and kept, of whatever kind. What it can do besides telling figures about itself it says by the
 * capabilities that it implements, such as {@link Features} or {@link Sampler}. Matrices have one column an example.
 */
public interface TrainedModel {

    /** D, values of an example. */
    int values();

    /** What numbers it can be asked about. */
    default ValueNeeds needs() {
        return ValueNeeds.REAL_NUMBERS;
    }

    /** How well the model fits data of its size; figures by their names in reports. */
    Measurement evaluate(DataSet data, Workers workers);

    /** The model by one of its capabilities; empty where it has not got it. */
    default <C> Optional<C> can(Class<C> capability) {
        return capability.isInstance(this) ? Optional.of(capability.cast(this)) : Optional.empty();
    }
}
