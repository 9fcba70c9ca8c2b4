package reverie.model.train;

import java.util.concurrent.Executor;

/**
 * One thread for several trainings, which let each other have their turn: a training that learns leaves it after some hundredths of a
 * second, or after its running batch where that takes longer, and stands behind what waits.
 */
public interface SharedExecutor extends Executor {

    /** Whether another task than the running one waits. Called by the running task. */
    boolean isAwaited();
}
