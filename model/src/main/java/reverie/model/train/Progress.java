package reverie.model.train;

import java.util.Optional;

/**
 * The state of a training at one moment. Immutable, made by the training's thread, read by anybody.
 *
 * @param <S>               the learner's snapshot
 * @param phase             what the training does
 * @param step              mini-batches learned from
 * @param epoch             passes over the data, with its fraction
 * @param examplesPerSecond speed of learning over the last second or so, measuring and waiting left out; 0 at first
 * @param learningSeconds   time spent in learning since the start, measuring and waiting left out
 * @param snapshot          what the pictures show
 * @param landmark          the snapshot at the newest of the epochs 0, 1/8, 1/4, 1/2, 1, 2 … : what pictures take their order
 *                          from, so that it does not hang on how often they are made
 * @param milestone         the newest of the steps for which work is done aside, see {@link Cadence#isMilestone}; empty where the run is
 *                          looked at as it was, and what was not worked out then is not worked out any more
 * @param metrics           the recorded curves
 * @param trouble           why the training diverged or failed, in plain words
 */
public record Progress<S>(Phase phase, long step, double epoch, double examplesPerSecond, double learningSeconds,
        S snapshot, S landmark, Optional<Moment<S>> milestone, MetricHistory metrics, Optional<String> trouble) {

    /** The run as it is shown. */
    public Moment<S> moment() {
        return new Moment<>(step, epoch, snapshot);
    }
}
