package reverie.model.board;

/** By what models are judged. Which is best changes from one to the next. */
public enum Column {
    /** The mean of log p(v) over held-out images, in nats. */
    EXACT("exact"),
    /** The same by log Z that was estimated from both sides. */
    ESTIMATED("both sides"),
    /** A lower bound on it. */
    BOUND("bound"),
    /** The mean log density of held-out images about samples, in nats. */
    PARZEN("Parzen"),
    /** How many different images samples look like, by the birthday test. */
    DISTINCT("distinct"),
    /** The mean distance of a sample to the training image that is nearest. */
    NEAREST("nearest");

    private final String words;

    Column(String words) {
        this.words = words;
    }

    /** As tables and reports say it. */
    @Override
    public String toString() {
        return words;
    }

    /** Whether it tells how probable images are. */
    public boolean isLikelihood() {
        return this == EXACT || this == ESTIMATED || this == BOUND;
    }
}
