package reverie.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reverie.model.BadInput;

class SettingsTest {

    private static final Real RATE = new Real(ParameterTest.about("rate"), 0.001, 1, Scale.LOGARITHMIC, 0.1);
    private static final Whole HIDDEN = new Whole(
            new About("hidden", "Hidden units", "How many features.", Effect.ON_RESTART), 1, 100, Scale.LINEAR, 10);
    private static final ParameterTable TABLE = ParameterTable.of(RATE, HIDDEN);

    @Test
    void beginsWithTheInitialValues() {
        assertThat(Settings.initial(TABLE).get(RATE)).isEqualTo(0.1);
        assertThat(Settings.initial(TABLE).get(HIDDEN)).isEqualTo(10);
    }

    @Test
    void changingMakesAnotherValueAndLeavesTheFirst() {
        Settings before = Settings.initial(TABLE);
        Settings after = before.with(RATE, 0.7);
        assertThat(before.get(RATE)).isEqualTo(0.1);
        assertThat(after.get(RATE)).isEqualTo(0.7);
        assertThat(after.with(RATE, 0.1)).isEqualTo(before).hasSameHashCodeAs(before);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void aParameterMayMatterOnlyWhereAnotherHasAValue() {
        ParameterTable table = TABLE.when("with many", settings -> settings.get(HIDDEN) > 50, List.of(RATE));
        Settings few = Settings.initial(table);
        assertThat(table.matters(RATE, few)).isFalse();
        assertThat(table.matters(RATE, few.with(HIDDEN, 60))).isTrue();
        assertThat(table.matters(HIDDEN, few)).isTrue();
        assertThat(TABLE.matters(RATE, Settings.initial(TABLE))).isTrue();
    }

    @Test
    void textComesBackExactly() {
        Settings settings = Settings.initial(TABLE).with(RATE, 1.0 / 3).with(HIDDEN, 77);
        assertThat(settings.text()).isEqualTo("rate=0.3333333333333333&hidden=77");
        assertThat(Settings.parse(TABLE, settings.text())).isEqualTo(settings);
    }

    @Test
    void textMayNameOnlyWhatDiffers() {
        assertThat(Settings.parse(TABLE, "hidden=3")).isEqualTo(Settings.initial(TABLE).with(HIDDEN, 3));
        assertThat(Settings.parse(TABLE, "")).isEqualTo(Settings.initial(TABLE));
    }

    @Test
    void textThatCannotBeUsedIsRefused() {
        assertThatThrownBy(() -> Settings.parse(TABLE, "speed=3")).isInstanceOf(BadInput.class)
                .hasMessage("setting: 'speed', expected one of rate, hidden");
        assertThatThrownBy(() -> Settings.parse(TABLE, "rate")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Settings.parse(TABLE, "rate=9")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Settings.initial(TABLE).with(HIDDEN, 0)).isInstanceOf(BadInput.class);
    }

    @Test
    void followsWhatSuitsOtherDataAndKeepsWhatWasChosenOtherwise() {
        Settings usual = Settings.initial(TABLE);
        Settings other = usual.with(HIDDEN, 20);
        Settings chosen = usual.with(RATE, 0.7).with(HIDDEN, 5);
        assertThat(chosen.following(usual, other)).isEqualTo(usual.with(RATE, 0.7).with(HIDDEN, 20));
        assertThat(chosen.following(usual, usual)).isEqualTo(chosen);
    }

    @Test
    void tellsLiveChangesFromThoseThatNeedARestart() {
        Settings before = Settings.initial(TABLE);
        Settings after = before.with(RATE, 0.2).with(HIDDEN, 20);
        assertThat(after.differing(before, Effect.WHILE_LEARNING)).containsExactly(RATE);
        assertThat(after.differing(before, Effect.ON_RESTART)).containsExactly(HIDDEN);
        assertThat(before.differing(before, Effect.ON_RESTART)).isEmpty();
    }
}
