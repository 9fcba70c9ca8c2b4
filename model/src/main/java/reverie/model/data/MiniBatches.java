package reverie.model.data;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;

/**
 * The examples of a data set in mini-batches. Every epoch shows each example once, in an order of its own that follows
 * from the seed, so that the batch of a step is the same whichever steps were asked for before. Not for several threads.
 */
public final class MiniBatches {

    private final DataSet data;
    private final int batchSize;
    private final long seed;
    private final int perEpoch;
    private final int[] order;
    private long orderedFor = -1;

    /** @throws BadInput if {@code batchSize} is less than 1 */
    public MiniBatches(DataSet data, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new BadInput("batch", Integer.toString(batchSize), "1 or more");
        }
        this.data = data;
        this.batchSize = batchSize;
        this.seed = seed;
        this.perEpoch = Math.ceilDiv(data.size(), batchSize);
        this.order = new int[data.size()];
    }

    public DataSet data() {
        return data;
    }

    /** Examples in a batch, but for the last one of an epoch. */
    public int batchSize() {
        return batchSize;
    }

    /** Batches in an epoch. The last holds what is left, which may be fewer than {@link #batchSize()}. */
    public int perEpoch() {
        return perEpoch;
    }

    /**
     * Copies the batch of a step into the first columns of {@code out}; the other columns stay as they are. Allocates
     * nothing.
     *
     * @param step from 0, counted through all epochs
     * @param out  D × {@link #batchSize()}, or as many columns as the largest batch has, or more
     * @return examples in the batch
     */
    public int load(long step, R032Store out) {
        int rows = data.values();
        shuffle(step / perEpoch);
        int first = (int) (step % perEpoch) * batchSize;
        int count = Math.min(batchSize, data.size() - first);
        if (out.getRowDim() != rows || out.getColDim() < count) {
            throw new IllegalArgumentException("a batch of " + rows + "×" + count + " does not fit into "
                    + out.getRowDim() + "×" + out.getColDim());
        }
        for (int j = 0; j < count; j++) {
            System.arraycopy(data.examples().data, order[first + j] * rows, out.data, j * rows, rows);
        }
        return count;
    }

    /** The method of Fisher and Yates, from the natural order each time. */
    private void shuffle(long epoch) {
        if (epoch == orderedFor) {
            return;
        }
        long key = RandomKey.of(seed, epoch, Purpose.SHUFFLE);
        for (int i = 0; i < order.length; i++) {
            int other = Draws.below(key, i, i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        orderedFor = epoch;
    }
}
