package reverie.model.deepautoencoder;

/** What a deep autoencoder is learning at a moment. */
public sealed interface Stage {

    /**
     * One layer alone, from the codes of the layers below.
     *
     * @param layer which, from 1 at the data
     * @param depth how many there will be
     * @param lower units below it
     * @param upper its own units
     */
    record Pretraining(int layer, int depth, int lower, int upper) implements Stage {

        @Override
        public String toString() {
            return "pre-training layer " + layer + " of " + depth + " (" + lower + "-" + upper + ")";
        }
    }

    /**
     * All layers together.
     *
     * @param depth how many there are
     */
    record FineTuning(int depth) implements Stage {

        @Override
        public String toString() {
            return "fine-tuning";
        }
    }

    /**
     * The encoder with a softmax output on top, from labels.
     *
     * @param depth  encoding layers
     * @param labels how many there are
     */
    record Labelling(int depth, int labels) implements Stage {

        @Override
        public String toString() {
            return "fine-tuning on labels";
        }
    }
}
