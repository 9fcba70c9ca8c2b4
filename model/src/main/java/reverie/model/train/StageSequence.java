package reverie.model.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Stages of learning that follow one another, each on top of what those before it have come to. The step alone decides which stage
 * it belongs to, so steps follow one another without gaps.
 *
 * @param <P> the live parameters
 * @param <G> the stages
 */
public final class StageSequence<P, G extends TrainingStage<P>> {

    private static final String INDEX = "stage";
    private static final String FINISHED = "finished";

    private final Stages stages;
    private final Maker<G> maker;
    private final List<State> finished = new ArrayList<>();
    private final long[] index = new long[1];
    private G current;
    private State ofCurrent = State.NOTHING;
    private State state = State.NOTHING;

    /** Makes one stage after another. */
    public interface Maker<G> {

        /** The stage of that number, from 0, on top of those that are finished. */
        G begin(int index);

        /** What a stage has come to is frozen. */
        void finish(G stage);

        /** As if no stage had been finished. */
        void reset();
    }

    /** Begins the first stage. */
    public StageSequence(Stages stages, Maker<G> maker) {
        this.stages = stages;
        this.maker = maker;
        current = maker.begin(0);
    }

    /** The stage that was learned in last. */
    public G current() {
        return current;
    }

    /** Its number, from 0. */
    public int index() {
        return (int) index[0];
    }

    /** Whether a stage is over after so many batches of the whole. */
    public boolean end(long steps) {
        return stages.end(steps);
    }

    /** As in {@link Learner#learn}, but that the first step of a stage makes room for all of it. */
    public void learn(long step, P live) {
        int wanted = stages.of(step);
        while (index() < wanted) {
            advance();
        }
        current.learn(step - stages.before(wanted), live);
    }

    private void advance() {
        finished.add(current.result());
        maker.finish(current);
        index[0]++;
        current = maker.begin(index());
    }

    /** What all finished stages have come to, and the state of the current one. */
    public State state() {
        if (current.state() != ofCurrent) {
            ofCurrent = current.state();
            var all = State.builder().part(INDEX, index);
            for (int i = 0; i < finished.size(); i++) {
                all.all(prefix(i), finished.get(i));
            }
            state = all.all("", ofCurrent).build();
        }
        return state;
    }

    private static String prefix(int stage) {
        return FINISHED + (stage + 1) + ".";
    }

    /** Goes to the stage of a saved state, by way of those that are finished there. */
    public void makeRoom(State saved) {
        int wanted = (int) saved.count(INDEX);
        if (wanted != index()) {
            maker.reset();
            finished.clear();
            index[0] = 0;
            current = maker.begin(0);
            while (index() < wanted) {
                saved.under(prefix(index())).writeTo(current.result());
                current.restored();
                advance();
            }
        }
        current.makeRoom(saved);
    }
}
