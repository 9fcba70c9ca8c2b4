package reverie.model.dbn;

import reverie.model.rbm.RbmRates;

/**
 * How a deep belief net learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param layer  for each layer alone
 * @param upDown for all together: rate, momentum and weight decay of every layer, and Gibbs steps in the top RBM
 * @param fantasyLabel the label that the shown chains are clamped to
 */
public record DbnRates(RbmRates layer, RbmRates upDown, FantasyLabel fantasyLabel) {}
