package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.app.recipe.Course.Since;
import reverie.app.room.ChangeLog.Change;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Settings;

class ChangeLogTest {

    private static final long SECOND = 1_000_000_000;
    private static final Real RATE = real("rate", "Learning rate");
    private static final Real MOMENTUM = real("momentum", "Momentum");
    private static final Settings INITIAL = Settings.initial(ParameterTable.of(RATE, MOMENTUM));

    private long now = 5 * SECOND;
    private final ChangeLog log = new ChangeLog(() -> now);

    @Test
    void oneDragIsOneChange() {
        log.record(1, INITIAL, INITIAL.with(RATE, 0.2));
        now += SECOND / 10;
        log.record(1.1, INITIAL.with(RATE, 0.2), INITIAL.with(RATE, 0.3));
        assertThat(log.changes()).extracting(Change::text).containsExactly("Learning rate 0.10 → 0.30");
        assertThat(log.changes().getFirst().epoch()).isEqualTo(1);
    }

    @Test
    void aDragBackToTheStartIsNoChange() {
        log.record(1, INITIAL, INITIAL.with(RATE, 0.2));
        log.record(1, INITIAL.with(RATE, 0.2), INITIAL);
        assertThat(log.changes()).isEmpty();
    }

    @Test
    void laterAndOtherChangesAreTheirOwn() {
        log.record(1, INITIAL, INITIAL.with(RATE, 0.2));
        log.record(1, INITIAL.with(RATE, 0.2), INITIAL.with(RATE, 0.2).with(MOMENTUM, 0.5));
        now += 2 * SECOND;
        log.record(3, INITIAL.with(RATE, 0.2), INITIAL.with(RATE, 0.4));
        assertThat(log.changes()).extracting(Change::text).containsExactly("Learning rate 0.10 → 0.20",
                "Momentum 0.10 → 0.50", "Learning rate 0.20 → 0.40");
    }

    @Test
    void aRunThatSomebodyComesBackToHasItsChangesAndNoneOfAnother() {
        log.record(1, INITIAL, INITIAL.with(MOMENTUM, 0.2));
        Settings fast = INITIAL.with(RATE, 0.3);
        log.begin(List.of(new Since(0, INITIAL, false), new Since(1000, INITIAL.with(RATE, 0.2), false),
                new Since(1010, fast, false), new Since(2000, fast.with(MOMENTUM, 0.5), false)), 100);
        assertThat(log.changes()).extracting(Change::text).containsExactly("Learning rate 0.10 → 0.30",
                "Momentum 0.10 → 0.50");
        assertThat(log.changes()).extracting(Change::epoch).containsExactly(10.0, 20.0);
        log.record(21, fast.with(MOMENTUM, 0.5), fast.with(MOMENTUM, 0.6));
        assertThat(log.changes()).as("what was changed before is over").hasSize(3);
        log.begin(List.of(new Since(0, INITIAL, false)), 100);
        assertThat(log.changes()).isEmpty();
    }

    private static Real real(String id, String label) {
        return new Real(new About(id, label, "Does something.", Effect.WHILE_LEARNING), 0, 1, Scale.LINEAR, 0.1);
    }
}
