package reverie.app.room;

import java.util.Optional;
import java.util.function.Function;
import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.projection.Prepared;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Recording;
import reverie.model.train.Training;

/**
 * One training from its first batch on.
 *
 * @param name            of the data, as the library knows them
 * @param traits          what decided which settings suit the data
 * @param prepared        what is learned from, and what was done to it first
 * @param settings        with which it was started; only the structural ones still hold
 * @param settled         the same, where what was left to the data is decided
 * @param training        the background loop
 * @param recording       what of it can be shown again
 * @param file            of the model as it stands between two batches; empty where there is none to be kept
 * @param batchesPerEpoch mini-batches in one pass over the data
 */
public record Run<P, S>(String name, DataTraits traits, Prepared prepared, Settings settings, Settings settled,
        Training<P, S> training, Recording<S> recording, Optional<Function<Provenance, ModelFile>> file,
        int batchesPerEpoch) {

    /** What is learned from, prepared. */
    public Splits data() {
        return prepared.splits();
    }
}
