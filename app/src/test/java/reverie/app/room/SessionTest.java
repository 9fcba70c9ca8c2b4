package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.panel.ViewState;
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
import reverie.app.undo.Done;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.train.Progress;
import reverie.model.train.Recorded;

class SessionTest {

    private static final Real RATE = new Real(new About("rate", "Learning rate", "How far.", Effect.WHILE_LEARNING), 0,
            1,
            Scale.LINEAR, 0.1);
    private static final Whole HIDDEN = new Whole(new About("hidden", "Hidden units", "How many.", Effect.ON_RESTART),
            1,
            100, Scale.LINEAR, 10);
    private static final ParameterTable TABLE = ParameterTable.of(RATE, HIDDEN);

    private final Later learning = new Later();
    private final Workers workers = Workers.of(1);
    private final List<String> asked = new ArrayList<>();
    private final List<CountingLearner> learners = new ArrayList<>();
    private final RoomServices services = new RoomServices(learning, Runnable::run, Runnable::run, workers,
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

    @Test
    void loadsInTheBackgroundAndLearnsByItself() {
        Session<Double, Long> session = open(true);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.LOADING);
        assertThat(asked).isEmpty();
        learning.catchUp();
        assertThat(session.activityProperty().get()).as("nothing changes before somebody looks")
                .isEqualTo(Activity.LOADING);
        session.poll();
        pauseAfter(3, session);
        learning.catchUp();
        session.poll();
        assertThat(asked).containsExactly("digits");
        assertThat(batches(session)).isEqualTo(3);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void pausesWhereItIsToldTo() {
        Session<Double, Long> session = ready();
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(batches(session)).isZero();
    }

    @Test
    void stepIsOneBatchAndEpochEndsAtTheEpoch() {
        Session<Double, Long> session = ready();
        session.step();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(1);
        session.epoch();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(CountingLearner.BATCHES_PER_EPOCH);
        session.epoch();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(2 * CountingLearner.BATCHES_PER_EPOCH);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void toggleRunsAndPauses() {
        Session<Double, Long> session = ready();
        learners.getFirst().afterEachBatch = () -> {
            if (learners.getFirst().snapshot() == 2) {
                session.poll();
                assertThat(session.activityProperty().get()).isEqualTo(Activity.RUNNING);
                session.toggle();
            }
        };
        session.toggle();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(2);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void aToggleBeforeTheFirstBatchPausesWhatIsAboutToRun() {
        Session<Double, Long> session = open(true);
        learning.catchUp();
        session.poll();
        session.toggle();
        catchUp(session);
        assertThat(batches(session)).isZero();
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void aLiveParameterHoldsFromTheNextBatchOn() {
        Session<Double, Long> session = ready();
        session.step();
        learning.catchUp();
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.9));
        session.step();
        catchUp(session);
        assertThat(learners.getFirst().rates).containsExactly(0.1, 0.9);
        assertThat(session.restartPendingProperty().get()).isFalse();
        assertThat(session.changes().changes()).singleElement().satisfies(change -> {
            assertThat(change.text()).isEqualTo("Learning rate 0.10 → 0.90");
            assertThat(change.epoch()).isEqualTo(0.25);
        });
    }

    @Test
    void aStructuralParameterWaitsForTheRestart() {
        Session<Double, Long> session = ready();
        session.step();
        session.settingsProperty().set(session.settingsProperty().get().with(HIDDEN, 20));
        catchUp(session);
        assertThat(session.restartPendingProperty().get()).isTrue();
        assertThat(learners).hasSize(1);
        assertThat(session.changes().changes()).isEmpty();

        session.restart();
        learning.catchUp();
        session.poll();
        assertThat(learners).hasSize(2);
        assertThat(session.restartPendingProperty().get()).isFalse();
        assertThat(session.runProperty().get().orElseThrow().settings().get(HIDDEN)).isEqualTo(20);
    }

    @Test
    void takingAStructuralChangeBackNeedsNoRestart() {
        Session<Double, Long> session = ready();
        Settings before = session.settingsProperty().get();
        session.settingsProperty().set(before.with(HIDDEN, 20));
        session.settingsProperty().set(before);
        assertThat(session.restartPendingProperty().get()).isFalse();
    }

    @Test
    void resetBeginsAgainAndStaysPausedIfItWas() {
        Session<Double, Long> session = ready();
        session.epoch();
        catchUp(session);
        session.reset();
        assertThat(session.activityProperty().get()).isEqualTo(Activity.LOADING);
        assertThat(batches(session)).as("the old pictures stay until there are new ones").isEqualTo(4);
        catchUp(session);
        assertThat(batches(session)).isZero();
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
    }

    @Test
    void otherDataBeginAnotherRun() {
        Session<Double, Long> session = ready();
        session.choose("fashion", session.settingsProperty().get());
        learning.catchUp();
        session.poll();
        assertThat(asked).containsExactly("digits", "fashion");
        assertThat(session.runProperty().get().orElseThrow().data().train().name()).isEqualTo("fashion");
        assertThat(session.dataProperty().get()).isEqualTo("fashion");
    }

    @Test
    void onlyTheLastOfSeveralChoicesIsLoaded() {
        Session<Double, Long> session = ready();
        session.choose("fashion", session.settingsProperty().get());
        session.choose("glyphs", session.settingsProperty().get());
        learning.catchUp();
        session.poll();
        assertThat(asked).containsExactly("digits", "glyphs");
    }

    @Test
    void whateverKeepsARunFromBeginningIsSaid() {
        var session = new Session<>(new CountingRecipe(), new Start("bottomless", Settings.initial(TABLE), false),
                services);
        catchUp(session);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session.troubleProperty().get()).as("a fault without words").isEqualTo("StackOverflowError");
    }

    @Test
    void dataThatCannotBeUsedAreSaidToBeSo() {
        var session = new Session<>(new CountingRecipe(), new Start("missing", Settings.initial(TABLE), false),
                services);
        catchUp(session);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session.troubleProperty().get()).isEqualTo("missing: nothing, expected data");
        assertThat(session.failure()).containsInstanceOf(BadInput.class);

        session.choose("digits", session.settingsProperty().get());
        learning.catchUp();
        session.poll();
        assertThat(session.troubleProperty().get()).isEmpty();
        assertThat(session.failure()).isEmpty();
        assertThat(session.activityProperty().get()).isNotEqualTo(Activity.FAILED);
    }

    @Test
    void dataThatCannotBeUsedLeaveTheRunAsItWas() {
        Session<Double, Long> session = ready();
        session.step();
        catchUp(session);
        session.choose("missing", session.settingsProperty().get());
        assertThat(session.activityProperty().get()).isEqualTo(Activity.LOADING);
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.9));
        catchUp(session);
        assertThat(session.complaintProperty().get()).isEqualTo("missing: nothing, expected data");
        assertThat(session.dataProperty().get()).isEqualTo("digits");
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(session.failure()).isEmpty();
        assertThat(learners).hasSize(1);
        session.step();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(2);
        assertThat(learners.getFirst().rates).as("changed meanwhile").last().isEqualTo(0.9);

        session.choose("missing", session.settingsProperty().get().with(RATE, 0.2));
        assertThat(session.settingsProperty().get().get(RATE)).isEqualTo(0.2);
        catchUp(session);
        assertThat(session.settingsProperty().get().get(RATE)).as("suited to other data").isEqualTo(0.9);

        session.choose("glyphs", session.settingsProperty().get());
        assertThat(session.complaintProperty().get()).isEmpty();
        learning.catchUp();
        session.poll();
        session.pause();
        catchUp(session);
        assertThat(session.runProperty().get().orElseThrow().name()).isEqualTo("glyphs");
    }

    @Test
    void aRunThatLearnsGoesOnAfterDataThatCannotBeUsed() {
        Session<Double, Long> session = ready();
        learners.getFirst().afterEachBatch = () -> {
            long batches = learners.getFirst().snapshot();
            if (batches == 2) {
                session.poll();
                session.choose("missing", session.settingsProperty().get());
            } else if (batches == 5) {
                session.pause();
            }
        };
        session.run();
        catchUp(session);
        catchUp(session);
        assertThat(batches(session)).isEqualTo(5);
        assertThat(session.complaintProperty().get()).startsWith("missing: ");
        session.dismissComplaint();
        assertThat(session.complaintProperty().get()).isEmpty();
    }

    @Test
    void divergenceIsSaidAndTheLastGoodStateComesBack() {
        Session<Double, Long> session = ready();
        session.step();
        catchUp(session);
        learners.getFirst().trouble = Optional.of("A weight has grown too large.");
        session.epoch();
        catchUp(session);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.DIVERGED);
        assertThat(session.troubleProperty().get()).isEqualTo("A weight has grown too large.");

        session.recover();
        catchUp(session);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(session.troubleProperty().get()).isEmpty();
        assertThat(batches(session)).isEqualTo(1);
    }

    @Test
    void picturesAreMadeOnlyWhileLearning() {
        Session<Double, Long> session = ready();
        Optional<Progress<Long>> before = session.progressProperty().get();
        session.wantPicture();
        catchUp(session);
        assertThat(session.progressProperty().get()).isSameAs(before);
    }

    @Test
    void aClosedSessionLearnsNoMore() {
        Session<Double, Long> session = ready();
        session.run();
        session.close();
        learning.catchUp();
        assertThat(learners.getFirst().rates).isEmpty();
    }

    @Test
    void aResetIsTakenBackAndDoneAgain() {
        Session<Double, Long> session = ready();
        step(session, 3);
        session.reset();
        catchUp(session);
        assertThat(batches(session)).isZero();
        assertThat(session.history().past()).containsExactly("Reset");
        session.history().undo();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(3);
        assertThat(session.history().future()).containsExactly("Reset");
        step(session, 1);
        session.history().redo();
        catchUp(session);
        assertThat(batches(session)).isZero();
        session.history().undo();
        catchUp(session);
        assertThat(batches(session)).as("what was learned after the reset was taken back").isEqualTo(4);
        session.history().undo();
        assertThat(batches(session)).as("nothing more to take back").isEqualTo(4);
    }

    private static List<Long> moments(Session<Double, Long> session) {
        return session.timeline().momentsProperty().get().stream().map(Recorded::step).toList();
    }

    @Test
    void aRunGoesOnFromAMomentThatIsGoneBackToAndTheOtherComesBack() {
        Session<Double, Long> session = ready();
        step(session, 10);
        assertThat(moments(session)).containsExactly(0L, 1L, 2L, 4L, 8L, 9L);
        session.branch();
        assertThat(session.activityProperty().get()).as("nobody has gone back").isEqualTo(Activity.PAUSED);

        session.timeline().step(-3);
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.9));
        session.branch();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(4);
        assertThat(session.timeline().pastProperty().get()).isEmpty();
        assertThat(moments(session)).containsExactly(0L, 1L, 2L, 4L);
        assertThat(session.activityProperty().get()).isEqualTo(Activity.PAUSED);
        step(session, 5);
        assertThat(learners.getLast().rates).hasSize(5).containsOnly(0.9);
        assertThat(moments(session)).containsExactly(0L, 1L, 2L, 4L, 8L, 9L);
        assertThat(session.history().past()).startsWith("Branch");

        session.history().undo();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(10);
        assertThat(moments(session)).containsExactly(0L, 1L, 2L, 4L, 8L, 9L, 10L);
        session.history().redo();
        catchUp(session);
        assertThat(batches(session)).isEqualTo(9);
    }

    @Test
    void lookingAtTheNextBatchEndsLookingBack() {
        Session<Double, Long> session = ready();
        step(session, 5);
        session.timeline().step(-1);
        assertThat(session.shown().orElseThrow().progress().step()).isEqualTo(4);
        session.step();
        catchUp(session);
        assertThat(session.shown().orElseThrow().progress().step()).isEqualTo(6);
    }

    @Test
    void otherDataAreTakenBack() {
        Session<Double, Long> session = ready();
        step(session, 2);
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.3));
        session.choose("glyphs", session.settingsProperty().get());
        session.pause();
        catchUp(session);
        assertThat(session.history().past().getFirst()).isEqualTo("Data: glyphs");
        session.history().undo();
        catchUp(session);
        assertThat(session.dataProperty().get()).isEqualTo("digits");
        assertThat(batches(session)).isEqualTo(2);
        assertThat(session.settingsProperty().get().get(RATE)).isEqualTo(0.3);
        session.history().redo();
        catchUp(session);
        assertThat(session.dataProperty().get()).isEqualTo("glyphs");
    }

    @Test
    void dataThatCannotBeUsedLeaveNothingToTakeBack() {
        Session<Double, Long> session = ready();
        session.choose("missing", session.settingsProperty().get());
        session.pause();
        catchUp(session);
        assertThat(session.complaintProperty().get()).isNotEmpty();
        assertThat(session.history().past()).isEmpty();
    }

    @Test
    void aParameterIsTakenBackFromNowOnAndARunKeepsWhatWasPending() {
        Session<Double, Long> session = ready();
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.2));
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.4));
        session.settingsProperty().set(session.settingsProperty().get().with(HIDDEN, 20));
        assertThat(session.history().past()).as("one drag is one deed").hasSize(2);
        assertThat(session.history().past().getLast()).startsWith("Learning rate").endsWith("0.40");
        session.history().undo();
        assertThat(session.settingsProperty().get().get(HIDDEN)).isEqualTo(10);
        session.history().undo();
        step(session, 1);
        assertThat(learners.getLast().rates).containsExactly(0.1);
        session.history().redo();
        session.history().redo();
        Start left = session.leave();
        learning.catchUp();
        Session<Double, Long> again = new Session<>(new CountingRecipe(), left, services);
        catchUp(again);
        catchUp(again);
        assertThat(batches(again)).isEqualTo(1);
        assertThat(again.settingsProperty().get().get(HIDDEN)).isEqualTo(20);
        assertThat(again.restartPendingProperty().get()).isTrue();
        step(again, 1);
        assertThat(learners.getLast().rates).containsExactly(0.4);
    }

    @Test
    void whatWasDoneIsTakenBackAlsoByWhoeverComesBack() {
        Session<Double, Long> session = ready();
        step(session, 3);
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.2));
        session.reset();
        catchUp(session);
        step(session, 1);
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.4));
        session.history().undo();
        Session<Double, Long> again = comeBack(session);
        assertThat(again.history().past()).containsExactly("Reset", "Learning rate 0.10 → 0.20");
        assertThat(again.history().future()).containsExactly("Learning rate 0.20 → 0.40");
        again.history().redo();
        step(again, 1);
        assertThat(learners.getLast().rates).as("from now on").containsExactly(0.4);
        again.history().undo(2);
        catchUp(again);
        assertThat(batches(again)).as("the run that was reset in a session before").isEqualTo(3);
        assertThat(moments(again)).containsExactly(0L, 1L, 2L, 3L);
        again = comeBack(again);
        again.history().undo();
        step(again, 1);
        assertThat(learners.getLast().rates).containsExactly(0.1);
        again.history().redo();
        again.history().redo();
        catchUp(again);
        assertThat(batches(again)).as("and what took its place").isEqualTo(2);
        assertThat(again.history().future()).singleElement().asString().endsWith("0.40");
    }

    private Session<Double, Long> comeBack(Session<Double, Long> session) {
        Done<Start> done = session.history().all();
        Start left = session.leave();
        Optional<Pin.Left> pinned = session.leftPin();
        learning.catchUp();
        Session<Double, Long> again = new Session<>(new CountingRecipe(), left, services);
        again.takeUp(new Stay(left, ViewState.FIRST, Double.POSITIVE_INFINITY, pinned, done));
        catchUp(again);
        catchUp(again);
        return again;
    }

    @Test
    void aPinnedRunIsPinnedAgainWithAllThatItHasShown() {
        Session<Double, Long> session = ready();
        step(session, 5);
        session.pin().toggle();
        Session<Double, Long> again = comeBack(session);
        assertThat(again.pin().pinnedProperty().get().orElseThrow().runs()).as("the run that is gone on with")
                .isSameAs(again.runsProperty().get().orElseThrow());
        assertThat(again.pin().other()).isEmpty();
        again.settingsProperty().set(again.settingsProperty().get().with(RATE, 0.2));
        step(again, 1);
        again.settingsProperty().set(again.settingsProperty().get().with(HIDDEN, 20));
        again.reset();
        catchUp(again);
        step(again, 2);
        assertThat(again.pin().difference()).isEqualTo("Hidden units 10");
        again = comeBack(comeBack(again));
        Pin.Pinned<Double, Long> pinned = again.pin().other().orElseThrow();
        assertThat(again.pin().difference()).isEqualTo("Hidden units 10");
        assertThat(pinned.runs().training().latest().snapshot().each()).containsExactly(6L);
        assertThat(pinned.runs().recording().moments()).extracting(Recorded::step).containsExactly(0L, 1L, 2L, 4L, 5L,
                6L);
        assertThat(batches(again)).isEqualTo(2);
        again.pin().flip(true);
        assertThat(again.shown().orElseThrow().progress().snapshot().each()).as("at the same epoch")
                .containsExactly(2L);
        again.pin().toggle();
        again.pin().toggle();
        assertThat(comeBack(again).pin().pinnedProperty().get()).isEmpty();
    }

    @Test
    void ofManyResetsTheOldestAreForgottenWithWhatWasDoneBefore() {
        Session<Double, Long> session = ready();
        session.settingsProperty().set(session.settingsProperty().get().with(RATE, 0.2));
        for (int i = 0; i < 10; i++) {
            step(session, 1);
            session.reset();
            catchUp(session);
        }
        assertThat(session.history().past()).hasSize(8).containsOnly("Reset");
        assertThat(session.history().all().runs()).isEqualTo(8);
        session.history().undo(8);
        catchUp(session);
        assertThat(batches(session)).isEqualTo(1);
        assertThat(session.history().all().runs()).as("what can be done again").isEqualTo(8);
    }

    private void step(Session<Double, Long> session, int batches) {
        for (int i = 0; i < batches; i++) {
            session.step();
            catchUp(session);
        }
    }

    private Session<Double, Long> open(boolean running) {
        return new Session<>(new CountingRecipe(), new Start("digits", Settings.initial(TABLE), running), services);
    }

    /** Loaded and paused before the first batch. */
    private Session<Double, Long> ready() {
        Session<Double, Long> session = open(false);
        learning.catchUp();
        session.poll();
        catchUp(session);
        return session;
    }

    private void catchUp(Session<Double, Long> session) {
        learning.catchUp();
        session.poll();
        learning.catchUp();
        session.poll();
    }

    private void pauseAfter(int batches, Session<Double, Long> session) {
        CountingLearner learner = learners.getLast();
        learner.afterEachBatch = () -> {
            if (learner.snapshot() == batches) {
                session.pause();
            }
        };
    }

    private static long batches(Session<Double, Long> session) {
        return session.progressProperty().get().orElseThrow().snapshot();
    }

    private Splits data(String name) {
        asked.add(name);
        if (name.equals("missing")) {
            throw new BadInput(name, "nothing", "data");
        } else if (name.equals("bottomless")) {
            throw new StackOverflowError();
        }
        return Splits.of(DataSet.of(name, ValueKind.BINARY, new ImageShape(2, 1), R032Store.FACTORY.make(2, 8)));
    }

    private final class CountingRecipe implements Recipe<Double, Long> {

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
