package reverie.model.autoencoder;

import java.util.List;

/**
 * All that the pictures of several autoencoders in lockstep show, copied at one moment.
 *
 * @param levels what is done to examples before each encodes them in training
 * @param each   snapshots in the same order; all show the same examples with the same corruption
 */
public record LockstepSnapshot(List<Corruption> levels, List<AutoencoderSnapshot> each) {

    public LockstepSnapshot {
        levels = List.copyOf(levels);
        each = List.copyOf(each);
    }
}
