package reverie.model.dbm;

import reverie.model.rbm.RbmRates;

/**
 * How a deep Boltzmann machine learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param layer    for each layer alone
 * @param together for all together: of these, rate, momentum, weight decay, and Gibbs steps of the persistent chains count
 */
public record DbmRates(RbmRates layer, RbmRates together) {}
