package reverie.model.dbn;

/** What a deep belief net is learning at a moment. */
public sealed interface DbnStage {

    /**
     * One layer alone, those below it frozen.
     *
     * @param layer which, from 1 at the pixels
     * @param depth how many there will be
     * @param lower units below it, labels not counted
     * @param upper units above it
     */
    record OneLayer(int layer, int depth, int lower, int upper) implements DbnStage {

        @Override
        public String toString() {
            return "layer " + layer + " of " + depth + " (" + lower + "-" + upper + ")";
        }
    }

    /**
     * All layers together.
     *
     * @param depth how many there are
     */
    record UpDown(int depth) implements DbnStage {

        @Override
        public String toString() {
            return "up-down";
        }
    }
}
