package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import reverie.app.recipe.Course;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.MetricHistory;
import reverie.model.train.MetricHistory.Series;
import reverie.model.train.Progress;
import reverie.model.train.Recording;
import reverie.model.train.Training;

/**
 * What learns in a room from its first batch on: one run, or the several of a race, which take every step together.
 *
 * @param each      by lane; a run that is in no race has one
 * @param race      in what they differ; empty where there is one
 * @param training  the background loop of all
 * @param recording what of them can be shown again
 * @param course    by which settings they have learned since the first batch; what it says of the parameter of a race is the first
 *                  lane's
 */
public record Runs<P, S>(List<Run<P, S>> each, Optional<Race> race, Training<List<P>, LaneSnapshots<S>> training,
        Recording<LaneSnapshots<S>> recording, Course course) {

    public Runs {
        each = List.copyOf(each);
    }

    /** These at a moment, which pictures show. */
    record Frame<P, S>(Runs<P, S> runs, Progress<LaneSnapshots<S>> progress) {}

    /** The one run, or that of the first lane. */
    public Run<P, S> first() {
        return each.getFirst();
    }

    /** How far one is. */
    public Progress<S> latest(int lane) {
        return LaneSnapshots.progress(training.latest(), lane);
    }

    /** What was measured of all; in a race each quantity behind the value by which its lane learns, as {@code rate=0.05 error}. */
    public MetricHistory curves() {
        return race.map(it -> new MetricHistory(IntStream.range(0, each.size()).boxed()
                .flatMap(lane -> latest(lane).metrics().series().stream().map(series -> new Series(
                        it.parameter().id() + "=" + it.values().get(lane) + " " + series.name(), series.epochs(),
                        series.values())))
                .toList())).orElseGet(() -> latest(0).metrics());
    }

    /** Whether several learn side by side. */
    public boolean isRace() {
        return race.isPresent();
    }

    /** The file of the model as it stands between two batches; empty where there is none, or more than one. */
    public Optional<Function<Provenance, ModelFile>> file() {
        return isRace() ? Optional.empty() : first().file();
    }

    /** Settings as they are chosen while these learn: the parameter of a race is held, at the first lane's value. */
    Settings held(Settings chosen) {
        return race.map(it -> it.lane(chosen, 0)).orElse(chosen);
    }

    /** By what each learns where these settings are chosen. */
    List<P> live(Recipe<P, S> recipe, Settings chosen) {
        return IntStream.range(0, each.size()).mapToObj(lane -> recipe.live(race.map(it -> it.lane(chosen, lane))
                .orElse(chosen).taking(Effect.ON_RESTART, each.get(lane).settled()))).toList();
    }

    /**
     * Learns by other live parameters from the next mini-batch on.
     *
     * @param chosen the settings of which they are the live part
     */
    void learnBy(List<P> live, Settings chosen) {
        Settings whole = chosen.taking(Effect.ON_RESTART, first().settings());
        training.change(live, step -> course.hold(step, whole));
    }

    /** Goes back to the last state that could be trusted, and pauses there. */
    void recover(List<P> live, Settings chosen) {
        Settings whole = chosen.taking(Effect.ON_RESTART, first().settings());
        training.recover();
        training.change(live, step -> course.goneBack(step, whole));
    }

    /** Ends them. */
    void stop() {
        each.forEach(it -> it.left().set(true));
        training.stop();
    }
}
