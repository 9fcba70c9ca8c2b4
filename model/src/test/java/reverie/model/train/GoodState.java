package reverie.model.train;

/** Keeps and goes back as a {@link Training} does. */
public record GoodState(Learner<?, ?> learner, State state) {

    public static GoodState of(Learner<?, ?> learner) {
        return new GoodState(learner, learner.state().copy());
    }

    /** Goes back to it. */
    public void back() {
        learner.restore(state);
        learner.state().rest();
    }
}
