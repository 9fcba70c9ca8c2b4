package reverie.app.room.rbm;

import java.util.Optional;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.tempering.Swaps;

/** Snapshots small enough to be checked by hand: two pixels, three hidden units, two images. */
final class Snapshots {

    private Snapshots() {
    }

    /** @param scales length of each hidden unit's weight vector (s, 0) */
    static RbmSnapshot withFilters(float... scales) {
        return withFilters(Optional.empty(), scales);
    }

    /** @param swaps of a tempered negative phase */
    static RbmSnapshot withFilters(Optional<Swaps> swaps, float... scales) {
        float[] weights = new float[2 * scales.length];
        float[] a = new float[scales.length];
        float[] on = new float[scales.length];
        for (int j = 0; j < scales.length; j++) {
            weights[2 * j] = scales[j];
            a[j] = -0.5f * j;
            on[j] = 0.1f * j;
        }
        return new RbmSnapshot(2, scales.length, weights, new float[2], a, new float[0], on, new float[]{1, 0, 0, 1}, 7,
                new float[]{1, 0, 0.5f, 1}, new float[]{0.9f, 0.1f, 0.4f, 0.8f}, new float[]{0.1f, 0.9f, 0.9f}, swaps);
    }
}
