package reverie.app.room;

import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.model.train.Progress;

/**
 * What a room shows: a function of a run's newest state and of what people look at. In the background, on one thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
@FunctionalInterface
public interface Reading<P, S> {

    /**
     * The panels of a moment.
     *
     * @param run      that the progress is of
     * @param progress the newest snapshot, and what was measured until then
     * @param view     what people look at and have switched
     */
    Picture of(Run<P, S> run, Progress<S> progress, ViewState view);
}
