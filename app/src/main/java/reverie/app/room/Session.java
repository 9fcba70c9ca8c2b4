package reverie.app.room;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.recording.Timeline;
import reverie.app.settings.Settings;
import reverie.app.undo.History;
import reverie.app.undo.Place;
import reverie.app.undo.Replacement;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Progress;
import reverie.model.train.Recorded;
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
    private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", Double.POSITIVE_INFINITY);
    private final Watch<P, S> watch = new Watch<>();
    private final ChosenSettings<P, S> settings;
    private final Timeline<LaneSnapshots<S>> timeline = new Timeline<>(System::nanoTime);
    private final Pin<P, S> pin;
    private final Repinning<P, S> repinning;
    private final Keeper<P, S> keeper;
    private final Succession<P, S> succession;
    private final History<Start> history = new History<>(System::nanoTime,
            new Place<>(this::choose, this::present, this::goTo, Start::unrecorded));
    private boolean unseen;

    /** Begins to load at once. */
    public Session(Recipe<P, S> recipe, Start start, RoomServices services) {
        this.recipe = recipe;
        this.services = services;
        settings = new ChosenSettings<>(recipe, start.shown(recipe), watch::runs, watch::isAwaiting, history);
        pin = new Pin<>(watch.runsProperty(), settings::get);
        repinning = new Repinning<>(pin, Preparation.beside(recipe, services));
        keeper = new Keeper<>(recipe, watch, settings, pin, services.recordings());
        succession = new Succession<>(start, recipe, new Preparation<>(recipe, services), watch, settings, keeper,
                (what, before) -> history.done(new Replacement<>(what, before)), this::arrived);
        pace.addListener((_, _, batchesPerSecond) -> watch.runs()
                .ifPresent(it -> it.training().pace(batchesPerSecond.doubleValue())));
        succession.begin();
    }

    private void arrived(Runs<P, S> runs) {
        if (unseen) {
            keeper.leave();
        }
        timeline.begin(runs.recording(), () -> runs.training().latest().step());
        runs.training().pace(pace.get());
        repinning.arrived();
    }

    /** Applies what the background has done since the last call. */
    public void poll() {
        succession.take();
        repinning.take();
        watch.look();
        timeline.refresh();
    }

    /** Asks for a fresh snapshot, if the run is learning; a later {@link #poll} brings it. */
    public void wantPicture() {
        if (watch.activity() == Activity.RUNNING) {
            watch.runs().ifPresent(it -> it.training().wantSnapshot());
        }
    }

    /** Learns until told otherwise. */
    public void run() {
        watch.mean(true);
        ready().ifPresent(Training::run);
    }

    /** Learns no further. */
    public void pause() {
        watch.mean(false);
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
        return watch.learns();
    }

    /** Learns from one mini-batch, then pauses. */
    public void step() {
        watch.mean(false);
        timeline.follow();
        ready().ifPresent(training -> {
            training.step();
            training.wantSnapshot();
        });
    }

    /** Learns until the running epoch is over, then pauses. */
    public void epoch() {
        watch.mean(false);
        timeline.follow();
        ready().ifPresent(Training::epoch);
    }

    /** Begins again from the first batch with the settings as they are now, and goes on running if it ran. */
    public void reset() {
        succession.again(tr("Reset"), runs());
    }

    /**
     * Learns on from the moment that somebody has gone back to, if there is a state of it, by the settings as they are now; the
     * run as it was can be brought back.
     */
    public void branch() {
        timeline.pastProperty().get().flatMap(keeper::from).ifPresent(it -> turnTo(it, tr("Branch")));
    }

    /** Ends a race, and goes on with the run of one lane alone; the race can be brought back. */
    public void keepLane(int lane) {
        keeper.lane(lane).ifPresent(it -> turnTo(it, tr("End race")));
    }

    /**
     * Leaves the run that is shown for another; it can be brought back.
     *
     * @param what was done, in a few words
     */
    public void turnTo(Start start, String what) {
        succession.turnTo(start, what);
    }

    /** Begins again with the settings as they are now, and runs. */
    public void restart() {
        succession.again(tr("Restart"), true);
    }

    /**
     * Begins again with other data, and runs. The present run is held still until it is known that they can be learned from;
     * where they cannot, {@link #complaintProperty} says why, and it goes on as it was.
     *
     * @param chosen the settings from now on, but for those of which data of another kind ask for others
     */
    public void choose(String otherData, Settings chosen) {
        if (otherData.equals(dataProperty().get())) {
            return;
        }
        Optional<DataTraits> present = watch.runs().map(it -> it.first().traits());
        choose(Start.of(otherData), chosen, traits -> present.map(it -> Choices.forOther(recipe, chosen, it, traits))
                .orElseGet(() -> Choices.usual(recipe, traits)));
    }

    /** The same by exactly these settings, which somebody has seen beside the data; also where the data are the present ones. */
    public void learnFrom(String otherData, Settings exact) {
        choose(new Start(otherData, exact, true), exact, _ -> exact);
    }

    private void choose(Start other, Settings chosen, Function<DataTraits, Settings> order) {
        succession.attempt(other.racing(succession.race()), tr("Data: {0}", other.data()), chosen, order);
    }

    /**
     * Begins again from the first batch with several runs side by side that differ in one parameter. The present run is held still
     * until it is known that they can learn in lockstep; where they cannot, {@link #complaintProperty} says why, and it goes on.
     */
    public void race(Race wanted) {
        Settings chosen = wanted.lane(settings.get(), 0);
        succession.attempt(new Start(dataProperty().get(), chosen, true).racing(Optional.of(wanted)), tr("Race"),
                chosen,
                _ -> chosen);
    }

    /** Forgets why other data could not be used. */
    public void dismissComplaint() {
        succession.attempts().dismiss();
    }

    /** Goes back to the last state that could be trusted, and pauses. */
    public void recover() {
        watch.mean(false);
        watch.runs().ifPresent(it -> it.recover(settings.live(), settings.get()));
    }

    /**
     * Copies the run as it stands between two batches.
     *
     * @param taker gets the copy, on the training's thread
     * @return whether there is one that can be kept
     */
    public boolean keep(Consumer<KeptRun> taker) {
        return keeper.keep(taker);
    }

    /** Whether there is a run that can be kept. */
    public boolean canBeKept() {
        return keeper.canKeep();
    }

    /** Whether what is learned here can be kept as a model. */
    public boolean makesAModel() {
        return watch.runs().flatMap(Runs::file).isPresent();
    }

    /** Ends the run, and says how another session goes on with it; where it ran away, from where it could last be trusted. */
    public Start leave() {
        Start present = succession.leave();
        close();
        keeper.leave();
        return present;
    }

    /** Nobody looks at it any more, though it learns on: what it has recorded need not be in memory. */
    public void unseen() {
        unseen = true;
        keeper.leave();
    }

    /** How the pinned run is pinned again by another session; empty where none is. */
    public Optional<Pin.Left> leftPin() {
        return repinning.left();
    }

    /** Takes up what somebody left here beside the run. */
    void takeUp(Stay stay) {
        pace.set(stay.look().pace());
        repinning.takeUp(stay.pinned());
        history.takeUp(stay.done());
    }

    private void choose(Settings exactly) {
        settings.choose(exactly);
    }

    private Start present() {
        return succession.present();
    }

    private void goTo(Start start) {
        succession.goTo(start);
    }

    /** What can be taken back. */
    public History<Start> history() {
        return history;
    }

    @Override
    public void close() {
        succession.cancel();
        repinning.cancel();
        watch.runs().ifPresent(Runs::stop);
    }

    private Optional<Training<List<P>, LaneSnapshots<S>>> ready() {
        return watch.ready().map(Runs::training);
    }

    /** Applies what else than the settings {@link Recipe#live} looks at, from the next mini-batch on. */
    public void changeLive() {
        watch.ready().ifPresent(it -> it.learnBy(settings.live(), settings.get()));
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
        return succession.dataProperty();
    }

    /** What it is doing. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return watch.activityProperty();
    }

    /** Why it diverged or failed, in plain words; empty otherwise. */
    public ReadOnlyStringProperty troubleProperty() {
        return watch.troubleProperty();
    }

    /** Why the data that were chosen last could not be used, in one line; empty otherwise. */
    public ReadOnlyStringProperty complaintProperty() {
        return succession.attempts().complaintProperty();
    }

    /** The name of the data that could not be used last; empty where it was not the data. */
    public String refused() {
        return succession.attempts().refused();
    }

    /** What kept the run from beginning. */
    public Optional<Throwable> failure() {
        return watch.failure();
    }

    /** Whether settings were chosen that hold only after a restart. */
    public ReadOnlyBooleanProperty restartPendingProperty() {
        return settings.restartPendingProperty();
    }

    /** All that learn at present; empty until the first are ready. */
    public ReadOnlyObjectProperty<Optional<Runs<P, S>>> runsProperty() {
        return watch.runsProperty();
    }

    /** The present run, of a race that of the first lane; empty until the first is ready. */
    public ReadOnlyObjectProperty<Optional<Run<P, S>>> runProperty() {
        return watch.runProperty();
    }

    /** How far the present run is, of a race that of the first lane. */
    public ReadOnlyObjectProperty<Optional<Progress<S>>> progressProperty() {
        return watch.progressProperty();
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
        return timeline.pastProperty().get().map(Recorded::progress).or(watch::whole).flatMap(
                it -> pin.inPlaceOf(it.epoch()).or(() -> watch.runs().map(present -> new Runs.Frame<>(present, it))));
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
        return recipe.seed(watch.runs().map(it -> it.first().settings()).orElse(settings.get()));
    }

    /** Threads that learn. */
    public int threads() {
        return services.workers().threads();
    }
}
