package reverie.model.deepautoencoder;

import reverie.model.BadInput;

/** What goes on when all layers have been prepared. */
public sealed interface FineTuningObjective {

    /** They go on learning to reconstruct examples. */
    record Reconstruct() implements FineTuningObjective {}

    /**
     * They do so for a while; then the decoder stays as it is, a softmax output stands on the code, and the encoder learns
     * the labels.
     *
     * @param epochs passes over the data before that, 0 or more
     */
    record Classify(int epochs) implements FineTuningObjective {

        public Classify {
            if (epochs < 0) {
                throw new BadInput("epochs", Integer.toString(epochs), "0 or more");
            }
        }
    }
}
