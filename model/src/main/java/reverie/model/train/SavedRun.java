package reverie.model.train;

import java.util.LinkedHashMap;
import reverie.model.store.Numbers;
import reverie.model.store.Provenance;
import reverie.model.store.RunFile;

/**
 * A run at one moment, copied: going on from it is the run that was never interrupted.
 *
 * @param step    mini-batches learned from, 0 or more
 * @param learner the learner's state
 * @param curves  those recorded so far
 */
public record SavedRun(long step, State learner, State curves) {

    private static final String LEARNER = "learner.";
    private static final String CURVES = "curves.";
    private static final String ASIDE = "aside.";

    /**
     * As it is kept.
     *
     * @param provenance of the run as it then was, whose steps are this one's
     */
    public RunFile file(Provenance provenance) {
        return file(provenance, State.NOTHING);
    }

    /**
     * The same with what does not learn, but belongs to the run.
     *
     * @param aside as {@link #asideOf} gives it back
     */
    public RunFile file(Provenance provenance, State aside) {
        if (provenance.steps() != step) {
            throw new IllegalArgumentException(provenance.steps() + " steps of a run of " + step);
        }
        var arrays = new LinkedHashMap<String, Numbers>();
        State.builder().all(LEARNER, learner).all(CURVES, curves).all(ASIDE, aside).build().parts()
                .forEach(it -> arrays.put(it.name(), it.numbers()));
        return new RunFile(provenance, arrays);
    }

    /**
     * The run that a file holds. Whether data and settings are the same is told by the file's provenance, and for the caller to see.
     */
    public static SavedRun of(RunFile file) {
        State state = state(file);
        return new SavedRun(file.provenance().steps(), state.under(LEARNER), state.under(CURVES));
    }

    /** What a file holds of a run that does not learn. */
    public static State asideOf(RunFile file) {
        return state(file).under(ASIDE);
    }

    private static State state(RunFile file) {
        var all = State.builder();
        file.arrays().forEach(all::part);
        return all.build();
    }
}
