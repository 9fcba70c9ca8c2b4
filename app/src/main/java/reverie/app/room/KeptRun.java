package reverie.app.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import reverie.app.data.choice.DataAddress;
import reverie.app.recipe.Course;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.RunDescription;
import reverie.app.settings.Effect;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.RunFile;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Recorded;
import reverie.model.train.Recording;
import reverie.model.train.SavedRun;
import reverie.model.train.State;

/**
 * A run, or a race of several, as it stood between two batches: what goes on from it is the run that was never left.
 *
 * @param name       what errors call it
 * @param data       name or path of the data
 * @param settings   by which it learns at that moment
 * @param shown      those that are chosen, of which some may hold only after a restart
 * @param provenance of the state, without what it says of settings and data
 * @param state      all that learning changes
 * @param brought    by people, and no setting
 * @param recording  of what can be shown again; empty where there is none
 * @param course     by which settings it has learned until then; what came before its first is not known
 * @param model      as it then is; empty where nothing is learned that can be kept as one
 * @param race       in what several runs differ that learn side by side; the settings are those of the first lane
 */
public record KeptRun(String name, String data, Settings settings, Settings shown, Provenance provenance,
        SavedRun state, State brought, Optional<Recording<?>> recording, List<Course.Since> course,
        Optional<ModelFile> model, Optional<Race> race) {

    public KeptRun {
        course = List.copyOf(course);
    }

    /** A run of a room, between two of its batches. */
    static <P, S> KeptRun of(Recipe<P, S> recipe, Runs<P, S> runs, Settings shown, State brought,
            SavedRun state) {
        Run<P, S> run = runs.first();
        Provenance provenance = provenance(recipe, run, shown, state.step());
        return new KeptRun("this run", run.name(), settings(run, shown), shown, provenance, state, brought,
                Optional.of(runs.recording()), runs.course().until(state.step()),
                runs.file().map(it -> it.apply(provenance).copy()), runs.race());
    }

    /** One lane of a race, between two batches, which goes on alone. */
    static <P, S> KeptRun lane(int lane, Recipe<P, S> recipe, Runs<P, S> runs, Settings chosen, State brought,
            SavedRun state) {
        Run<P, S> run = runs.each().get(lane);
        Race race = runs.race().orElseThrow();
        Settings shown = race.lane(chosen, lane);
        return new KeptRun("this run", run.name(), settings(run, shown), shown,
                provenance(recipe, run, shown, state.step()), LaneSnapshots.saved(state, lane), brought,
                Optional.of(runs.recording().as(it -> LaneSnapshots.recorded(it, lane))),
                runs.course().until(state.step()).stream().map(it -> new Course.Since(it.step(),
                        race.lane(it.settings(), lane), it.goneBack())).toList(),
                Optional.empty(), Optional.empty());
    }

    /** What goes on from a recorded moment of a room's run that has a state. At any time. */
    static <P, S> KeptRun at(Recorded<LaneSnapshots<S>> moment, Recipe<P, S> recipe, Runs<P, S> runs, Settings shown,
            State brought) {
        Run<P, S> run = runs.first();
        return new KeptRun("this run", run.name(), settings(run, shown), shown,
                provenance(recipe, run, shown, moment.step()), moment.state().orElseThrow(), brought,
                Optional.of(runs.recording().until(moment)), runs.course().until(moment.step()), Optional.empty(),
                runs.race());
    }

    private static Settings settings(Run<?, ?> run, Settings shown) {
        return shown.taking(Effect.ON_RESTART, run.settings());
    }

    private static <P, S> Provenance provenance(Recipe<P, S> recipe, Run<P, S> run, Settings shown, long steps) {
        Settings settled = shown.taking(Effect.ON_RESTART, run.settled());
        return new Provenance(Version.PROGRAM, kind(recipe, settled), settled.plain(), recipe.seed(run.settled()),
                DataOrigin.of(run.data().train()), steps, steps / (double) run.batchesPerEpoch());
    }

    /** The same with less memory for what can be shown again, since there are several such in a room. */
    KeptRun small() {
        return with(recording.map(Recording::small));
    }

    /** The same without what can be shown again. */
    KeptRun unrecorded() {
        return with(Optional.empty());
    }

    /**
     * The same with what {@link #record} has written.
     *
     * @param from that file
     */
    public KeptRun recorded(Path from) {
        return with(Optional.of(Recording.in(from, state.step(), provenance.epochs())));
    }

    /**
     * Writes what was recorded until it stood as it stands here, for this program on this machine; where nothing was, no file.
     *
     * @param file that there is not yet
     * @throws IOException where it cannot be written, or what was put aside cannot be read
     */
    public void record(Path file) throws IOException {
        if (recording.isPresent()) {
            recording.get().save(state.step(), file);
        }
    }

    private KeptRun with(Optional<Recording<?>> shown) {
        return new KeptRun(name, data, settings, this.shown, provenance, state, brought, shown, course, model, race);
    }

    private static String kind(Recipe<?, ?> recipe, Settings settled) {
        return recipe instanceof ModelRecipe<?, ?> model ? model.kind(settled) : "comparison";
    }

    /**
     * Reads what {@link #write} or {@code reverie train --checkpoint} has written.
     *
     * @param file       that was read
     * @param experiment in whose room it goes on
     * @throws BadInput where the settings are none of that experiment's
     */
    public static KeptRun of(String name, RunFile file, Experiment experiment) {
        RunDescription described = RunDescription.of(name, file.provenance());
        Settings settings = described.settings(experiment.parameters());
        return new KeptRun(name, described.data(), settings, settings, file.provenance(), SavedRun.of(file),
                SavedRun.asideOf(file), Optional.empty(), described.course(settings), Optional.empty(),
                described.race().map(it -> Race.parse(experiment.parameters(), it)));
    }

    /**
     * Writes it, whole or not at all; {@code reverie train MODEL --resume} goes on from it as well as the room does.
     *
     * @throws BadInput                           where the place cannot be written to
     * @throws reverie.model.file.SaveFailed where the machine fails while writing
     */
    public void write(Experiment experiment, Path file) {
        var described = new RunDescription(Optional.of(experiment.id()),
                experiment.recipe() instanceof ModelRecipe<?, ?> model ? Optional.of(model.id()) : Optional.empty(),
                RunDescription.texts(settings), course.stream().map(it -> it.text(settings)).toList(), data,
                RunDescription.reading(DataAddress.parse(data)), Optional.empty(), race.map(Race::text));
        state.file(new Provenance(provenance.program(), provenance.model(), described.plain(), provenance.seed(),
                provenance.data(), provenance.steps(), provenance.epochs()), brought).write(file);
    }

    /** @throws BadInput where these are not the data that it has learned from */
    void refuseOther(DataSet train) {
        provenance.data().refuseOther(train, name);
    }
}
