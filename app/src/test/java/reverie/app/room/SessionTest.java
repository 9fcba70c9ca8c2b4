package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.train.Progress;

class SessionTest extends CountingSessions {

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
}
