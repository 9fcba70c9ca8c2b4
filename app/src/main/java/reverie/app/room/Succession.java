package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.room.Preparation.Arrival;
import reverie.app.settings.Settings;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Training;

/**
 * Which run comes after which in a room: one is ordered, prepared in the background, and takes the place of the one that is shown until
 * then. Used by the session's thread.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Succession<P, S> {

    private final Recipe<P, S> recipe;
    private final Watch<P, S> watch;
    private final ChosenSettings<P, S> settings;
    private final Keeper<P, S> keeper;
    private final Preparation<P, S> preparation;
    private final Attempts attempts = new Attempts();
    private final Undoing undoing;
    private final Consumer<Runs<P, S>> arrived;
    private final ReadOnlyStringWrapper data;
    /** What was ordered last. */
    private Start ordered;
    /** The settings that were shown then. */
    private Settings shownThen;

    /** Remembers that one run has taken the place of another. */
    @FunctionalInterface
    interface Undoing {

        /**
         * This was done.
         *
         * @param what   in a few words
         * @param before goes on with the run until then
         */
        void done(String what, Start before);
    }

    /**
     * Nothing is ordered yet.
     *
     * @param first   that will be
     * @param arrived is told what is shown from now on, before it learns
     */
    Succession(Start first, Recipe<P, S> recipe, Preparation<P, S> preparation, Watch<P, S> watch,
            ChosenSettings<P, S> settings, Keeper<P, S> keeper, Undoing undoing, Consumer<Runs<P, S>> arrived) {
        this.recipe = recipe;
        this.preparation = preparation;
        this.watch = watch;
        this.settings = settings;
        this.keeper = keeper;
        this.undoing = undoing;
        this.arrived = arrived;
        data = new ReadOnlyStringWrapper(this, "data", first.data());
        ordered = first;
        shownThen = settings.get();
    }

    /** Orders the first. */
    void begin() {
        load(ordered.running(), traits -> ordered.settings(recipe, traits), ordered.from());
    }

    /** Takes in what was prepared since the last call. */
    void take() {
        preparation.take().ifPresent(this::adopt);
    }

    /** The run as it is now, to be brought back where another has taken its place. */
    Start present() {
        return keeper.small(ordered);
    }

    /** The run as it is now, with all that was recorded: the room is left. */
    Start leave() {
        return keeper.whole(ordered);
    }

    /** From now on nothing is wanted. */
    void cancel() {
        preparation.cancel();
    }

    /** In what several differ that learn side by side, or are about to. */
    Optional<Race> race() {
        return ordered.race();
    }

    Attempts attempts() {
        return attempts;
    }

    /** The name of the data, as the library knows them. */
    ReadOnlyStringProperty dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Begins the same again from the first batch, by the settings as they are now. */
    void again(String what, boolean running) {
        if (!watch.isAwaiting()) {
            undoing.done(what, present());
        }
        attempts.end();
        watch.runs().ifPresent(Runs::stop);
        Settings chosen = settings.get();
        ordered = new Start(data.get(), chosen, running).racing(ordered.race());
        load(running, _ -> chosen, Optional::empty);
    }

    /** Leaves the run that is shown for another; it can be brought back. */
    void turnTo(Start start, String what) {
        undoing.done(what, present());
        goTo(start);
    }

    /** Leaves the run that is shown, and goes on with another. */
    void goTo(Start start) {
        attempts.end();
        watch.runs().ifPresent(Runs::stop);
        want(start, start.shown(recipe));
        load(start.running(), traits -> start.settings(recipe, traits), start.from());
    }

    /**
     * Tries something else. The run that is shown is held until it is known whether it can be used.
     *
     * @param chosen the settings until the kind of data is known
     * @param order  those that hold then
     */
    void attempt(Start other, String what, Settings chosen, Function<DataTraits, Settings> order) {
        if (watch.ready().isPresent() || attempts.present().isPresent()) {
            attempts.begin(new Attempts.Attempt(what, present(), settings.get(), chosen));
        }
        attempts.present().flatMap(_ -> watch.runs()).ifPresent(it -> it.training().pause());
        want(other, chosen);
        load(true, order, Optional::empty);
    }

    private void want(Start other, Settings chosen) {
        ordered = other;
        data.set(other.data());
        // The present run is not to learn by them.
        watch.await();
        settings.set(chosen);
    }

    private void load(boolean running, Function<DataTraits, Settings> order, Supplier<Optional<KeptRun>> from) {
        shownThen = settings.get();
        watch.mean(running);
        watch.await();
        attempts.dismiss();
        preparation.order(data.get(), order, ordered.race(), from);
    }

    private void adopt(Arrival<P, S> arrival) {
        switch (arrival) {
            case Arrival.Refused<P, S>(var why) when attempts.present().isPresent() -> {
                attempts.refuse(data.get(), why);
                goBack(attempts.present().get());
            }
            case Arrival.Refused<P, S>(var why) -> watch.fail(why);
            case Arrival.Ready<P, S>(var fresh, var shown) -> {
                attempts.present().ifPresent(it -> undoing.done(it.what(), it.before()));
                attempts.end();
                show(fresh, shown);
            }
        }
    }

    private void show(Runs<P, S> fresh, Settings shown) {
        Training<List<P>, LaneSnapshots<S>> training = fresh.training();
        settings.changes().begin(fresh.course().until(training.latest().step()), fresh.first().batchesPerEpoch());
        watch.runs().ifPresent(keeper::abandon);
        watch.show(fresh);
        arrived.accept(fresh);
        // What was chosen while the data were read holds.
        settings.set(settings.held(shown.following(shownThen, settings.get())));
        watch.stands();
        fresh.learnBy(settings.live(), settings.get());
        if (watch.isMeantToRun()) {
            training.run();
        }
        training.wantSnapshot();
        settings.compare();
    }

    /** The run that was held still goes on. */
    private void goBack(Attempts.Attempt attempt) {
        attempts.end();
        ordered = attempt.before();
        data.set(ordered.data());
        // What was chosen while the data were looked at holds.
        settings.set(settings.held(settings.get().following(attempt.changed(), attempt.held())));
        watch.mean(ordered.running());
        watch.seeAgain();
        watch.runs().ifPresent(it -> {
            it.learnBy(settings.live(), settings.get());
            if (watch.isMeantToRun()) {
                it.training().run();
            }
        });
    }
}
