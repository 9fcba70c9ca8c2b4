package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.room.Preparation.Arrival;
import reverie.app.settings.Settings;
import reverie.model.train.LaneSnapshots;
import reverie.model.train.Phase;
import reverie.model.train.Progress;
import reverie.model.train.Recorded;
import reverie.model.train.State;
import reverie.model.train.Training;

/**
 * The view-model of a room's run: which data, which settings, what it is doing, how far it is. It is used by one thread,
 * which in the window is the FX thread, and never waits: commands go to the training, and {@link #poll} applies what has
 * become of them.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
public final class Session<P, S> implements AutoCloseable {

    private final Recipe<P, S> recipe;
    private final RoomServices services;

    private final ReadOnlyStringWrapper data;
    private final ChosenSettings<P, S> settings;
    private final Timeline<LaneSnapshots<S>> timeline = new Timeline<>(System::nanoTime);
    private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", Double.POSITIVE_INFINITY);
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(this, "activity",
            Activity.LOADING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private final ReadOnlyObjectWrapper<Optional<Runs<P, S>>> runs = new ReadOnlyObjectWrapper<>(this, "runs",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Run<P, S>>> run = new ReadOnlyObjectWrapper<>(this, "run",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress<S>>> progress = new ReadOnlyObjectWrapper<>(this, "progress",
            Optional.empty());

    /** How far all lanes are. */
    private Optional<Progress<LaneSnapshots<S>>> whole = Optional.empty();
    /** In what several differ that learn side by side, or are about to. */
    private Optional<Race> race;

    private final Preparation<P, S> preparation;
    private final Pin<P, S> pin;
    private final History history = new History(System::nanoTime);
    private boolean meantToRun;
    /** The settings that were shown when the newest run was ordered. */
    private Settings ordered;
    /** What is being loaded, or was last. */
    private Start loading;
    private String refused = "";
    private Optional<Throwable> failure = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /**
     * What is gone back to where other data cannot be used.
     *
     * @param data     of the present run
     * @param settings chosen for it
     * @param changed  those that were asked for with the other data
     * @param running  whether it ran
     * @param start    goes on with it in case that the others can be used, and somebody thinks better of it
     * @param what     was asked for instead, in a few words
     */
    private record Kept(String data, Settings settings, Settings changed, boolean running, Start start, String what) {

        Kept changedTo(Settings others) {
            return new Kept(data, settings, others, running, start, what);
        }
    }

    /** Begins to load at once. */
    public Session(Recipe<P, S> recipe, Start start, RoomServices services) {
        this.recipe = recipe;
        this.services = services;
        preparation = new Preparation<>(recipe, services);
        loading = start;
        race = start.race();
        data = new ReadOnlyStringWrapper(this, "data", start.data());
        ordered = start.shown(recipe);
        settings = new ChosenSettings<>(recipe, ordered, runs::get, () -> activity.get() == Activity.LOADING, history);
        pin = new Pin<>(runs.getReadOnlyProperty(), settings::get);
        pace.addListener((_, _, batchesPerSecond) -> runs.get()
                .ifPresent(it -> it.training().pace(batchesPerSecond.doubleValue())));
        load(start.running(), traits -> start.settings(recipe, traits), start.from());
    }

    /** Applies what the background has done since the last call. */
    public void poll() {
        preparation.take().ifPresent(this::adopt);
        if (activity.get() != Activity.LOADING) {
            runs.get().ifPresent(it -> follow(it.training().latest()));
        }
        timeline.refresh();
    }

    /** Asks for a fresh snapshot, if the run is learning; a later {@link #poll} brings it. */
    public void wantPicture() {
        if (activity.get() == Activity.RUNNING) {
            runs.get().ifPresent(it -> it.training().wantSnapshot());
        }
    }

    /** Learns until told otherwise. */
    public void run() {
        meantToRun = true;
        ready().ifPresent(Training::run);
    }

    /** Learns no further. */
    public void pause() {
        meantToRun = false;
        ready().ifPresent(Training::pause);
    }

    /** Pauses what runs, and runs what pauses. */
    public void toggle() {
        if (runs()) {
            pause();
        } else {
            run();
        }
    }

    /** Whether it learns, or will as soon as the background has taken notice. */
    public boolean runs() {
        return switch (activity.get()) {
            case RUNNING -> true;
            case LOADING, PAUSED -> meantToRun;
            case DIVERGED, FAILED -> false;
        };
    }

    /** Learns from one mini-batch, then pauses. */
    public void step() {
        meantToRun = false;
        timeline.follow();
        ready().ifPresent(training -> {
            training.step();
            training.wantSnapshot();
        });
    }

    /** Learns until the running epoch is over, then pauses. */
    public void epoch() {
        meantToRun = false;
        timeline.follow();
        ready().ifPresent(Training::epoch);
    }

    /** Begins again from the first batch with the settings as they are now, and goes on running if it ran. */
    public void reset() {
        begin("Reset", runs());
    }

    /**
     * Learns on from the moment that somebody has gone back to, if there is a state of it, by the settings as they are now; the
     * run as it was can be brought back.
     */
    public void branch() {
        Optional<Recorded<LaneSnapshots<S>>> moment = timeline.pastProperty().get()
                .filter(it -> it.state().isPresent());
        runs.get().filter(_ -> canBeKept() && moment.isPresent()).ifPresent(it -> {
            KeptRun from = KeptRun.at(moment.orElseThrow(), recipe, it, settings.get(), recipe.brought());
            Start start = Start.from(from).running(runs());
            turnTo(start, "Branch");
        });
    }

    /**
     * Leaves the run that is shown for another; it can be brought back.
     *
     * @param what was done, in a few words
     */
    public void turnTo(Start start, String what) {
        history.done(new Replacement(what, this::present, this::goTo, present()));
        goTo(start);
    }

    /** Begins again with the settings as they are now, and runs. */
    public void restart() {
        begin("Restart", true);
    }

    /**
     * Begins again with other data, and runs. The present run is held still until it is known that they can be learned from;
     * where they cannot, {@link #complaintProperty} says why, and it goes on as it was.
     *
     * @param chosen the settings from now on, but for those of which data of another kind ask for others
     */
    public void choose(String otherData, Settings chosen) {
        if (otherData.equals(data.get())) {
            return;
        }
        Optional<DataTraits> present = run.get().map(Run::traits);
        choose(Start.of(otherData), chosen, traits -> present.map(it -> Choices.forOther(recipe, chosen, it, traits))
                .orElseGet(() -> Choices.usual(recipe, traits)));
    }

    /** The same by exactly these settings, which somebody has seen beside the data; also where the data are the present ones. */
    public void learnFrom(String otherData, Settings exact) {
        choose(new Start(otherData, exact, true), exact, _ -> exact);
    }

    private void choose(Start other, Settings chosen, Function<DataTraits, Settings> order) {
        attempt(other.racing(race), "Data: " + other.data(), chosen, order);
    }

    /**
     * Begins again from the first batch with several runs side by side that differ in one parameter. The present run is held still
     * until it is known that they can learn in lockstep; where they cannot, {@link #complaintProperty} says why, and it goes on.
     */
    public void race(Race wanted) {
        Settings chosen = wanted.lane(settings.get(), 0);
        attempt(new Start(data.get(), chosen, true).racing(Optional.of(wanted)), "Race", chosen, _ -> chosen);
    }

    /** Ends a race, and goes on with the run of one lane alone; the race can be brought back. */
    public void keepLane(int lane) {
        runs.get().filter(it -> it.isRace() && canBeKept()).ifPresent(it -> {
            takeBackWhatRanAway();
            Settings shown = settings.get();
            State brought = recipe.brought();
            var kept = new AtomicReference<Optional<KeptRun>>(Optional.empty());
            it.training().save(
                    saved -> kept.set(Optional.of(KeptRun.lane(lane, recipe, it, shown, brought, saved))));
            turnTo(new Start(data.get(), Optional.of(it.race().orElseThrow().lane(shown, lane)), "", runs(),
                    Optional.empty(), kept::get), "End race");
        });
    }

    private void attempt(Start other, String what, Settings chosen, Function<DataTraits, Settings> order) {
        kept = activity.get() == Activity.LOADING ? kept.map(it -> it.changedTo(chosen))
                : runs.get().map(_ -> new Kept(data.get(), settings.get(), chosen, runs(), present(), what));
        kept.flatMap(_ -> runs.get()).ifPresent(it -> it.training().pause());
        race = other.race();
        data.set(other.data());
        // The present run is not to learn by them.
        activity.set(Activity.LOADING);
        settings.set(chosen);
        loading = other;
        load(true, order, Optional::empty);
    }

    /** Forgets why other data could not be used. */
    public void dismissComplaint() {
        complaint.set("");
    }

    /** Goes back to the last state that could be trusted, and pauses. */
    public void recover() {
        meantToRun = false;
        runs.get().ifPresent(it -> it.recover(settings.live(), settings.get()));
    }

    /**
     * Copies the run as it stands between two batches.
     *
     * @param taker gets the copy, on the training's thread
     * @return whether there is one that can be kept
     */
    public boolean keep(Consumer<KeptRun> taker) {
        Optional<Runs<P, S>> present = runs.get().filter(_ -> canBeKept());
        Settings shown = settings.get();
        State brought = recipe.brought();
        present.ifPresent(
                it -> it.training().save(saved -> taker.accept(KeptRun.of(recipe, it, shown, brought, saved))));
        return present.isPresent();
    }

    /** Whether there is a run that can be kept. */
    public boolean canBeKept() {
        return runs.get().isPresent() && activity.get() != Activity.FAILED && activity.get() != Activity.LOADING;
    }

    /** Whether what is learned here can be kept as a model. */
    public boolean makesAModel() {
        return runs.get().filter(it -> it.file().isPresent()).isPresent();
    }

    /** Ends the run, and says how another session goes on with it; where it ran away, from where it could last be trusted. */
    public Start leave() {
        Start present = present(UnaryOperator.identity());
        close();
        runs.get().ifPresent(it -> services.recordings().leave(it.recording()));
        pin.other().ifPresent(it -> services.recordings().leave(it.runs().recording()));
        return present;
    }

    /** Pins a run of this room that was pinned when somebody left it. */
    void takeUp(Optional<? extends Pin.Pinned<?, ?>> left) {
        pin.takeUp(left);
        left.ifPresent(it -> services.recordings().show(it.runs().recording()));
    }

    /**
     * How the run goes on that is shown now; it is kept as soon as its running batch is over, and where it ran away as it could
     * last be trusted.
     */
    private Start present() {
        return present(KeptRun::small);
    }

    private Start present(UnaryOperator<KeptRun> much) {
        if (activity.get() == Activity.LOADING) {
            return loading.running(runs());
        }
        takeBackWhatRanAway();
        var kept = new AtomicReference<Optional<KeptRun>>(Optional.empty());
        boolean there = keep(it -> {
            KeptRun present = much.apply(it);
            present.recording().ifPresent(services.recordings()::leave);
            kept.set(Optional.of(present));
        });
        return new Start(data.get(), Optional.of(settings.get()), "", runs(), race,
                there ? kept::get : Optional::empty);
    }

    private void takeBackWhatRanAway() {
        if (activity.get() == Activity.DIVERGED) {
            runs.get().ifPresent(it -> it.recover(settings.live(), settings.get()));
        }
    }

    /** Leaves the run that is shown, and goes on with another. */
    private void goTo(Start start) {
        kept = Optional.empty();
        runs.get().ifPresent(Runs::stop);
        race = start.race();
        data.set(start.data());
        activity.set(Activity.LOADING);
        settings.set(start.shown(recipe));
        loading = start;
        load(start.running(), traits -> start.settings(recipe, traits), start.from());
    }

    /** What can be taken back. */
    public History history() {
        return history;
    }

    @Override
    public void close() {
        preparation.cancel();
        runs.get().ifPresent(Runs::stop);
    }

    private Optional<Training<List<P>, LaneSnapshots<S>>> ready() {
        return activity.get() == Activity.LOADING ? Optional.empty() : runs.get().map(Runs::training);
    }

    private void begin(String what, boolean running) {
        if (activity.get() != Activity.LOADING) {
            history.done(new Replacement(what, this::present, this::goTo, present()));
        }
        kept = Optional.empty();
        runs.get().ifPresent(Runs::stop);
        Settings chosen = settings.get();
        loading = new Start(data.get(), chosen, running).racing(race);
        load(running, _ -> chosen, Optional::empty);
    }

    private void load(boolean running, Function<DataTraits, Settings> order, Supplier<Optional<KeptRun>> from) {
        ordered = settings.get();
        meantToRun = running;
        activity.set(Activity.LOADING);
        trouble.set("");
        complaint.set("");
        failure = Optional.empty();
        preparation.order(data.get(), order, race, from);
    }

    private void adopt(Arrival<P, S> arrived) {
        switch (arrived) {
            case Arrival.Refused<P, S>(var why) when kept.isPresent() -> {
                refused = data.get().equals(kept.get().data()) ? "" : data.get();
                complaint.set(Reason.of(why));
                goBack(kept.get());
            }
            case Arrival.Refused<P, S>(var why) -> {
                show(Optional.empty());
                failure = Optional.of(why);
                trouble.set(Reason.of(why));
                activity.set(Activity.FAILED);
            }
            case Arrival.Ready<P, S>(var fresh, var shown) -> {
                kept.ifPresent(it -> history.done(
                        new Replacement(it.what(), this::present, this::goTo, it.start())));
                kept = Optional.empty();
                settings.changes().begin(fresh.course().until(fresh.training().latest().step()),
                        fresh.first().batchesPerEpoch());
                runs.get().ifPresent(this::abandon);
                show(Optional.of(fresh));
                timeline.begin(fresh.recording(), () -> fresh.training().latest().step());
                // What was chosen while the data were read holds.
                settings.set(settings.held(shown.following(ordered, settings.get())));
                activity.set(Activity.PAUSED);
                Training<List<P>, LaneSnapshots<S>> training = fresh.training();
                fresh.learnBy(settings.live(), settings.get());
                training.pace(pace.get());
                if (meantToRun) {
                    training.run();
                }
                training.wantSnapshot();
                settings.compare();
            }
        }
    }

    /** Whoever may come back to it has a smaller recording of it. */
    private void abandon(Runs<P, S> before) {
        before.stop();
        if (pin.pinnedProperty().get().filter(it -> it.runs() == before).isEmpty()) {
            services.recordings().leave(before.recording());
        }
    }

    /** The run that was held still goes on. */
    private void goBack(Kept before) {
        kept = Optional.empty();
        race = before.start().race();
        data.set(before.data());
        // What was chosen while the data were looked at holds.
        settings.set(settings.held(settings.get().following(before.changed(), before.settings())));
        meantToRun = before.running();
        runs.get().ifPresent(it -> {
            show(it.training().latest());
            it.learnBy(settings.live(), settings.get());
            if (meantToRun) {
                it.training().run();
            }
        });
    }

    private void show(Optional<Runs<P, S>> others) {
        runs.set(others);
        run.set(others.map(Runs::first));
    }

    private void follow(Progress<LaneSnapshots<S>> latest) {
        if (whole.orElse(null) != latest && latest.phase() != Phase.STOPPED) {
            show(latest);
        }
    }

    private void show(Progress<LaneSnapshots<S>> latest) {
        whole = Optional.of(latest);
        progress.set(Optional.of(LaneSnapshots.progress(latest, 0)));
        trouble.set(latest.trouble().orElse(""));
        activity.set(switch (latest.phase()) {
            case PAUSED -> Activity.PAUSED;
            case RUNNING -> Activity.RUNNING;
            case DIVERGED -> Activity.DIVERGED;
            case FAILED, STOPPED -> Activity.FAILED;
        });
    }

    /** Applies what else than the settings {@link Recipe#live} looks at, from the next mini-batch on. */
    public void changeLive() {
        if (activity.get() != Activity.LOADING) {
            runs.get().ifPresent(it -> it.learnBy(settings.live(), settings.get()));
        }
    }

    /** What people choose; live parameters take effect at once, the others when the run begins again. */
    public ObjectProperty<Settings> settingsProperty() {
        return settings.property();
    }

    /** Batches a second at the most; infinity for full speed. */
    public DoubleProperty paceProperty() {
        return pace;
    }

    /** The name of the data, as the library knows them. */
    public ReadOnlyStringProperty dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** What it is doing. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Why it diverged or failed, in plain words; empty otherwise. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why the data that were chosen last could not be used, in one line; empty otherwise. */
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** The name of the data that could not be used last; empty where it was not the data. */
    public String refused() {
        return refused;
    }

    /** What kept the run from beginning. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /** Whether settings were chosen that hold only after a restart. */
    public ReadOnlyBooleanProperty restartPendingProperty() {
        return settings.restartPendingProperty();
    }

    /** All that learn at present; empty until the first are ready. */
    public ReadOnlyObjectProperty<Optional<Runs<P, S>>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /** The present run, of a race that of the first lane; empty until the first is ready. */
    public ReadOnlyObjectProperty<Optional<Run<P, S>>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** How far the present run is, of a race that of the first lane. */
    public ReadOnlyObjectProperty<Optional<Progress<S>>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What of the present run can be shown again. */
    public Timeline<LaneSnapshots<S>> timeline() {
        return timeline;
    }

    /** What is compared with it. */
    public Pin<P, S> pin() {
        return pin;
    }

    /** What pictures show: the newest moment of the present run, unless somebody has gone back, or looks at the pinned run. */
    Optional<Runs.Frame<P, S>> shown() {
        return timeline.pastProperty().get().map(Recorded::progress).or(() -> whole).flatMap(
                it -> pin.inPlaceOf(it.epoch()).or(() -> runs.get().map(present -> new Runs.Frame<>(present, it))));
    }

    /** Which live parameters were changed in this run. */
    public ChangeLog changes() {
        return settings.changes();
    }

    /** The method of learning in one word. */
    public String method() {
        return recipe.method(settings.get());
    }

    /** Where the present run's random numbers began. */
    public long seed() {
        return recipe.seed(run.get().map(Run::settings).orElse(settings.get()));
    }

    /** Threads that learn. */
    public int threads() {
        return services.workers().threads();
    }
}
