package reverie.app.room;

import static reverie.app.text.Texts.tr;

import java.util.Locale;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.UnitNotes;
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

    /**
     * What the room knows about one unit beside its tile; where it says nothing, its name.
     *
     * @param panel of this moment, whose content is {@link Content.Filters} that can be chosen from
     * @param unit  the number of one of its tiles
     */
    default UnitNotes about(Run<P, S> run, Progress<S> progress, Panel panel, int unit) {
        String subject = panel.content() instanceof Content.Filters filters ? filters.subject().orElse("unit") : "unit";
        String name = subject.split("-", 2)[0];
        return UnitNotes.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " " + unit,
                tr("Values"));
    }

    /** The panels of a moment, and what there is to read about the units that are looked at closely. */
    default Picture whole(Run<P, S> run, Progress<S> progress, ViewState view) {
        return of(run, progress, view).inspecting(view.inspected(), (panel, unit) -> about(run, progress, panel, unit));
    }
}
