package reverie.app.room;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Recipes;
import reverie.app.recipe.Trainee;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** Sessions in which something counts its batches, and nothing happens before the test has it happen. */
abstract class CountingSessions {

    static final Real RATE = new Real(new About("rate", "Learning rate", "How far.", Effect.WHILE_LEARNING), 0,
            1,
            Scale.LINEAR, 0.1);
    static final Whole HIDDEN = new Whole(new About("hidden", "Hidden units", "How many.", Effect.ON_RESTART),
            1,
            100, Scale.LINEAR, 10);
    static final ParameterTable TABLE = ParameterTable.of(RATE, HIDDEN);

    final Later learning = new Later();
    private final Workers workers = Workers.of(1);
    final List<String> asked = new ArrayList<>();
    final List<CountingLearner> learners = new ArrayList<>();
    final RoomServices services = new RoomServices(learning, Runnable::run, Runnable::run, workers,
            new Library() {
                @Override
                public Splits open(String name) {
                    return data(name);
                }

                @Override
                public DataTraits traits(String name) {
                    return Recipes.DIGITS;
                }
            }, FilePicker.NONE);

    @AfterEach
    void close() {
        workers.close();
    }

    void step(Session<Double, Long> session, int batches) {
        for (int i = 0; i < batches; i++) {
            session.step();
            catchUp(session);
        }
    }

    Session<Double, Long> open(boolean running) {
        return new Session<>(new CountingRecipe(), new Start("digits", Settings.initial(TABLE), running), services);
    }

    /** Loaded and paused before the first batch. */
    Session<Double, Long> ready() {
        Session<Double, Long> session = open(false);
        learning.catchUp();
        session.poll();
        catchUp(session);
        return session;
    }

    void catchUp(Session<Double, Long> session) {
        learning.catchUp();
        session.poll();
        learning.catchUp();
        session.poll();
    }

    void pauseAfter(int batches, Session<Double, Long> session) {
        CountingLearner learner = learners.getLast();
        learner.afterEachBatch = () -> {
            if (learner.snapshot() == batches) {
                session.pause();
            }
        };
    }

    static long batches(Session<Double, Long> session) {
        return session.progressProperty().get().orElseThrow().snapshot();
    }

    Splits data(String name) {
        asked.add(name);
        if (name.equals("missing")) {
            throw new BadInput(name, "nothing", "data");
        } else if (name.equals("bottomless")) {
            throw new StackOverflowError();
        }
        return Splits.of(DataSet.of(name, ValueKind.BINARY, new ImageShape(2, 1), R032Store.FACTORY.make(2, 8)));
    }

    final class CountingRecipe implements Recipe<Double, Long> {

        @Override
        public ParameterTable table() {
            return TABLE;
        }

        @Override
        public Trainee<Double, Long> make(Prepared data, Settings settings, Workers workers) {
            learners.add(new CountingLearner());
            return Trainee.withoutFile(learners.getLast());
        }

        @Override
        public Double live(Settings settings) {
            return settings.get(RATE);
        }

        @Override
        public String method(Settings settings) {
            return "counting";
        }

        @Override
        public long seed(Settings settings) {
            return 1;
        }
    }
}
