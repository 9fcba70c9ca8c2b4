package reverie.model.completion;

import java.util.Optional;

/**
 * What a {@link CompletionLearner} is to complete; it may change between two steps.
 *
 * @param image  of which some pixels are known; where there is none, nothing is known
 * @param hot    how many steps after a start chains are hotter than the model, 0 or more
 * @param starts a number that is another one whenever the chains are to begin anew
 */
public record CompletionRequest(Optional<PartialImage> image, int hot, long starts) {}
