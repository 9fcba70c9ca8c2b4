package reverie.model.autoencoder;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.MiniBatches;

/** The mini-batch of a step, loaded once for all who learn from it. */
final class SharedBatch {

    private final MiniBatches batches;
    private final R032Store examples;
    private long loaded = -1;
    private int count;

    /** @param size examples in a mini-batch, 1 or more; at most as many as there are */
    SharedBatch(DataSet data, int size, long seed) {
        int most = Math.min(size, data.size());
        batches = new MiniBatches(data, most, seed);
        examples = R032Store.FACTORY.make(data.values(), most);
    }

    /** Batches in an epoch. */
    int perEpoch() {
        return batches.perEpoch();
    }

    /** Columns of {@link #examples()}. */
    int size() {
        return batches.batchSize();
    }

    /** Fetches the examples of a step, and tells how many they are. */
    int load(long step) {
        if (step != loaded) {
            count = batches.load(step, examples);
            loaded = step;
        }
        return count;
    }

    /** What was loaded last, D×B. To be read only. */
    R032Store examples() {
        return examples;
    }
}
