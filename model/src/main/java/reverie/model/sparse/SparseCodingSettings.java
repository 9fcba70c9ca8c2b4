package reverie.model.sparse;

import reverie.model.BadInput;

/**
 * What sparse coding is made with; other values need a new start.
 *
 * @param atoms      K, columns of Φ, 1 or more; more than an example has values is over-complete
 * @param dictionary how Φ follows the codes
 * @param batch      examples in a mini-batch, 1 or more
 * @param seed       of the first atoms and the order of examples
 */
public record SparseCodingSettings(int atoms, DictionaryMethod dictionary, int batch, long seed) {

    public SparseCodingSettings {
        if (atoms < 1) {
            throw new BadInput("atoms", Integer.toString(atoms), "1 or more");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
    }
}
