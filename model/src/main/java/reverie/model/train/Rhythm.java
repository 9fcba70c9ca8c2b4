package reverie.model.train;

/** When a learner's chains walk and its curves get a point: by its cadence, which each of its stages brings along. */
public final class Rhythm {

    private final Learner<?, ?> learner;
    private Cadence cadence;

    /** Of a learner as it is. */
    public Rhythm(Learner<?, ?> learner) {
        this.learner = learner;
        cadence = Cadence.of(learner.cost());
    }

    /** The learner has become another, or what it was before. */
    public void anew() {
        cadence = Cadence.of(learner.cost());
    }

    /**
     * Has chains walk, where they are to.
     *
     * @param steps batches that were learned, 1 or more
     * @return whether the last of them was the first of a stage, and not of the first one
     */
    public boolean learned(long steps) {
        boolean begins = steps > 1 && learner.endsStage(steps - 1);
        if (begins) {
            anew();
        }
        if (cadence.walksAfter(steps, begins)) {
            learner.walkChains();
        }
        return begins;
    }

    /** Whether curves get a point after so many batches. */
    boolean measuresAfter(long steps) {
        return cadence.measuresAfter(steps);
    }
}
