package reverie.model.deepautoencoder;

import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.rbm.RbmRates;

/**
 * How a deep autoencoder learns; may change between two batches. Schedules count the epochs of a stage.
 *
 * @param rbm         for layers that learn as RBMs with binary units
 * @param gaussian    for those that have Gaussian units on one side, which need a far smaller rate (Hinton 2010, section 13)
 * @param autoencoder for layers that learn as autoencoders
 * @param fineTuning  for all layers together
 * @param labelling   for the encoder that learns labels
 */
public record DeepAutoencoderRates(RbmRates rbm, RbmRates gaussian, AutoencoderRates autoencoder,
        AutoencoderRates fineTuning,
        ClassifierRates labelling) {}
