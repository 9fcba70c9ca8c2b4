package reverie.app.room;

import java.util.Optional;
import java.util.function.Function;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Course;
import reverie.app.settings.Effect;
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
 * @param staged          whether learning goes through stages, of each of which schedules count the epochs
 * @param course          by which settings it has learned since its first batch
 */
public record Run<P, S>(String name, DataTraits traits, Prepared prepared, Settings settings, Settings settled,
        Training<P, S> training, Recording<S> recording, Optional<Function<Provenance, ModelFile>> file,
        int batchesPerEpoch, boolean staged, Course course) {

    /** What is learned from, prepared. */
    public Splits data() {
        return prepared.splits();
    }

    /**
     * Learns by other live parameters from the next mini-batch on.
     *
     * @param chosen the settings of which they are the live part
     */
    void learnBy(P live, Settings chosen) {
        Settings whole = chosen.taking(Effect.ON_RESTART, settings);
        training.change(live, step -> course.hold(step, whole));
    }

    /** Goes back to the last state that could be trusted, and pauses there. */
    void recover(P live, Settings chosen) {
        Settings whole = chosen.taking(Effect.ON_RESTART, settings);
        training.recover();
        training.change(live, step -> course.goneBack(step, whole));
    }
}
