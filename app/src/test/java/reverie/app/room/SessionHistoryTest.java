package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reverie.app.panel.ViewState;
import reverie.app.undo.Done;
import reverie.model.train.Recorded;

/** What is taken back, done again, gone back to, pinned and come back to. */
class SessionHistoryTest extends CountingSessions {

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
        again.takeUp(new Stay(left, new Stay.Look(ViewState.FIRST, Double.POSITIVE_INFINITY), pinned, done));
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
}
