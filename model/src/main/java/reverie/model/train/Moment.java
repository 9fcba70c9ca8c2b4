package reverie.model.train;

/**
 * A run at a step.
 *
 * @param <S>      the learner's snapshot
 * @param step     mini-batches learned from
 * @param epoch    passes over the data, with their fraction
 * @param snapshot what it was then
 */
public record Moment<S>(long step, double epoch, S snapshot) {}
