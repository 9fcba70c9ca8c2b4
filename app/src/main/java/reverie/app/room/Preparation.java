package reverie.app.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reverie.app.data.DataTraits;
import reverie.app.recipe.Course;
import reverie.app.recipe.Race;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.projection.Prepared;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Learner;
import reverie.model.train.lockstep.RaceLearner;
import reverie.model.train.Recording;
import reverie.model.train.State;
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
    /** Takes what people had brought to a run that is gone on with. */
    private final Consumer<State> brought;
    private final AtomicReference<@Nullable Delivery<P, S>> delivered = new AtomicReference<>();
    private volatile long newestOrder;

    /** What came of an order. */
    sealed interface Arrival<P, S> {

        /**
         * What learns, and stands still.
         *
         * @param shown the settings that are chosen, of which some may hold only after a restart
         */
        record Ready<P, S>(Runs<P, S> runs, Settings shown) implements Arrival<P, S> {}

        /** None, and why. */
        record Refused<P, S>(Throwable why) implements Arrival<P, S> {}
    }

    private record Delivery<P, S>(long order, Arrival<P, S> arrival) {}

    private Preparation(Recipe<P, S> recipe, RoomServices services, Consumer<State> brought) {
        this.recipe = recipe;
        this.services = services;
        this.brought = brought;
    }

    /** Of the runs that are a room's own. */
    Preparation(Recipe<P, S> recipe, RoomServices services) {
        this(recipe, services, recipe::takeUp);
    }

    /** Of runs that are looked at beside the room's own, which has what people have brought. */
    static <P, S> Preparation<P, S> beside(Recipe<P, S> recipe, RoomServices services) {
        return new Preparation<>(recipe, services, _ -> {});
    }

    /**
     * From now on this one is wanted, and none that was ordered before.
     *
     * @param settings that hold for data of a kind where a run begins; called in the background
     * @param race     in what several differ; empty where one learns
     * @param from     gives the run that is gone on with; called in the background
     */
    void order(String data, Function<DataTraits, Settings> settings, Optional<Race> race,
            Supplier<Optional<KeptRun>> from) {
        deliver(() -> Optional.of(prepare(data, settings, race, from.get())));
    }

    /**
     * From now on a run is wanted that is gone on with, and none that was ordered before.
     *
     * @param from gives it; called in the background
     */
    void order(Supplier<Optional<KeptRun>> from) {
        deliver(() -> from.get().map(it -> prepare(it.data(), _ -> it.settings(), it.race(), Optional.of(it))));
    }

    /** @param work called in the background; nothing comes of it where there was nothing to go on with */
    private void deliver(Supplier<Optional<Arrival<P, S>>> work) {
        long order = newestOrder + 1;
        newestOrder = order;
        services.learning().execute(() -> {
            if (order == newestOrder) {
                work.get().ifPresent(it -> delivered.set(new Delivery<>(order, it)));
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
    private Arrival<P, S> prepare(String name, Function<DataTraits, Settings> order, Optional<Race> race,
            Optional<KeptRun> from) {
        try {
            DataTraits traits = services.library().traits(name);
            Settings chosen = from.map(KeptRun::settings).orElseGet(() -> order.apply(traits));
            race.ifPresent(it -> it.check(chosen));
            Settings settings = race.map(it -> it.lane(chosen, 0)).orElse(chosen);
            var data = new ArrayList<>(List.of(data(name, settings)));
            from.ifPresent(it -> brought.accept(it.brought()));
            var lanes = new ArrayList<>(List.of(lane(data.getFirst(), settings)));
            for (int i = 1; i < race.map(Race::lanes).orElse(1); i++) {
                Settings own = race.orElseThrow().lane(chosen, i);
                data.add(shared(data(name, own), data.getFirst()));
                lanes.add(lane(data.getLast(), own));
            }
            from.ifPresent(it -> it.refuseOther(data.getFirst().splits().train()));
            List<Run<P, S>> runs = lanes.stream().map(it -> it.run(name, traits)).toList();
            race.ifPresent(it -> refuseOtherBatches(it, runs));
            Training<List<P>, LaneSnapshots<S>> training = training(lanes, from);
            Recording<LaneSnapshots<S>> recording = from.flatMap(KeptRun::recording)
                    .<Recording<LaneSnapshots<S>>>map(Preparation::ofThisRecipe).orElseGet(Recording::new);
            training.record(recording);
            services.recordings().show(recording);
            var course = new Course(from.map(KeptRun::course).orElse(List.of()));
            course.hold(training.latest().step(), settings);
            return new Arrival.Ready<>(new Runs<>(runs, race, training, recording, course),
                    from.map(KeptRun::shown).orElse(settings));
        } catch (RuntimeException | Error e) {
            return new Arrival.Refused<>(e);
        }
    }

    /** What learns in a lane. */
    private record Lane<P, S>(Prepared data, Settings settings, Settings settled, Trainee<P, S> trainee) {

        Run<P, S> run(String name, DataTraits traits) {
            Learner<P, S> learner = trainee.learner();
            return new Run<>(name, traits, data, settings, settled, trainee.file(), learner.batchesPerEpoch(),
                    learner.stage().isPresent(), new AtomicBoolean());
        }
    }

    private Prepared data(String name, Settings settings) {
        Splits raw = recipe.load(services.library(), name, settings);
        ValueNeeds.REAL_NUMBERS.check(raw, "");
        return recipe.prepare(raw, settings, services.workers());
    }

    private Lane<P, S> lane(Prepared data, Settings settings) {
        Settings settled = recipe.settled(settings, data);
        return new Lane<>(data, settings, settled, recipe.make(data, settled, services.workers()));
    }

    private Training<List<P>, LaneSnapshots<S>> training(List<Lane<P, S>> lanes, Optional<KeptRun> from) {
        Learner<List<P>, LaneSnapshots<S>> learner = RaceLearner.of(lanes.stream().map(it -> it.trainee().learner())
                .toList());
        List<P> live = lanes.stream().map(it -> recipe.live(it.settled())).toList();
        return from.map(it -> new Training<>(learner, live, services.learning(), it.state()))
                .orElseGet(() -> new Training<>(learner, live, services.learning()));
    }

    /** The data of one lane; where another's are the same, those, so that they are there only once. */
    private static Prepared shared(Prepared own, Prepared other) {
        boolean same = isSame(own.splits().train(), other.splits().train())
                && own.splits().test().isPresent() == other.splits().test().isPresent()
                && own.splits().test().flatMap(it -> other.splits().test().map(test -> isSame(it, test))).orElse(true);
        return same ? other : own;
    }

    private static boolean isSame(DataSet one, DataSet other) {
        return one.kind() == other.kind() && one.layout().equals(other.layout())
                && one.labels().equals(other.labels())
                && Arrays.equals(one.examples().data, other.examples().data);
    }

    private static void refuseOtherBatches(Race race, List<? extends Run<?, ?>> runs) {
        int first = runs.getFirst().batchesPerEpoch();
        runs.stream().mapToInt(Run::batchesPerEpoch).filter(it -> it != first).findFirst().ifPresent(it -> {
            throw new BadInput("race",
                    race.parameter().id() + " makes " + first + " mini-batches of an epoch in one lane and "
                            + it + " in another",
                    "lanes that learn from the same mini-batches");
        });
    }

    /** A run that is gone on with in a room was recorded there. */
    @SuppressWarnings("unchecked") // one recipe has one kind of snapshot
    private static <S> Recording<LaneSnapshots<S>> ofThisRecipe(Recording<?> recording) {
        return ((Recording<LaneSnapshots<S>>) recording).whole();
    }
}
