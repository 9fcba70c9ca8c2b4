package reverie.model.train;

/** What a training is doing. */
public enum Phase {
    /** Waits for a command; nothing is learned. */
    PAUSED,
    /** Learns batch after batch. */
    RUNNING,
    /** The learner's numbers ran away; the last good state is kept and can be gone back to. */
    DIVERGED,
    /** An unforeseen error ended the training. */
    FAILED,
    /** Ended for good. */
    STOPPED
}
