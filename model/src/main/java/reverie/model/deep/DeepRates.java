package reverie.model.deep;

import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.boltzmann.RbmRates;

/**
 * How a deep autoencoder learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param rbm         for layers that learn as RBMs with binary hidden units
 * @param code        for the one with Gaussian hidden units, which needs a far smaller rate (Hinton 2010, section 13.2)
 * @param autoencoder for layers that learn as autoencoders
 * @param fineTuning  for all layers together
 */
public record DeepRates(RbmRates rbm, RbmRates code, AutoencoderRates autoencoder, AutoencoderRates fineTuning) {}
