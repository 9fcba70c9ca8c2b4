package reverie.app.room;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reverie.app.data.DataTraits;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.projection.Prepared;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/**
 * What is known of one run, beside what it has come to: what pictures are made of. What drives it, alone or in lockstep with others,
 * is {@link Runs}.
 *
 * @param name            of the data, as the library knows them
 * @param traits          what decided which settings suit the data
 * @param prepared        what is learned from, and what was done to it first
 * @param settings        with which it was started; only the structural ones still hold
 * @param settled         the same, where what was left to the data is decided
 * @param file            of the model as it stands between two batches; empty where there is none to be kept
 * @param batchesPerEpoch mini-batches in one pass over the data
 * @param staged          whether learning goes through stages, of each of which schedules count the epochs
 * @param left            whether it has ended, so that nothing more is to be worked out for it
 */
public record Run<P, S>(String name, DataTraits traits, Prepared prepared, Settings settings, Settings settled,
        Optional<Function<Provenance, ModelFile>> file, int batchesPerEpoch, boolean staged, AtomicBoolean left) {

    /** What is learned from, prepared. */
    public Splits data() {
        return prepared.splits();
    }
}
