package reverie.model.matrix;

/** What random numbers are drawn for, so that no two draws of one step share theirs. New ones are added at the end. */
public enum Purpose {
    /** The order of examples in an epoch. */
    SHUFFLE,
    /** Turning grey pixels into black and white ones. */
    BINARIZE,
    /** Weights before the first step. */
    FIRST_WEIGHTS,
    /** Hidden states in the gradient's Gibbs steps. */
    HIDDEN,
    /** Visible states in the gradient's Gibbs steps. */
    VISIBLE,
    /** The first states of free-running chains. */
    CHAIN_START,
    /** Hidden states of free-running chains. */
    CHAIN_HIDDEN,
    /** Visible states of free-running chains. */
    CHAIN_VISIBLE,
    /** Damage that is done to the inputs of a denoising autoencoder. */
    CORRUPTION,
    /** Decoding weights before the first step, where they are not the encoding ones. */
    FIRST_DECODER,
    /** Where patches are cut from images. */
    PATCH_PLACE,
    /** The atoms of a dictionary before the first step. */
    FIRST_ATOMS,
    /** The training of one layer of a stack. */
    LAYER,
    /** The first centres of k-means. */
    CENTRES,
    /** States of examples whose values are probabilities. */
    EXAMPLE,
    /** States of a belief net's layers on the way up. */
    RECOGNITION,
    /** States of a belief net's layers on the way down. */
    GENERATION,
    /** Which pixels are hidden. */
    MASK,
    /** States of a directed layer's upper units, drawn one after another. */
    EXPLANATION,
    /** All that a replica at a higher temperature draws. */
    REPLICA,
    /** Whether two replicas exchange their states. */
    EXCHANGE
}
