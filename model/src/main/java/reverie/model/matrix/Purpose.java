package reverie.model.matrix;

/**
 * What random numbers are drawn for, so that no two draws of one step share theirs. A model makes its own by a name, beside the code
 * that draws; those below are older than names, or belong to no model alone.
 */
public final class Purpose {

    /** The order of examples in an epoch. */
    public static final Purpose SHUFFLE = new Purpose(0);
    /** Turning grey pixels into black and white ones. */
    public static final Purpose BINARIZE = new Purpose(1);
    /** Weights before the first step. */
    public static final Purpose FIRST_WEIGHTS = new Purpose(2);
    /** Hidden states in the gradient's Gibbs steps. */
    public static final Purpose HIDDEN = new Purpose(3);
    /** Visible states in the gradient's Gibbs steps. */
    public static final Purpose VISIBLE = new Purpose(4);
    /** The first states of free-running chains. */
    public static final Purpose CHAIN_START = new Purpose(5);
    /** Hidden states of free-running chains. */
    public static final Purpose CHAIN_HIDDEN = new Purpose(6);
    /** Visible states of free-running chains. */
    public static final Purpose CHAIN_VISIBLE = new Purpose(7);
    /** Damage that is done to the inputs of a denoising autoencoder. */
    public static final Purpose CORRUPTION = new Purpose(8);
    /** Decoding weights before the first step, where they are not the encoding ones. */
    public static final Purpose FIRST_DECODER = new Purpose(9);
    /** Where patches are cut from images. */
    public static final Purpose PATCH_PLACE = new Purpose(10);
    /** The atoms of a dictionary before the first step. */
    public static final Purpose FIRST_ATOMS = new Purpose(11);
    /** The training of one layer of a stack. */
    public static final Purpose LAYER = new Purpose(12);
    /** The first centres of k-means. */
    public static final Purpose CENTRES = new Purpose(13);
    /** States of examples whose values are probabilities. */
    public static final Purpose EXAMPLE = new Purpose(14);
    /** States of a belief net's layers on the way up. */
    public static final Purpose RECOGNITION = new Purpose(15);
    /** States of a belief net's layers on the way down. */
    public static final Purpose GENERATION = new Purpose(16);
    /** Which pixels are hidden. */
    public static final Purpose MASK = new Purpose(17);
    /** States of a directed layer's upper units, drawn one after another. */
    public static final Purpose EXPLANATION = new Purpose(18);
    /** All that a replica at a higher temperature draws. */
    public static final Purpose REPLICA = new Purpose(19);
    /** Whether two replicas exchange their states. */
    public static final Purpose EXCHANGE = new Purpose(20);

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    /** Keeps named purposes away from numbered ones. */
    private static final long NAMED = 1L << 32;

    private final long number;

    private Purpose(long number) {
        this.number = number;
    }

    /**
     * A purpose of that name, such as {@code vae.noise}; the same on every machine (FNV-1a, Fowler, Noll and Vo 1991).
     */
    public static Purpose of(String name) {
        long hash = OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return new Purpose(hash | NAMED);
    }

    /** What tells it apart from all others. */
    long number() {
        return number;
    }
}
