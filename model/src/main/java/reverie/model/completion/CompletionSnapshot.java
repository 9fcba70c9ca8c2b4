package reverie.model.completion;

/**
 * All chains of a completion at one moment. Immutable by convention.
 *
 * @param image         of which some pixels are known
 * @param states        of the pixels, 0 or 1 where they are unknown, D values a chain, one chain after another
 * @param probabilities of the pixels given the hidden units, likewise; known pixels as they are
 * @param verdict       of all chains together
 * @param steps         taken since the chains began
 * @param hot           how many of these are hotter than the model
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
public record CompletionSnapshot(PartialImage image, float[] states, float[] probabilities, CompletionSummary summary,
        long steps,
        int hot) {

    /** N, how many chains there are. */
    public int chains() {
        return states.length / image.shape().pixels();
    }
}
