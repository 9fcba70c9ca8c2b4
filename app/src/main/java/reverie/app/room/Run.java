package reverie.app.room;

import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.train.Training;

/**
 * One training from its first batch on.
 *
 * @param name            of the data, as the library knows them
 * @param data            what is learned from, prepared
 * @param settings        with which it was started; only the structural ones still hold
 * @param training        the background loop
 * @param batchesPerEpoch mini-batches in one pass over the data
 */
public record Run<P, S>(String name, Splits data, Settings settings, Training<P, S> training, int batchesPerEpoch) {}
