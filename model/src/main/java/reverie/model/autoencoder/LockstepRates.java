package reverie.model.autoencoder;

/**
 * How autoencoders learn in lockstep; may change between two batches.
 *
 * @param shared for all alike; its corruption is replaced by each one's own
 * @param atTest what is done to the examples on which they are measured and shown
 */
public record LockstepRates(AutoencoderRates shared, Corruption atTest) {}
