package reverie.model.dbm;

import java.util.List;

/**
 * All that the pictures of a deep Boltzmann machine show, copied at one moment. Arrays are read only by convention. Images are
 * stored one after another, D values each.
 *
 * @param together        whether all layers learn; otherwise only the topmost so far does
 * @param sizes           units of all layers that there will be, from the pixels up
 * @param features        for each layer that there is so far, the lowest first, what units spread over it stand for in pixels
 * @param fantasies       what the chains paint, as probabilities of the pixels
 * @param fantasySteps    Gibbs steps that the chains have taken
 * @param data            shown examples
 * @param reconstructions E[v | μ¹] of the same
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record DbmSnapshot(boolean together, List<Integer> sizes, List<float[]> features, float[] fantasies,
        long fantasySteps, float[] data, float[] reconstructions) {

    /** D. */
    public int values() {
        return sizes.getFirst();
    }

    /** Layers of weights that there are so far. */
    public int layers() {
        return features.size();
    }
}
