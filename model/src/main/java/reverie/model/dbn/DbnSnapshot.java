package reverie.model.dbn;

import java.util.List;

/**
 * All that the pictures of a deep belief net show, copied at one moment. Arrays are read only by convention. Images are
 * stored one after another, D values each.
 *
 * @param stage           what is being learned
 * @param sizes           units of all layers that there will be, from the pixels up, labels not counted
 * @param labels          names of the labels; empty where there are none, or their layer has not begun
 * @param features        for each layer that there is so far, the lowest first, what units spread over it stand for in pixels
 * @param fantasies          what the chains paint, as probabilities of the pixels
 * @param fantasyLabels   for each chain the number of the label that it is clamped to, or −1
 * @param fantasySteps    Gibbs steps that the chains have taken since this stage began
 * @param data            shown examples
 * @param reconstructions the same after a way up and down without chance
 */
@SuppressWarnings("ArrayRecordComponent")
public record DbnSnapshot(DbnStage stage, List<Integer> sizes, List<String> labels, List<float[]> features,
        float[] fantasies, int[] fantasyLabels, long fantasySteps, float[] data, float[] reconstructions) {

    /** D. */
    public int values() {
        return sizes.getFirst();
    }

    /** Layers of weights that there are so far. */
    public int layers() {
        return features.size();
    }
}
