package reverie.model.boltzmann.belief;

import reverie.model.boltzmann.RbmRates;

/**
 * How a deep belief net learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param layer  for each layer alone
 * @param upDown for all together: rate, momentum and weight decay of every layer, and Gibbs steps in the top RBM
 * @param dream  of what the chains dream that are shown
 */
public record BeliefRates(RbmRates layer, RbmRates upDown, Dream dream) {}
