package reverie.app.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import reverie.app.panel.Lineup;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.app.recipe.Race;
import reverie.app.settings.Settings;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Progress;

/**
 * A reading for each run that can be shown, the present ones and those that are pinned: what was worked out aside of either stays known
 * while the other is looked at. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Readings<P, S> {

    private final Supplier<Reading<P, S>> maker;
    private final Pin<P, S> pin;
    private List<Reading<P, S>> present = new ArrayList<>();
    private Optional<List<Reading<P, S>>> pinned = Optional.empty();

    Readings(Supplier<Reading<P, S>> maker, Pin<P, S> pin) {
        this.maker = maker;
        this.pin = pin;
        // What reads the present run goes on reading it where another is pinned, and where the present one is, it is the pinned one's.
        pin.pinnedProperty().addListener((_, _, now) -> pinned = now
                .map(_ -> pin.other().isPresent() ? new ArrayList<>() : present));
    }

    /**
     * What reads some runs, by lane: of one it shows what its room shows, of several all side by side. For the thread that makes
     * pictures.
     */
    record Of<P, S>(List<Reading<P, S>> lanes) {

        Picture picture(Runs.Frame<P, S> frame, ViewState view) {
            Runs<P, S> runs = frame.runs();
            return runs.race().map(it -> lineup(it, runs, frame.progress(), view))
                    .orElseGet(() -> picture(runs, frame.progress(), view, 0));
        }

        private Picture picture(Runs<P, S> runs, Progress<LaneSnapshots<S>> progress, ViewState view, int lane) {
            return lanes.get(lane).whole(runs.each().get(lane), LaneSnapshots.progress(progress, lane), view);
        }

        private Picture lineup(Race race, Runs<P, S> runs, Progress<LaneSnapshots<S>> progress, ViewState view) {
            Settings settings = runs.first().settings();
            List<String> names = race.names(settings);
            return Lineup.of(race.parameter().about().label(), IntStream.range(0, lanes.size())
                    .mapToObj(i -> new Lineup.Lane(names.get(i), progress.snapshot().out().get(i),
                            picture(runs, progress, Lineup.view(view, i), i)))
                    .toList(), view);
        }
    }

    /** What reads those runs. */
    Of<P, S> of(Runs<P, S> runs) {
        if (pin.pinnedProperty().get().filter(it -> it.runs() == runs).isPresent()) {
            return of(runs, pinned.orElseThrow());
        }
        if (pinned.filter(it -> it == present).isPresent()) {
            present = new ArrayList<>();
        }
        return of(runs, present);
    }

    private Of<P, S> of(Runs<P, S> runs, List<Reading<P, S>> known) {
        while (known.size() < runs.each().size()) {
            known.add(maker.get());
        }
        return new Of<>(List.copyOf(known.subList(0, runs.each().size())));
    }
}
