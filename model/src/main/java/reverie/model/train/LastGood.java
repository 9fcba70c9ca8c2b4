package reverie.model.train;

/** The last state of a learner whose numbers could be trusted. */
final class LastGood {

    private final Learner<?, ?> learner;
    private long step;
    private State source;
    private State copy;

    /** The present one. */
    LastGood(Learner<?, ?> learner) {
        this.learner = learner;
        source = learner.state();
        copy = source.copy();
    }

    /** The present one, after so many batches. */
    void keep(long steps) {
        State now = learner.state();
        if (now == source) {
            now.writeTo(copy);
        } else {
            source = now;
            copy = now.copy();
        }
        step = steps;
    }

    /**
     * Brings it back, but for its momentum, which may have been what carried the weights away.
     *
     * @return after how many batches it was
     */
    long goBack() {
        learner.restore(copy);
        learner.state().rest();
        source = learner.state();
        return step;
    }
}
