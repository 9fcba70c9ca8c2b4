package reverie.app.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Course;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.projection.Prepared;
import reverie.model.train.Recording;
import reverie.model.train.Training;

/**
 * Prepares runs in the background; only the one that was ordered last is ever handed out. Used by one thread, which never waits.
 *
 * @param <P> the learner's live parameters
 * @param <S> the learner's snapshot
 */
final class Preparation<P, S> {

    private final Recipe<P, S> recipe;
    private final RoomServices services;
    private final AtomicReference<@Nullable Delivery<P, S>> delivered = new AtomicReference<>();
    private volatile long newestOrder;

    /** What came of an order. */
    sealed interface Arrival<P, S> {

        /**
         * A run that stands still.
         *
         * @param shown the settings that are chosen, of which some may hold only after a restart
         */
        record Ready<P, S>(Run<P, S> run, Settings shown) implements Arrival<P, S> {}

        /** None, and why. */
        record Refused<P, S>(Throwable why) implements Arrival<P, S> {}
    }

    private record Delivery<P, S>(long order, Arrival<P, S> arrival) {}

    Preparation(Recipe<P, S> recipe, RoomServices services) {
        this.recipe = recipe;
        this.services = services;
    }

    /**
     * From now on this one is wanted, and none that was ordered before.
     *
     * @param settings that hold for data of a kind where a run begins; called in the background
     * @param from     gives the run that is gone on with; called in the background
     */
    void order(String data, Function<DataTraits, Settings> settings, Supplier<Optional<KeptRun>> from) {
        long order = newestOrder + 1;
        newestOrder = order;
        services.learning().execute(() -> {
            if (order == newestOrder) {
                delivered.set(new Delivery<>(order, prepare(data, settings, from.get())));
            }
        });
    }

    /** From now on none is wanted. */
    void cancel() {
        newestOrder++;
    }

    /** What came of the newest order, once it has come; later it is gone. */
    Optional<Arrival<P, S>> take() {
        return Optional.ofNullable(delivered.getAndSet(null)).filter(it -> it.order() == newestOrder)
                .map(Delivery::arrival);
    }

    /** In the background. */
    private Arrival<P, S> prepare(String name, Function<DataTraits, Settings> order, Optional<KeptRun> from) {
        try {
            DataTraits traits = services.library().traits(name);
            Settings settings = from.map(KeptRun::settings).orElseGet(() -> order.apply(traits));
            Splits raw = recipe.load(services.library(), name, settings);
            ValueNeeds.REAL_NUMBERS.check(raw, "");
            Prepared data = recipe.prepare(raw, settings, services.workers());
            Settings settled = recipe.settled(settings, data);
            from.ifPresent(it -> recipe.takeUp(it.brought()));
            Trainee<P, S> trainee = recipe.make(data, settled, services.workers());
            from.ifPresent(it -> it.refuseOther(data.splits().train()));
            P live = recipe.live(settled);
            Training<P, S> training = from
                    .map(it -> new Training<>(trainee.learner(), live, services.learning(), it.state()))
                    .orElseGet(() -> new Training<>(trainee.learner(), live, services.learning()));
            Recording<S> recording = from.flatMap(KeptRun::recording).<Recording<S>>map(Preparation::ofThisRecipe)
                    .orElseGet(Recording::new);
            training.record(recording);
            services.recordings().show(recording);
            var course = new Course(from.map(KeptRun::course).orElse(List.of()));
            course.hold(training.latest().step(), settings);
            return new Arrival.Ready<>(
                    new Run<>(name, traits, data, settings, settled, training, recording, trainee.file(),
                            trainee.learner().batchesPerEpoch(), trainee.learner().stage().isPresent(), course),
                    from.map(KeptRun::shown).orElse(settings));
        } catch (RuntimeException | Error e) {
            return new Arrival.Refused<>(e);
        }
    }

    /** A run that is gone on with in a room was recorded there. */
    @SuppressWarnings("unchecked") // one recipe has one kind of snapshot
    private static <S> Recording<S> ofThisRecipe(Recording<?> recording) {
        return ((Recording<S>) recording).whole();
    }
}
