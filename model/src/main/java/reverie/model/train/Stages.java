package reverie.model.train;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The stages of a training that follow one another; the step alone decides which one it belongs to. The last one has no end.
 */
public final class Stages {

    /** Batches learned from before each stage, the first 0. */
    private final long[] first;

    /** @param lengths batches of every stage but the last, each 0 or more */
    public Stages(List<Long> lengths) {
        first = new long[lengths.size() + 1];
        for (int i = 0; i < lengths.size(); i++) {
            first[i + 1] = first[i] + lengths.get(i);
        }
    }

    /**
     * Stages of the same length, but for the last.
     *
     * @param count  1 or more
     * @param length batches of each but the last, 0 or more
     */
    public static Stages equal(int count, long length) {
        return new Stages(LongStream.generate(() -> length).limit(count - 1).boxed().toList());
    }

    /**
     * The stage that a step belongs to, from 0.
     *
     * @param step batches learned from before it, 0 or more
     */
    public int of(long step) {
        int stage = first.length - 1;
        while (first[stage] > step) {
            stage--;
        }
        return stage;
    }

    /** Batches learned from before a stage. */
    public long before(int stage) {
        return first[stage];
    }

    /** Whether a stage is over after so many batches, 1 or more. */
    public boolean end(long steps) {
        return of(steps) > of(steps - 1);
    }
}
